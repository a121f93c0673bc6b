package dateline.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A feed somebody wants polled.
 *
 * @param url where it is
 * @param outlet who publishes it, where its articles do not say; null when not known
 * @param source what its articles' source is called; null for the host of the address
 * @param language ISO 639-1, where its articles do not say; null when not known
 * @param every how often it is asked
 * @param fullText whether the page of each article is fetched, for feeds that have only a summary
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feed(URI url, String outlet, String source, String language, Duration every, boolean fullText) {

    /** Often enough for news, and seldom enough for any server. */
    static final Duration USUAL = Duration.ofMinutes(15);
    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofDays(7);

    /** @throws IllegalArgumentException when something is wrong; the message says what, for people */
    public Feed {
        if (url == null || url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException("a feed needs an address like https://example.org/rss"
                    + (url == null ? "" : ", not " + url));
        }
        every = every == null ? USUAL : every;
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a feed can be asked every minute at most and every week at least");
        }
    }

    /** A feed that is known by its address alone. */
    public static Feed at(URI url) {
        return new Feed(url, null, null, null, null, false);
    }

    /** Names it in addresses and in the file of states: made of the address alone. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What its articles' source is called. */
    String sourceName() {
        return source != null ? source : url.getHost();
    }
}
