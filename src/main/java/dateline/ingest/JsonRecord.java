package dateline.ingest;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of what should be one JSON object.
 *
 * @param line where it begins, from 1
 * @param bytes null when they are too many to hold
 * @param problem what is wrong with it already; null when nothing is known to be
 */
record JsonRecord(long line, byte[] bytes, String problem) {

    static JsonRecord broken(long line, String problem) {
        return new JsonRecord(line, null, problem);
    }

    /** As text for whoever mends it: bytes that are not UTF-8 show as �; null when there are none. */
    String text() {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
