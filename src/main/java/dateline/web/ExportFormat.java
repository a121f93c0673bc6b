package dateline.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which everything that a search finds leaves, however much it is. */
public enum ExportFormat {
    JSONL("application/x-ndjson; charset=utf-8") {
        @Override
        public ExportWriter to(OutputStream out, String origin) {
            return new JsonLinesWriter(out);
        }
    },
    CSV("text/csv; charset=utf-8; header=present") {
        @Override
        public ExportWriter to(OutputStream out, String origin) throws IOException {
            return new CsvWriter(out, origin);
        }
    };

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    /** The content type. */
    String type() {
        return type;
    }

    /** Its name on the command line, and the end of a file name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    /**
     * A writer of this form.
     *
     * @param origin the beginning of the addresses of articles here; null leaves the addresses away
     */
    public abstract ExportWriter to(OutputStream out, String origin) throws IOException;
}
