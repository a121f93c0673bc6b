package dateline.web;

import dateline.article.Article;
import dateline.elastic.IndexedArticle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One article a row, for a spreadsheet: all but the body. It begins with a byte order mark, by which Excel knows UTF-8,
 * and a cell that a spreadsheet would take for a formula has an apostrophe before it.
 */
final class CsvWriter implements ExportWriter {

    private static final List<String> COLUMNS = List.of("published_at", "outlet", "title", "lead", "url", "authors",
            "section", "language", "source", "date_precision", "date_flag", "updated_at", "indexed_at", "id", "page");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What makes a spreadsheet calculate, in both widths. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String TO_QUOTE = "\",;\t\r\n'";

    private final Writer out;
    private final String origin;

    /** @param origin the beginning of the addresses of articles here; null leaves the addresses away */
    CsvWriter(OutputStream out, String origin) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.origin = origin;
        this.out.write(BYTE_ORDER_MARK);
        row(COLUMNS.stream());
    }

    @Override
    public void write(IndexedArticle found) throws IOException {
        Article article = found.article();
        row(Stream.of(article.publishedAt(), article.outlet(), article.title(), article.lead(), article.url(),
                String.join("; ", article.authors()), article.section(), article.language(), article.source(),
                found.datePrecision(), found.dateFlag(), article.updatedAt(), found.indexedAt().toString(),
                article.id(), origin == null ? null : origin + ArticlePage.address(article.id())));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void row(Stream<String> cells) throws IOException {
        out.write(cells.map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(sign -> TO_QUOTE.indexOf(sign) >= 0)
                && !Character.isSpaceChar(safe.charAt(0));
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
