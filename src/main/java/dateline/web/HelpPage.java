package dateline.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How to search: every operator with examples to try, in the reader's language. */
public record HelpPage(Wording wording) {

    /** Each part of the page with its operators; the words for both are texts by the same keys. */
    private static final List<Map.Entry<String, List<String>>> PARTS = List.of(
            Map.entry("words", List.of("and", "or", "not", "group")),
            Map.entry("exactly", List.of("phrase", "exact", "within", "near")),
            Map.entry("letters", List.of("star", "question")),
            Map.entry("fields", List.of("title", "author", "outlet", "source", "lang", "section", "name")),
            Map.entry("dates", List.of("date", "range", "relative", "before", "none")));

    /** One part of the page. */
    public record Part(String heading, List<Operator> operators) {}

    /** What an operator does, and queries that show it. */
    public record Operator(String key, String does, List<Example> examples) {}

    /** A query to try. */
    public record Example(String query) {
        public String address() {
            return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        }
    }

    public List<Part> parts() {
        return PARTS.stream().map(part -> new Part(wording.text("help." + part.getKey()),
                part.getValue().stream().map(this::operator).toList())).toList();
    }

    private Operator operator(String key) {
        List<Example> examples = Stream.of(wording.text("help." + key + ".try").split(" // ")).map(Example::new)
                .toList();
        return new Operator(key, wording.text("help." + key), examples);
    }
}
