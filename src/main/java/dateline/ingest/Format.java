package dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats articles come in, and the one place that picks the reader. */
public enum Format {
    TEXT(TextReader::new), JSONL(JsonArticlesReader::new), JSON(JsonArticlesReader::new);

    /** How far to look: past a byte order mark and some empty lines. */
    private static final int HEAD = 4096;

    private final Function<Origin, ArticleReader> reader;

    Format(Function<Origin, ArticleReader> reader) {
        this.reader = reader;
    }

    public ArticleReader reader(Origin origin) {
        return reader.apply(origin);
    }

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT))).findAny();
    }

    /** All words, for messages and help. */
    public static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }

    /**
     * Tells the format by the content. The name counts only where the content does not speak for itself, as in a JSON
     * Lines file whose first line is broken.
     *
     * @param in must support {@link InputStream#mark}; is left where it stood
     */
    public static Format detect(InputStream in, String name) throws IOException {
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        String start = head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
        // A headline may begin with a bracket: [속보] 김정은… An object or a list of objects has one look only.
        if (start.matches("(?s)\\{\\s*[\"}].*") && !start.startsWith("{\\rtf")) {
            return JSONL;
        }
        if (start.matches("(?s)\\[\\s*(\\{\\s*[\"}]|\\]).*")) {
            return JSON;
        }
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson)") ? JSONL : TEXT;
    }
}
