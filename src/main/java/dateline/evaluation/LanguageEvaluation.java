package dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.ingest.LanguageGuess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often the language of a text is told rightly from the text alone. The files are JSON Lines with {@code title}, and
 * {@code body} or {@code text}; the language is the field {@code lang} or {@code language}, else what the file is called by:
 * {@code uk_news.jsonl}. Long texts are counted apart from short ones, which are often left open.
 */
public final class LanguageEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Characters from which on a text is as long as an article. */
    static final int ARTICLE = 400;

    private final PrintStream errors;
    private final Map<String, Tally> longTexts = new TreeMap<>();
    private final Map<String, Tally> shortTexts = new TreeMap<>();

    /** What was said of the texts in one language. */
    private static final class Tally {
        private int all;
        private int right;
        private int open;

        @Override
        public String toString() {
            return "%,7d texts  %.4f right  %,d left open  %,d wrong".formatted(all, right / (double) all, open,
                    all - right - open);
        }
    }

    /** @param errors told of each text whose language was not told, or told wrongly */
    public LanguageEvaluation(PrintStream errors) {
        this.errors = errors;
    }

    /** Guesses the language of every text in a file. */
    public void read(Path file) throws IOException {
        String called = file.getFileName().toString().replaceFirst("[_.-].*", "");
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines.filter(line -> !line.isBlank())::iterator) {
                JsonNode text = JSON.readTree(line);
                String language = text.path("lang").asText(text.path("language").asText(called));
                add(language, text.path("title").asText(""), text.path("body").asText(text.path("text").asText("")));
            }
        }
    }

    void add(String language, String title, String body) {
        String guess = LanguageGuess.of(title, body);
        Tally tally = (title.length() + body.length() >= ARTICLE ? longTexts : shortTexts)
                .computeIfAbsent(language, first -> new Tally());
        tally.all++;
        tally.right += language.equals(guess) ? 1 : 0;
        tally.open += guess == null ? 1 : 0;
        if (!language.equals(guess)) {
            String start = (title + " | " + body).replaceAll("\\s+", " ");
            errors.println(language + "\t" + guess + "\t" + start.substring(0, Math.min(200, start.length())));
        }
    }

    /** Prints a line for each language, articles first. */
    public void print(PrintStream out) {
        print("texts of " + ARTICLE + " characters and more", longTexts, out);
        print("shorter texts", shortTexts, out);
    }

    private static void print(String which, Map<String, Tally> tallies, PrintStream out) {
        if (!tallies.isEmpty()) {
            out.println(which);
            tallies.forEach((language, tally) -> out.println("  " + language + " " + tally));
        }
    }
}
