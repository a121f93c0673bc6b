package dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into JSON records without trusting it: JSON Lines, a JSON list, or objects spread over many lines, told
 * apart by how it begins. Holds one record at a time. After a broken record it finds the beginning of the next.
 */
final class JsonRecords {
    private static final int END = -1;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long filledBefore;
    private long line = 1;
    private byte[] record = new byte[buffer.length];
    private long size;
    private Layout layout;
    private boolean anything;
    private boolean done;

    private enum Layout { LINES, LIST, SPREAD }

    /** @param longest the most bytes a record may have */
    JsonRecords(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes on in JSON Lines, at the beginning of a line. */
    JsonRecords(InputStream in, int longest, long bytes, long line) {
        this(in, longest);
        this.filledBefore = bytes;
        this.line = line;
        this.layout = Layout.LINES;
        this.anything = true;
    }

    /** Whether it can go on from here: see {@link #bytes} and {@link #line}. */
    boolean isBetweenLines() {
        return layout == Layout.LINES;
    }

    /** How many bytes are before the next record. */
    long bytes() {
        return filledBefore + position;
    }

    /** In which line the next record begins. */
    long line() {
        return line;
    }

    /** The next record, sound or broken; null when there are no more. */
    JsonRecord next() throws IOException {
        if (done) {
            return null;
        }
        if (layout == null) {
            begin();
        }
        JsonRecord next = layout == Layout.LINES ? nextLine() : nextValue();
        done |= next == null;
        if (next == null && !anything) {
            return JsonRecord.broken(1, "there is nothing in it");
        }
        anything = true;
        return next;
    }

    /** Finds out the layout. */
    private void begin() throws IOException {
        int first = skip(false);
        if (first == '[') {
            layout = Layout.LIST;
            anything = true;
            read();
        } else {
            layout = first == '{' && goesOnBelow() ? Layout.SPREAD : Layout.LINES;
        }
    }

    private boolean startsWith(int... bytes) throws IOException {
        for (int i = 0; i < bytes.length; i++) {
            if (peek(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the first record is spread over several lines: its braces are not closed at the end of the first, and the
     * next line is not a record of its own.
     */
    private boolean goesOnBelow() throws IOException {
        int depth = 0;
        boolean inString = false;
        int at = 0;
        for (int c = peek(at); c != '\n'; c = peek(++at)) {
            if (c == END || at == buffer.length - 64) {
                return false;
            }
            boolean escaped = inString && c == '\\';
            inString = inString ? c != '"' : c == '"';
            at += escaped ? 1 : 0;
            depth += inString ? 0 : c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
        int next = at + 1;
        while (next < buffer.length && isSpace(peek(next))) {
            next++;
        }
        return onlySpaceUntil(at) || depth > 0 && !inString && next < buffer.length && "\"}],".indexOf(peek(next)) >= 0;
    }

    private boolean onlySpaceUntil(int end) throws IOException {
        for (int i = 1; i < end; i++) {
            if (!isSpace(peek(i))) {
                return false;
            }
        }
        return true;
    }

    private JsonRecord nextLine() throws IOException {
        if (skip(false) == END) {
            return null;
        }
        long start = line;
        while (peek(0) != END) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(end - position);
            if (end < filled) {
                read();
                break;
            }
        }
        return cut(start);
    }

    private JsonRecord nextValue() throws IOException {
        int first = skip(true);
        if (first == END) {
            return endOfStream();
        }
        if (layout == Layout.LIST && first == ']') {
            read();
            return skip(false) == END ? null : last("there is more after the end of the list");
        }
        return value(first);
    }

    private JsonRecord endOfStream() {
        return layout == Layout.LIST ? last("the list does not end with ]; the rest may be missing") : null;
    }

    private JsonRecord last(String problem) {
        done = true;
        return JsonRecord.broken(line, problem);
    }

    /** Reads one value, counting its braces; what is in a string does not count. */
    private JsonRecord value(int first) throws IOException {
        long start = line;
        int depth = 0;
        boolean inString = false;
        int before = 0;
        for (int c = first; c != END; c = peek(0)) {
            if (inString) {
                // No string goes over a line end, so a forgotten quotation mark spoils one line at most.
                inString = c != '\n' && (c != '"' || before == '\\');
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                if (c == '{' && depth == 1 && before == ',' && first == '{') {
                    // {"title": "A", {"title": "B"}: the first has lost its closing brace
                    return cut(start);
                }
                depth++;
            } else if (c == '}' || c == ']') {
                if (depth == 0 && c == ']' && layout == Layout.LIST) {
                    return cut(start);
                }
                depth--;
            } else if (c == ',' && depth == 0) {
                return cut(start);
            }
            line += c == '\n' ? 1 : 0;
            keep(1);
            if (depth <= 0 && (c == '}' || c == ']') && !inString) {
                return cut(start);
            }
            // An escaped backslash escapes nothing; white space is no part of the grammar between tokens.
            before = inString && c == '\\' && before == '\\' ? 0 : !inString && isSpace(c) ? before : c;
        }
        return cut(start);
    }

    private JsonRecord cut(long start) {
        JsonRecord cut = size > longest
                ? JsonRecord.broken(start, "longer than " + longest / (1024 * 1024) + " MB, the most a record may have")
                : new JsonRecord(start, Arrays.copyOf(record, (int) size), null);
        // A long record's memory is not kept for the short ones after it.
        record = record.length > 16 * buffer.length ? new byte[buffer.length] : record;
        size = 0;
        return cut;
    }

    /** Takes so many bytes of the buffer into the record. What makes it too long is counted only. */
    private void keep(int bytes) {
        if (size + bytes <= longest) {
            if (size + bytes > record.length) {
                record = Arrays.copyOf(record, (int) Math.min(longest, Math.max(size + bytes, 2L * record.length)));
            }
            System.arraycopy(buffer, position, record, (int) size, bytes);
        }
        position += bytes;
        size += bytes;
    }

    /**
     * The first byte that is not white space, which is not read yet. Byte order marks are none either: files that were
     * put behind one another have some in the middle.
     */
    private int skip(boolean commasToo) throws IOException {
        int c = peek(0);
        while (c != END && (isSpace(c) || commasToo && c == ',' || startsWith(0xEF, 0xBB, 0xBF))) {
            position += c == 0xEF ? 2 : 0;
            read();
            c = peek(0);
        }
        return c;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private int read() throws IOException {
        int c = peek(0);
        if (c != END) {
            position++;
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    /** The byte that many places ahead, from 0 to a few. */
    private int peek(int ahead) throws IOException {
        while (position + ahead >= filled) {
            System.arraycopy(buffer, position, buffer, 0, filled - position);
            filled -= position;
            filledBefore += position;
            position = 0;
            int more = filled == buffer.length ? END : in.read(buffer, filled, buffer.length - filled);
            if (more == END) {
                return END;
            }
            filled += more;
        }
        return buffer[position + ahead] & 0xFF;
    }
}
