package dateline.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads articles from a table in text: one in each row, its columns told by the names in the first row, in any of our
 * languages. Columns may be apart by commas, semicolons, tabs or bars. Holds one row at a time.
 */
final class CsvReader implements ArticleReader {
    private static final String DELIMITERS = ",;\t|";
    private static final int HEAD = 1 << 16;
    /** Excel may say in a row above all others what the columns are apart by. */
    private static final Pattern NAMED_DELIMITER = Pattern.compile("(?i)\"?sep=(.)\"?");

    private final Origin origin;

    CsvReader(Origin origin) {
        this.origin = origin;
    }

    /** Whether a text begins with a row that names a title or a body, and more. */
    static boolean isTable(String head) {
        List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(2).toList();
        boolean named = lines.size() > 1 && NAMED_DELIMITER.matcher(lines.get(0).strip()).matches();
        String first = lines.isEmpty() ? "" : lines.get(named ? 1 : 0);
        List<String> columns = columns(cells(first, delimiter(first)));
        return columns.stream().filter(column -> column != null).distinct().count() > 1
                && (columns.contains("title") || columns.contains("body") || columns.contains(FieldNames.HTML));
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        BufferedReader text = new BufferedReader(Encoding.reader(in), HEAD);
        String begin = firstLine(text);
        // Old Macintosh programs end lines by a carriage return alone.
        char lineEnd = begin.indexOf('\r') < 0 ? '\n' : '\r';
        String first = begin.lines().findFirst().orElse("");
        CsvRecords rows = new CsvRecords(text, delimiter(first), lineEnd);
        if (NAMED_DELIMITER.matcher(first).matches()) {
            rows.next();
        }
        CsvRecords.Row header = rows.next();
        if (header == null) {
            intake.reject(new Rejection(1, null, "there is nothing in it"));
            return;
        }
        List<String> names = header.cells();
        List<String> columns = columns(names);
        if (!columns.contains("title") && !columns.contains("body") && !columns.contains(FieldNames.HTML)) {
            intake.reject(new Rejection(header.line(), null,
                    "the first row must name the columns, and none of its names"
                    + " is known as a title or a body: " + Shown.of(header.text())));
            return;
        }
        for (CsvRecords.Row row = rows.next(); row != null; row = rows.next()) {
            // Where tables were put behind one another, the first row of each comes again.
            if (!row.cells().equals(names)) {
                read(row, names, columns, intake);
            }
        }
    }

    private void read(CsvRecords.Row row, List<String> names, List<String> columns, Intake intake) {
        Article article;
        try {
            article = draft(row, columns).article(origin);
        } catch (IllegalArgumentException notAnArticle) {
            intake.reject(new Rejection(row.line(), null, notAnArticle.getMessage()), record(row, names));
            return;
        }
        intake.take(article, row.line());
    }

    private static Draft draft(CsvRecords.Row row, List<String> columns) {
        if (row.problem() != null) {
            throw new IllegalArgumentException(row.problem());
        }
        long beyond = row.cells().stream().skip(columns.size()).filter(cell -> !cell.isBlank()).count();
        if (beyond > 0) {
            throw new IllegalArgumentException("the row has " + row.cells().size() + " columns, the first row names "
                    + columns.size());
        }
        Draft draft = new Draft();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            if (columns.get(i) != null) {
                FieldNames.put(draft, columns.get(i), CleanText.of(row.cells().get(i)).strip());
            }
        }
        return draft;
    }

    /** As an object under the names of the columns, so that it can be mended and read again. */
    private static String record(CsvRecords.Row row, List<String> names) {
        if (row.problem() != null) {
            return row.text();
        }
        ObjectNode fields = ArticleJson.JSON.createObjectNode();
        for (int i = 0; i < row.cells().size(); i++) {
            fields.put(i < names.size() ? names.get(i).strip() : "column " + (i + 1), CleanText.of(row.cells().get(i)));
        }
        return fields.toString();
    }

    private static String firstLine(BufferedReader text) throws IOException {
        text.mark(HEAD);
        StringBuilder first = new StringBuilder();
        for (int c = text.read(); c != -1 && first.length() < HEAD / 2 && (c != '\n' || first.toString().isBlank()); c =
                text.read()) {
            first.append((char) c);
        }
        text.reset();
        return first.toString().strip();
    }

    /** The one that names most columns. */
    private static char delimiter(String firstLine) {
        Matcher said = NAMED_DELIMITER.matcher(firstLine);
        if (said.matches()) {
            return said.group(1).charAt(0);
        }
        char best = DELIMITERS.charAt(0);
        long most = -1;
        for (char candidate : DELIMITERS.toCharArray()) {
            List<String> cells = cells(firstLine, candidate);
            long named = columns(cells).stream().filter(column -> column != null).count() * 1000 + cells.size();
            if (named > most) {
                most = named;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> cells(String line, char delimiter) {
        try {
            CsvRecords.Row row = new CsvRecords(Reader.nullReader(), delimiter, '\n').of(line);
            return row.cells();
        } catch (IOException nothingIsRead) {
            throw new IllegalStateException(nothingIsRead);
        }
    }

    /** Our names of the columns; null for one that is none of ours, and for the second of two that mean the same. */
    private static List<String> columns(List<String> names) {
        List<String> columns = new ArrayList<>();
        names.forEach(name -> {
            String ours = FieldNames.ours(name.strip());
            columns.add(columns.contains(ours) && !"authors".equals(ours) ? null : ours);
        });
        return columns;
    }
}
