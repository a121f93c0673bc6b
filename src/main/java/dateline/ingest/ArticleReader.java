package dateline.ingest;

import dateline.article.Intake;
import java.io.IOException;
import java.io.InputStream;

/** Turns one format into articles. */
public interface ArticleReader {

    /**
     * Reads to the end. A record that is no article is rejected, and the next one is read.
     *
     * @param in is not closed
     * @throws IOException only when the input itself fails, never for what it holds
     */
    void read(InputStream in, Intake intake) throws IOException;
}
