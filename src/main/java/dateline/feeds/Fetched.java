package dateline.feeds;

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
record Fetched(URI address, URI moved, byte[] body, String contentType, Version version, Duration pause) {

    /** How a server tells one version from another. */
    record Version(String etag, String lastModified) {
        static final Version NONE = new Version(null, null);
    }

    boolean isUnchanged() {
        return body == null;
    }
}
