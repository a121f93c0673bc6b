package dateline.web;

import dateline.elastic.IndexedArticle;
import java.io.IOException;

/** Writes articles one after the other into one file. */
public interface ExportWriter {

    void write(IndexedArticle article) throws IOException;

    /** Passes on what is still held back. */
    void flush() throws IOException;
}
