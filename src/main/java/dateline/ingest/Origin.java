package dateline.ingest;

import java.time.ZonedDateTime;

/**
 * What is known about an input as a whole: it stands in where an article does not say so itself.
 *
 * @param outlet who published the articles; null when not known
 * @param source where they came from, as the person said; null when nothing was said
 * @param language ISO 639-1; null when not known, and then it is guessed from each text
 * @param place the folder or the host they were found in, their source for want of a better one; null when there is
 * none
 * @param address where the input was fetched from; null for a file
 * @param fetched when that was; null when not known
 */
public record Origin(String outlet, String source, String language, String place, String address,
        ZonedDateTime fetched) {

    public static final Origin UNKNOWN = new Origin(null, null, null);

    public Origin(String outlet, String source, String language) {
        this(outlet, source, language, null, null, null);
    }

    /** The same for what stands in a folder or on a host. */
    public Origin in(String folderOrHost) {
        return new Origin(outlet, source, language, folderOrHost, address, fetched);
    }

    /** The same for what was fetched from an address. */
    public Origin at(String url, ZonedDateTime when) {
        return new Origin(outlet, source, language, place, url, when);
    }
}
