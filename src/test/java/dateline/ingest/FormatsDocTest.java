package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/formats.md says is so. */
class FormatsDocTest {
    private final String page = Files.readString(Path.of("docs/formats.md"));

    FormatsDocTest() throws IOException {}

    @Test
    void examplesOfJsonAreRead() {
        assertThat(titles("jsonl")).containsExactly("Mayor opens the new bridge", "Обмін полоненими відбувся",
                "Mended by hand", "Mended, too");
        assertThat(titles("json")).containsExactly("북한군 철수", "A headline is enough");
    }

    @Test
    void exampleOfTextIsRead() {
        Article article = read("text", new TextReader(Origin.UNKNOWN)).get(0);
        assertThat(article.title()).isEqualTo("Ukraine broadcasts appeal to soldiers");
        assertThat(article.body()).isEqualTo("The first paragraph.\n\nThe second paragraph.");
    }

    @Test
    void everyFieldIsListedAndNoOther() throws IOException {
        Article full = new Article("a", "b", "c", "d", "e", "f", "g", List.of("h"), "i", "uk", "j", "k");
        List<String> fields = new ArrayList<>();
        ((ObjectNode) ArticleJson.JSON.readTree(ArticleJson.write(full))).fieldNames().forEachRemaining(fields::add);
        fields.add("html");
        assertThat(rows("| field |")).containsExactlyInAnyOrderElementsOf(fields);
    }

    private List<String> titles(String language) {
        return read(language, new JsonArticlesReader()).stream().map(Article::title).toList();
    }

    private List<Article> read(String language, ArticleReader reader) {
        List<Article> articles = new ArrayList<>();
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
        while (block.find()) {
            Collected read = Collected.from(reader, block.group(1));
            assertThat(read.rejections).isEmpty();
            articles.addAll(read.articles);
        }
        return articles;
    }

    /** The words in code type that begin the rows of the table with that heading. */
    private List<String> rows(String heading) {
        String table = page.substring(page.indexOf(heading)).split("\n\n", 2)[0];
        return Pattern.compile("(?m)^\\| `(\\w+)`").matcher(table).results().map(row -> row.group(1)).toList();
    }
}
