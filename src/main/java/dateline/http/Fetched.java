package dateline.http;

import java.net.URI;
import java.time.Duration;

/**
 * What a server answered.
 *
 * @param address where it was found, after all redirects
 * @param moved where it is for good, when the server said so; else null
 * @param body null when it has not changed since the last time
 * @param version what to show the server next time
 * @param pause how long the server asks to be left alone; null when it does not
 */
public record Fetched(URI address, URI moved, byte[] body, String contentType, Version version, Duration pause) {

    /** How a server tells one version from another. */
    public record Version(String etag, String lastModified) {
        public static final Version NONE = new Version(null, null);
    }

    public boolean isUnchanged() {
        return body == null;
    }
}
