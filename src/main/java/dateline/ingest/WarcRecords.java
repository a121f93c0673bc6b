package dateline.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a web archive into its records without trusting it: behind a damaged one it finds the beginning of the next.
 * What a record holds is left to the library.
 */
final class WarcRecords {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:[ \t]*(\\d{1,18})[ \t]*\r?$");

    private final InputStream in;
    private Body body;
    /** A line that was read already. */
    private byte[] ahead;

    /** @param in where it throws {@link Damaged}, another record may begin behind it */
    WarcRecords(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * The bytes of the next record, its header included; what is not read of it is passed over. Null at the end.
     *
     * @throws Damaged when it was damaged, or something else stands before it; the one after that may be asked for
     */
    InputStream next() throws IOException {
        finish();
        byte[] line = firstLine();
        if (line == null) {
            return null;
        }
        if (!begins(line)) {
            find();
            throw new Damaged("something else stands between its records");
        }
        byte[] header = header(line);
        Matcher length = LENGTH.matcher(new String(header, StandardCharsets.ISO_8859_1));
        if (!length.find()) {
            find();
            throw new Damaged("it does not say how long it is");
        }
        body = new Body(Long.parseLong(length.group(1)));
        return new SequenceInputStream(new ByteArrayInputStream(header), body);
    }

    /** Passes over what was not read of the last record. */
    private void finish() throws IOException {
        Body last = body;
        body = null;
        if (last != null && !last.failed) {
            last.transferTo(OutputStream.nullOutputStream());
            if (last.left > 0) {
                throw new Damaged("it breaks off in the middle");
            }
        }
    }

    private byte[] firstLine() throws IOException {
        byte[] line = line();
        while (line != null && new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
            line = line();
        }
        return line;
    }

    private static boolean begins(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1).startsWith("WARC/");
    }

    /** Down to the empty line. */
    private byte[] header(byte[] first) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(first);
        for (byte[] line = line(); line != null; line = line()) {
            if (header.size() + line.length > LONGEST_HEADER) {
                find();
                throw new Damaged("its header is too long");
            }
            header.writeBytes(line);
            if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                break;
            }
        }
        return header.toByteArray();
    }

    /** Goes to the next line that begins a record. */
    private void find() throws IOException {
        byte[] line = line();
        while (line != null && !begins(line)) {
            line = line();
        }
        ahead = line;
    }

    /** With its end; a very long one in pieces. Null at the end. */
    private byte[] line() throws IOException {
        if (ahead != null) {
            byte[] line = ahead;
            ahead = null;
            return line;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.write(c);
            if (c == '\n' || line.size() == LONGEST_HEADER) {
                break;
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    /** What a record has below its header. */
    private final class Body extends InputStream {
        private long left;
        private boolean failed;

        Body(long length) {
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            try {
                int read = in.read(bytes, from, (int) Math.min(length, left));
                left -= Math.max(0, read);
                return read;
            } catch (IOException damage) {
                failed = true;
                throw damage;
            }
        }
    }
}
