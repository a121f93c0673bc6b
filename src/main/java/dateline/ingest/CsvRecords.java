package dateline.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table in text. Cells may stand in quotation marks, with line ends in them; a quotation mark in the
 * middle of a cell is one, and one that is never closed spoils its own row only, also where a later one might close it.
 */
final class CsvRecords {
    /** Line ends a single cell may have: an article’s, and not the rest of a table behind a lost quotation mark. */
    private static final int MOST_LINES = 5000;
    private static final int LONGEST = JsonArticlesReader.LONGEST;

    private final BufferedReader in;
    private final char delimiter;
    private final char lineEnd;
    private final List<String> ahead = new ArrayList<>();
    private long line;
    /** Cells of the first row; 0 before it. */
    private int columns;

    /**
     * @param line where it begins, from 1
     * @param text as it stood there; null when it is too long to be held
     * @param problem what is wrong with it; null when it is sound
     */
    record Row(long line, List<String> cells, String text, String problem) {}

    /** @param lineEnd a line feed, before which a carriage return is none of the text; or that alone */
    CsvRecords(Reader in, char delimiter, char lineEnd) {
        this.in = new BufferedReader(in);
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
    }

    /** The next row that is not empty; null at the end. */
    Row next() throws IOException {
        for (String text = nextLine(); text != null; text = nextLine()) {
            Row row = row(text);
            if (row.problem() != null || !row.cells().stream().allMatch(String::isBlank)) {
                columns = columns == 0 ? row.cells().size() : columns;
                return row;
            }
        }
        return null;
    }

    /** A line that is at hand already. */
    Row of(String text) throws IOException {
        return row(text);
    }

    private String nextLine() throws IOException {
        line++;
        return ahead.isEmpty() ? readLine() : ahead.remove(0);
    }

    /** Up to the line end; null at the end. */
    private String readLine() throws IOException {
        int c = in.read();
        if (c == -1) {
            return null;
        }
        StringBuilder read = new StringBuilder();
        for (; c != -1 && c != lineEnd; c = in.read()) {
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
        boolean rowFollows = false;
        while (cut.quoted) {
            String next = more.size() < MOST_LINES && cut.cell.length() < LONGEST ? nextLine()
                    : null;
            if (next != null) {
                more.add(next);
                cut.cell.append('\n');
                cut.line(next);
                rowFollows |= isRow(next);
            }
            if (next == null || cut.doubtful && rowFollows) {
                // The lines after the first are rows of their own, then.
                ahead.addAll(0, more);
                line = start;
                return unclosed(first, cut.doubtful);
            }
        }
        cut.cells.add(cut.cell.toString());
        if (cut.doubtful && more.isEmpty() && columns > 0 && cut.cells.size() != columns) {
            return unclosed(first, cut.doubtful);
        }
        return new Row(start, cut.cells, more.isEmpty() ? first : first + "\n" + String.join("\n", more), null);
    }

    /** @param literal whether the mark may be one that was written so, in a table that puts none around its cells */
    private Row unclosed(String text, boolean literal) {
        List<String> cells = literal ? Cut.within(text, delimiter).cells : List.of();
        return literal && cells.size() == columns ? new Row(line, cells, text, null)
                : new Row(line, List.of(), text, "a quotation mark is opened and never closed");
    }

    /** Whether a line has as many cells as the first row. */
    private boolean isRow(String text) {
        return columns > 1 && Cut.within(text, delimiter).cells.size() == columns;
    }

    /** Cuts a row into its cells, line by line. */
    private static final class Cut {
        private final char delimiter;
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private boolean fresh = true;
        /** Whether the mark that opened the cell may not have been meant so: one follows that none can follow. */
        private boolean doubtful;
        private boolean anyInside;

        Cut(char delimiter) {
            this.delimiter = delimiter;
        }

        /** The cells of a single line; a mark that opens none of them is one of their letters. */
        static Cut within(String text, char delimiter) {
            Cut cut = new Cut(delimiter);
            cut.line(text, true);
            cut.cells.add(cut.cell.toString());
            return cut;
        }

        void line(String text) {
            line(text, false);
        }

        private void line(String text, boolean alone) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (quoted && c == '"' && endsCell(text, i + 1)) {
                    quoted = false;
                } else if (!quoted && c == '"' && fresh && !(alone && !closes(text, i + 1))) {
                    open();
                } else if (!quoted && c == delimiter) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                    fresh = true;
                } else {
                    doubtful |= quoted && c == '"' && isStrange(text, i);
                    anyInside |= quoted && c == '"';
                    cell.append(c);
                    fresh &= c == ' ';
                }
            }
        }

        private void open() {
            quoted = true;
            fresh = false;
            anyInside = false;
            cell.setLength(0);
        }

        /** A closing mark although none was opened inside the cell, or one that opens the next cell. */
        private boolean isStrange(String text, int at) {
            char before = at == 0 ? delimiter : text.charAt(at - 1);
            return before == delimiter || !anyInside && before != ' ' && before != '"' && before != '(';
        }

        private boolean closes(String text, int from) {
            for (int i = from; i < text.length(); i++) {
                if (text.charAt(i) == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else if (text.charAt(i) == '"' && endsCell(text, i + 1)) {
                    return true;
                }
            }
            return false;
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
