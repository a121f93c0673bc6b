package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.EngineExtension;
import dateline.elastic.FreshArticles;
import dateline.ingest.JsonArticlesReader;
import dateline.search.Note;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in docs/searching.md and on the help page does what is said, with the sample articles. */
@ExtendWith(EngineExtension.class)
class SearchExamplesIT {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Pattern COUNTED = Pattern.compile("\\| `(.+?)` \\| .* \\| (\\d+) \\|");
    private static final Pattern NOTED = Pattern.compile("\\| (`.+`) \\| .* \\| `(\\w+)` \\|");

    private static Articles articles;

    @BeforeAll
    static void start(Engine engine) throws IOException {
        articles = FreshArticles.on(engine, KYIV);
        try (InputStream sample = SearchExamplesIT.class.getResourceAsStream("/sample/articles.jsonl");
                ArticleWriter writer = articles.writer(true)) {
            new JsonArticlesReader().read(sample, writer);
            writer.finish();
        }
    }

    @ParameterizedTest
    @MethodSource
    void whatIsDocumentedIsFound(String typed, long found) {
        SearchResult result = search(typed, "off");
        assertThat(result.withCopies()).as(typed).isEqualTo(found);
        assertThat(result.notes()).as(typed).isEmpty();
    }

    static Stream<Arguments> whatIsDocumentedIsFound() throws IOException {
        List<Arguments> rows = rows(COUNTED).map(row -> Arguments.of(row.group(1), Long.valueOf(row.group(2))))
                .toList();
        assertThat(rows).hasSizeGreaterThan(35);
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource
    void slipsGetTheNoteThatIsDocumented(String typed, String note) {
        assertThat(search(typed, "on").notes()).as(typed).extracting(Note::code).containsExactly(note);
    }

    static Stream<Arguments> slipsGetTheNoteThatIsDocumented() throws IOException {
        List<Arguments> rows = rows(NOTED).flatMap(row -> Pattern.compile("`([^`]+)`").matcher(row.group(1)).results()
                .map(typed -> Arguments.of(typed.group(1), row.group(2)))).toList();
        assertThat(rows).hasSizeGreaterThan(9);
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource
    void helpFindsSomethingButNotEverything(String language, String operator, String typed) {
        SearchResult result = search(typed, "on");
        assertThat(result.notes()).as(typed).isEmpty();
        if (!operator.equals("relative")) {
            assertThat(result.total()).as(typed).isBetween(1L, 83L);
        }
    }

    static Stream<Arguments> helpFindsSomethingButNotEverything() {
        return Wording.all().stream().flatMap(wording -> new HelpPage(wording).parts().stream()
                .flatMap(part -> part.operators().stream()).flatMap(operator -> operator.examples().stream()
                        .map(example -> Arguments.of(wording.language(), operator.key(), example.query()))));
    }

    private static Stream<Matcher> rows(Pattern row) throws IOException {
        return Files.readString(Path.of("docs/searching.md")).lines().map(row::matcher).filter(Matcher::matches);
    }

    private static SearchResult search(String typed, String widen) {
        return articles.search(SearchRequest.of(Map.of("q", List.of(typed), "widen", List.of(widen), "copies",
                List.of("show")), KYIV));
    }
}
