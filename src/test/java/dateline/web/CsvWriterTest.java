package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.elastic.IndexedArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static final Instant NOW = Instant.parse("2025-03-31T21:30:00Z");

    @Test
    void anArticleIsARowUnderItsHeadings() throws IOException {
        Article article = new Article("a 1", "https://desk.example/1", "Дрони, \"Курськ\"", "One\nTwo", "Body", "Kyiv Desk",
                "Wire", List.of("Ольга Кравець", "김민수"), null, "uk", "2024-10-23", null);
        assertThat(written(article, "https://here.example")).isEqualTo("\uFEFFpublished_at,outlet,title,lead,url,authors,"
                + "section,language,source,date_precision,date_flag,updated_at,indexed_at,id,page\r\n"
                + "2024-10-23,Kyiv Desk,\"Дрони, \"\"Курськ\"\"\",\"One\nTwo\",https://desk.example/1,"
                + "\"Ольга Кравець; 김민수\",,uk,Wire,day,,,2025-03-31T21:30:00Z,a 1,"
                + "https://here.example/articles/a%201\r\n");
        assertThat(written(article, null)).endsWith(",a 1,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+1", "-1+2", "@SUM(A1)", "＝1+1"})
    void aCellIsNeverAFormula(String title) throws IOException {
        String row = written(new Article("1", null, title, null, null, null, null, List.of(), null, null, null, null), null)
                .split("\r\n")[1];
        assertThat(row).startsWith(",,\"'" + title.replace("\"", "\"\"") + "\",");
    }

    private static String written(Article article, String origin) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(out, origin);
        writer.write(new IndexedArticle(article, NOW, article.publishedAt() == null ? "none" : "day", null));
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
