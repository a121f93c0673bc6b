package dateline.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that ends with an exception when it is longer than allowed; nothing of it is kept. */
final class LimitedBody extends FilterInputStream {

    /** The body is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long left;
    private boolean exceeded;

    LimitedBody(InputStream body, long limit) {
        super(body);
        left = limit;
    }

    /** Whether more came than is allowed. */
    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    private void count(long octets) throws TooLong {
        left -= octets;
        if (left < 0) {
            exceeded = true;
            throw new TooLong();
        }
    }
}
