package dateline.ingest;

import java.io.IOException;

/** A part of an archive is not what it should be; who reads on comes to the next part that can be found. */
final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong with it, such as “it breaks off in the middle” */
    Damaged(String reason) {
        super(reason);
    }
}
