package dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip, also where many packed parts follow each other, as in archives of the web. What was sound before damage is
 * given before that is thrown; who reads on then goes on with the next part that can be found. Libraries stop at the
 * first damage, and lose what they had unpacked before it.
 */
final class Gunzip extends InputStream {
    /** How far back the beginning of a damaged part may be, for the next one to be found behind it. */
    private static final int REMEMBERED = 1 << 20;
    private static final int FLAG_SUM = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private byte[] buffer = new byte[1 << 13];
    private int at;
    private int filled;
    /** Where the part begins that is being read; less than 0 when that is forgotten. */
    private int begin;
    private boolean inside;
    private boolean anyPart;
    private boolean hasMore;

    Gunzip(InputStream in) {
        this.in = in;
    }

    /** Whether something other than zeros follows behind the last part, which was not read. */
    boolean hasMore() {
        return hasMore;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = 0;
        while (read == 0 && length > 0) {
            if (!inside && !nextPart()) {
                return -1;
            }
            read = inflate(bytes, from, length);
        }
        return read;
    }

    /** Finds the next part; false at the end. */
    private boolean nextPart() throws IOException {
        while (anyPart && peek() == 0) {
            at++;
        }
        begin = at;
        if (peek() < 0) {
            return false;
        }
        if (!header()) {
            at = begin < 0 ? at : begin;
            return behindDamage();
        }
        inside = true;
        anyPart = true;
        inflater.reset();
        inflater.setInput(buffer, at, filled - at);
        sum.reset();
        return true;
    }

    /** What is between two parts is damage; what is behind the last is none of it. */
    private boolean behindDamage() throws IOException {
        if (!anyPart) {
            throw new Damaged("it does not begin as gzip does");
        }
        hasMore = !find();
        if (hasMore) {
            return false;
        }
        throw new Damaged("there is something else between its parts");
    }

    /** Goes to where a part seems to begin; false when none does. */
    private boolean find() throws IOException {
        begin = -1;
        while (has(1)) {
            if (buffer[at] == 0x1F && has(3) && buffer[at + 1] == (byte) 0x8B && buffer[at + 2] == 8) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** See RFC 1952 §2.3; false when this is none. */
    private boolean header() throws IOException {
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            return false;
        }
        int flags = next();
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text = flags & (FLAG_NAME | FLAG_COMMENT); text != 0; text &= text - 1) {
            while (next() > 0) {
                continue;
            }
        }
        skip((flags & FLAG_SUM) != 0 ? 2 : 0);
        return peek() >= 0;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int inflate(byte[] bytes, int from, int length) throws IOException {
        try {
            while (true) {
                int read = inflater.inflate(bytes, from, length);
                at = filled - inflater.getRemaining();
                sum.update(bytes, from, read);
                if (read > 0) {
                    return read;
                }
                if (inflater.finished()) {
                    inside = false;
                    return trailer();
                }
                if (inflater.needsDictionary() || !fill()) {
                    throw damage("it breaks off in the middle");
                }
                inflater.setInput(buffer, at, filled - at);
            }
        } catch (DataFormatException wrong) {
            throw damage("its content cannot be unpacked");
        }
    }

    /** Goes to the next part, which may begin anywhere behind the beginning of this one. */
    private Damaged damage(String reason) throws IOException {
        inside = false;
        at = begin < 0 ? at : begin + 1;
        find();
        return new Damaged(reason);
    }

    private int trailer() throws IOException {
        long expected = next() | next() << 8 | next() << 16 | (long) next() << 24;
        long size = next() | next() << 8 | next() << 16 | (long) next() << 24;
        if (expected != sum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw damage("its checksum is wrong");
        }
        return 0;
    }

    private int next() throws IOException {
        int next = peek();
        at += next < 0 ? 0 : 1;
        return next;
    }

    private int peek() throws IOException {
        return has(1) ? buffer[at] & 0xFF : -1;
    }

    private boolean has(int bytes) throws IOException {
        boolean any = true;
        while (any && filled - at < bytes) {
            any = fill();
        }
        return any;
    }

    /** Reads on, keeping what is not read yet and, if it is not too long, the part from its beginning. */
    private boolean fill() throws IOException {
        begin = filled - begin > REMEMBERED ? -1 : begin;
        int keep = begin < 0 ? at : begin;
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, filled - keep);
            at -= keep;
            filled -= keep;
            begin -= begin < 0 ? 0 : keep;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
