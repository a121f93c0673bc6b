package dateline.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table in text. Cells may stand in quotation marks, with line ends in them; a quotation mark in the
 * middle of a cell is one, and one that is never closed spoils its own row only.
 */
final class CsvRecords {
    /** Line ends a single cell may have: an article’s, and not the rest of a table behind a lost quotation mark. */
    private static final int MOST_LINES = 5000;
    private static final int LONGEST = JsonArticlesReader.LONGEST;

    private final BufferedReader in;
    private final char delimiter;
    private final List<String> ahead = new ArrayList<>();
    private long line;

    /**
     * @param line where it begins, from 1
     * @param text as it stood there; null when it is too long to be held
     * @param problem what is wrong with it; null when it is sound
     */
    record Row(long line, List<String> cells, String text, String problem) {}

    CsvRecords(Reader in, char delimiter) {
        this.in = new BufferedReader(in);
        this.delimiter = delimiter;
    }

    /** The next row that is not empty; null at the end. */
    Row next() throws IOException {
        String text = nextLine();
        while (text != null && text.isBlank()) {
            text = nextLine();
        }
        return text == null ? null : row(text);
    }

    /** A line that is at hand already. */
    Row of(String text) throws IOException {
        return row(text);
    }

    private String nextLine() throws IOException {
        line++;
        return ahead.isEmpty() ? readLine() : ahead.remove(0);
    }

    /** Up to the line feed; null at the end. */
    private String readLine() throws IOException {
        int c = in.read();
        if (c == -1) {
            return null;
        }
        StringBuilder read = new StringBuilder();
        for (; c != -1 && c != '\n'; c = in.read()) {
            // What is too long is read to its end, but not kept.
            if (read.length() <= LONGEST) {
                read.append((char) c);
            }
        }
        return read.isEmpty() || read.charAt(read.length() - 1) != '\r' ? read.toString() : read.substring(0,
                read.length() - 1);
    }

    private Row row(String first) throws IOException {
        long start = line;
        if (first.length() > LONGEST) {
            return new Row(start, List.of(), null, "longer than 10 MB, the most a record may have");
        }
        Cut cut = new Cut(delimiter);
        cut.line(first);
        List<String> more = new ArrayList<>();
        while (cut.quoted) {
            String next = more.size() < MOST_LINES && cut.cell.length() < LONGEST ? nextLine()
                    : null;
            if (next == null) {
                // The lines after the first are rows of their own, then.
                ahead.addAll(0, more);
                line = start;
                return new Row(start, List.of(), first, "a quotation mark is opened and never closed");
            }
            more.add(next);
            cut.cell.append('\n');
            cut.line(next);
        }
        cut.cells.add(cut.cell.toString());
        return new Row(start, cut.cells, more.isEmpty() ? first : first + "\n" + String.join("\n", more), null);
    }

    /** Cuts a row into its cells, line by line. */
    private static final class Cut {
        private final char delimiter;
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private boolean fresh = true;

        Cut(char delimiter) {
            this.delimiter = delimiter;
        }

        void line(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (quoted && c == '"' && endsCell(text, i + 1)) {
                    quoted = false;
                } else if (!quoted && c == '"' && fresh) {
                    quoted = true;
                    fresh = false;
                    cell.setLength(0);
                } else if (!quoted && c == delimiter) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                    fresh = true;
                } else {
                    cell.append(c);
                    fresh &= c == ' ';
                }
            }
        }

        private boolean endsCell(String text, int at) {
            int next = at;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            return next >= text.length() || text.charAt(next) == delimiter;
        }
    }
}
