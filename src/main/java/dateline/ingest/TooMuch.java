package dateline.ingest;

import java.io.IOException;

/** What is packed in an archive is so much more than the archive that it is rather a trap than news. */
final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message);
    }
}
