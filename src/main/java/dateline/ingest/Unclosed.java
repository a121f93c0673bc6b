package dateline.ingest;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream for those who close what they read, where the one who opened it goes on reading. */
final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
        super(in);
    }

    @Override
    public void close() {}
}
