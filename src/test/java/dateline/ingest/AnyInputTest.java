package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever comes in, no reader fails, and every record ends as an article or as a rejection. */
class AnyInputTest {

    @Property
    void anyBytesAreRead(@ForAll byte[] input) {
        for (Format format : Format.values()) {
            endsSomewhere(Collected.from(format.reader(Origin.UNKNOWN), input), input);
        }
    }

    @Property
    void anythingThatLooksLikeJsonIsRead(@ForAll("almostJson") String input) {
        endsSomewhere(Collected.from(new JsonArticlesReader(), input), input.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void everyLineEndsAsOneArticleOrOneRejection(@ForAll @Size(min = 1, max = 12) List<@From("line") String> lines) {
        Collected read = Collected.from(new JsonArticlesReader(), "{\"title\":\"first\"}\n" + String.join("\n", lines));
        long records = 1 + lines.stream().filter(line -> !line.isBlank()).count();
        assertThat(read.articles.size() + read.rejections.size()).isEqualTo((int) records);
    }

    @Property
    void everyWholeObjectOfAListIsFoundBehindABrokenOne(@ForAll("wrong") String wrong,
            @ForAll("article") Article whole) {
        String record = ArticleJson.write(whole);
        Collected read = Collected.from(new JsonArticlesReader(), "[" + record + ",\n" + wrong + ",\n" + record + "]");
        Article alone = Collected.from(new JsonArticlesReader(), record).articles.get(0);
        assertThat(read.articles).containsExactly(alone, alone);
        assertThat(read.reasons()).hasSize(1);
    }

    @Property
    void whatWasReadOnceIsReadAgainJustSo(@ForAll("article") Article article) {
        Collected once = Collected.from(new JsonArticlesReader(), ArticleJson.write(article));
        assertThat(once.rejections).isEmpty();
        Collected again = Collected.from(new JsonArticlesReader(), ArticleJson.write(once.articles.get(0)));
        assertThat(again.articles).containsExactly(once.articles.get(0));
    }

    private static void endsSomewhere(Collected read, byte[] input) {
        long lines = 1 + new String(input, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n' || c == '\r')
                .count();
        assertThat(read.lines).allMatch(line -> line >= 1 && line <= lines);
        assertThat(read.rejections).allMatch(rejection -> rejection.line() >= 1 && rejection.line() <= lines)
                .allMatch(rejection -> !rejection.reason().isBlank() && !rejection.reason().contains("\n"));
        if (!isEmptyList(input)) {
            assertThat(read.articles.size() + read.rejections.size()).isPositive();
        }
    }

    private static boolean isEmptyList(byte[] input) {
        return new String(input, StandardCharsets.UTF_8).replaceAll("[\\s,\uFEFF]", "").equals("[]");
    }

    @Provide
    Arbitrary<String> almostJson() {
        return Arbitraries.of("{", "}", "[", "]", ",", ":", "\"", "\\", "\n", "\r\n", " ", "\"title\"", "\"Київ\"",
                "{\"title\":\"A\"}", "null", "1e999", "\0", "\\u0000", "\\ud83d", "\uFEFF", "[[[[", "true")
                .list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> line() {
        return Arbitraries.of("", "  ", "{}", "{\"title\":\"A\"}", "{\"title\":", "\"", "}", "[1]", "нет",
                "{\"id\":[]}");
    }

    @Provide
    Arbitrary<String> wrong() {
        return Arbitraries.of("{}", "{\"title\":5}", "17", "\"text\"", "{\"title\":no}", "{\"title\":\"A\",}",
                "{\"title\"}", "{\"title\":\"A\"", "{\"title\":\"A", "[{\"title\":\"A\"}]", "{\"title\":\"\\x\"}",
                "{\"a\":{\"b\":[}}}");
    }

    @Provide
    Arbitrary<Article> article() {
        Arbitrary<String> text = Arbitraries.strings().withChars("Kyїв젤렌 \n\t\"\\{}[],:😀ʼ".codePoints()
                .mapToObj(Character::toString).collect(Collectors.joining()).toCharArray()).ofMaxLength(20)
                .map(CleanText::of).injectNull(0.2);
        return Combinators.combine(text, text, text, text, text, text, text.list().ofMaxSize(3)).as(
                (id, url, title, lead, body, outlet, authors) -> new Article(id, url, title == null ? "A" : "A" + title,
                        lead, body, outlet, body, authors, lead, "uk", url, id));
    }
}
