package dateline.web;

import com.fasterxml.jackson.databind.ObjectWriter;
import dateline.elastic.IndexedArticle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One article a line, as JSON: all there is of it, so that it can be taken in again elsewhere. */
final class JsonLinesWriter implements ExportWriter {

    private static final ObjectWriter JSON = Json.MAPPER.getMapper().writerFor(ArticleAnswer.class);

    private final Writer out;

    JsonLinesWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void write(IndexedArticle article) throws IOException {
        out.write(JSON.writeValueAsString(ArticleAnswer.of(article)));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
