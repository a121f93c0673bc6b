package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.Article;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.EngineExtension;
import dateline.elastic.FoundArticles;
import dateline.elastic.FreshArticles;
import dateline.search.SearchRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything a search finds, taken along. */
@ExtendWith(EngineExtension.class)
class ExportIT {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int COUNT = 2_300;

    private static Articles articles;
    private static WebServer server;

    @BeforeAll
    static void start(Engine engine) throws IOException {
        articles = FreshArticles.on(engine, KYIV);
        try (ArticleWriter writer = articles.writer(true)) {
            for (int i = 0; i < COUNT; i++) {
                writer.take(article(i), i);
            }
            writer.finish();
        }
        server = new WebServer(articles, WebSettings.of(KYIV));
        server.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** Some of very different lengths, so that pages are cut differently; equal dates, so that the order is in doubt. */
    private static Article article(int number) {
        return new Article("n" + number, null, "Kursk " + "and so on ".repeat(number % 7), null,
                "Number %d. ".formatted(number) + "Text. ".repeat(number % 100 == 0 ? 20_000 : 3), "Outlet " + number % 3,
                "wire", List.of(), null, "en", number % 10 == 0 ? null : "2024-10-%02d".formatted(1 + number % 9), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=Kursk", "?q=Kursk&outlet=Outlet+1&sort=oldest", "?exclude_outlet=Outlet+0&from=2024-10-05"})
    void aFileHasAllThatIsFoundInTheSameOrder(String parameters) throws Exception {
        List<String> found = new ArrayList<>();
        long total = JSON.readTree(get("/api/search" + parameters).body()).get("total").asLong();
        for (int page = 1; found.size() < total; page++) {
            String more = (parameters.isEmpty() ? "?" : parameters + "&") + "size=200&page=" + page;
            JSON.readTree(get("/api/search" + more).body()).get("hits").forEach(hit -> found.add(hit.get("id").asText()));
        }
        List<String> lines = get("/search.jsonl" + parameters).body().lines().toList();
        List<String> ids = new ArrayList<>();
        for (String line : lines) {
            ids.add(JSON.readTree(line).get("id").asText());
        }
        assertThat(ids).isEqualTo(found).hasSize((int) total);
        List<String> rows = get("/search.csv" + parameters).body().lines().skip(1)
                .map(row -> row.split(",")[13]).toList();
        assertThat(rows).isEqualTo(found);
    }

    @Test
    void aLineIsAllThereIsOfAnArticle() throws Exception {
        JsonNode line = JSON.readTree(get("/search.jsonl?q=%22Number+100%22").body());
        assertThat(line).isEqualTo(JSON.readTree(get("/api/articles/n100").body()));
        assertThat(line.get("body").asText()).hasSizeGreaterThan(100_000);
    }

    @Test
    void anExportIsAsTheIndexWasWhenItBegan() throws Exception {
        try (FoundArticles found = articles.all(SearchRequest.everything(KYIV))) {
            articles.delete("n1", false);
            articles.delete("n2299", true);
            int count = 0;
            for (; found.hasNext(); count++) {
                found.next();
            }
            assertThat(count).isEqualTo(COUNT);
        } finally {
            try (ArticleWriter writer = articles.writer(true)) {
                writer.take(article(1), 1);
                writer.take(article(2299), 2);
                writer.finish();
            }
        }
    }

    @Test
    void filesSayWhatTheyAre() throws Exception {
        HttpResponse<String> csv = get("/search.csv?q=nosuchword");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).contains("dateline.csv");
        assertThat(csv.body()).startsWith("\uFEFFpublished_at,").hasLineCount(1);
        assertThat(get("/search.jsonl?q=nosuchword").body()).isEmpty();
        assertThat(get("/search.csv?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void feedsHaveTheNewestHundred() throws Exception {
        JsonNode feed = JSON.readTree(get("/search.feed.json?q=Kursk").body());
        assertThat(feed.get("items")).hasSize(100);
        assertThat(feed.at("/items/0/_dateline/published_at").asText()).isEqualTo("2024-10-09");
        assertThat(feed.get("home_page_url").asText()).endsWith("/search?q=Kursk&sort=newest");
        for (String form : List.of("rss", "atom")) {
            HttpResponse<String> answer = get("/search." + form + "?q=Kursk");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/" + form);
            var parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(parsed.getElementsByTagName(form.equals("rss") ? "item" : "entry").getLength()).isEqualTo(100);
        }
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port()
                + address)).build(), BodyHandlers.ofString());
    }
}
