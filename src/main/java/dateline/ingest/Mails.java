package dateline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The mails of a file, one after the other: of an mbox each behind its line “From sender, weekday and time”, else the one
 * there is. See RFC 4155.
 */
final class Mails {
    /** Bytes a mail may have. */
    static final int LONGEST = 32 << 20;
    private static final Pattern SEPARATOR = Pattern.compile(
            "From \\S.*\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b.*\\d:\\d\\d.*\\b\\d{4}\\b.*\\s*");
    /** A line of a mail that begins like a separator got a sign before it. */
    private static final Pattern QUOTED = Pattern.compile("(?s)>+From .*");
    /** Where a line without end is cut in pieces; no line that matters is as long. */
    private static final int LONGEST_LINE = 1 << 16;

    private final InputStream in;
    private byte[] line;
    private long number = 1;

    /** @param bytes null of a mail that is longer than {@link #LONGEST} */
    record Mail(long line, byte[] bytes) {}

    Mails(InputStream in) throws IOException {
        this.in = in;
        do {
            line = nextLine();
        } while (line.length > 0 && isBlank(line) && number++ > 0);
    }

    /** The next one; null at the end. */
    Mail next() throws IOException {
        boolean isOneOfMany = isSeparator(line);
        if (line.length == 0) {
            return null;
        }
        long begin = number;
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        if (isOneOfMany) {
            read();
        }
        for (boolean afterBlank = false; line.length > 0 && !(isOneOfMany && afterBlank && isSeparator(line)); read()) {
            boolean quoted = isOneOfMany && QUOTED.matcher(text(line)).matches();
            if (mail.size() <= LONGEST) {
                mail.write(line, quoted ? 1 : 0, line.length - (quoted ? 1 : 0));
            }
            afterBlank = isBlank(line);
        }
        return new Mail(begin, mail.size() > LONGEST ? null : mail.toByteArray());
    }

    private void read() throws IOException {
        number += line[line.length - 1] == '\n' ? 1 : 0;
        line = nextLine();
    }

    /** With its end; empty at the end of the file. */
    private byte[] nextLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            if (next == '\n' || bytes.size() == LONGEST_LINE) {
                break;
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isSeparator(byte[] line) {
        return line.length > 5 && line[0] == 'F' && SEPARATOR.matcher(text(line)).matches();
    }

    private static boolean isBlank(byte[] line) {
        return text(line).isBlank();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }
}
