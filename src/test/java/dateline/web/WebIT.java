package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.EngineExtension;
import dateline.elastic.FreshArticles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract over HTTP, on a real engine. */
@ExtendWith(EngineExtension.class)
class WebIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BODY_LIMIT = 300_000;

    private WebServer server;

    @BeforeEach
    void start(Engine engine) throws IOException {
        ZoneId kyiv = ZoneId.of("Europe/Kyiv");
        Articles articles = FreshArticles.on(engine, kyiv);
        server = new WebServer(articles, new WebSettings(kyiv, List.of(), List.of(), BODY_LIMIT));
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void articlesGoInAndAreFoundWithTheContractsNames() throws Exception {
        JsonNode report = take("""
                {"id":"1","url":"https://a.example/1","title":"Drones over Kursk","lead":"A lead.","body":"North Korean \
                soldiers <b>there</b>.","outlet":"Dnipro Courier","source":"Demo wire","authors":["Olha Kravets"],\
                "section":"War","language":"en","published_at":"2024-10-23T09:15:00+03:00"}
                not json
                {"id":"2","title":"Kursk again","outlet":"Kyiv Post","published_at":"2024-10"}
                """);
        assertThat(report.get("indexed").asInt()).isEqualTo(2);
        assertThat(report.get("updated").asInt()).isZero();
        assertThat(report.get("unchanged").asInt()).isZero();
        assertThat(report.at("/rejected/0/line").asInt()).isEqualTo(2);
        assertThat(report.at("/rejected/0/id").isNull()).isTrue();
        assertThat(report.at("/rejected/0/reason").asText()).isNotBlank();

        JsonNode result = json("/api/search?q=soldiers");
        assertThat(names(result)).containsExactly("total", "total_exact", "with_copies", "took_ms", "permalink",
                "notes", "names", "did_you_mean", "hits", "facets");
        assertThat(result.get("total").asInt()).isEqualTo(1);
        assertThat(result.get("permalink").asText()).isEqualTo("/search?q=soldiers");
        JsonNode hit = result.at("/hits/0");
        assertThat(names(hit)).containsExactly("id", "url", "title", "title_html", "fragments_html", "outlet", "source",
                "authors", "section", "language", "published_at", "date_precision", "date_flag", "score", "copies",
                "places", "why");
        assertThat(hit.get("published_at").asText()).isEqualTo("2024-10-23T09:15:00+03:00");
        assertThat(hit.get("fragments_html").toString()).contains("<mark>soldiers</mark> &lt;b&gt;there");
        assertThat(names(result.get("facets"))).containsExactly("outlet", "source", "language", "author", "section",
                "name", "date");
        assertThat(names(result.at("/facets/outlet/values/0"))).containsExactly("value", "label", "count", "selected",
                "excluded", "toggle", "exclude");
        assertThat(names(result.at("/facets/date"))).contains("interval", "time_zone", "undated", "buckets");
        assertThat(names(result.at("/facets/date/buckets/0"))).contains("from", "to", "count");

        JsonNode article = json("/api/articles/1");
        assertThat(article.get("body").asText()).isEqualTo("North Korean soldiers <b>there</b>.");
        assertThat(article.get("authors").toString()).isEqualTo("[\"Olha Kravets\"]");
        assertThat(article.get("date_precision").asText()).isEqualTo("instant");
        assertThat(article.has("indexed_at")).isTrue();
    }

    @Test
    void aListOfArticlesIsTakenTooAndTheSameTwiceIsOne() throws Exception {
        String list = "[{\"id\":\"1\",\"title\":\"One\"},{\"id\":\"2\",\"title\":\"Two\"}]";
        assertThat(take(list, "application/json").get("indexed").asInt()).isEqualTo(2);
        assertThat(take(list, "application/json; charset=utf-8").get("unchanged").asInt()).isEqualTo(2);
        assertThat(take(list.replace("Two", "Three"), "application/json").get("updated").asInt()).isEqualTo(1);
        assertThat(json("/api/search").get("total").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "https://x.example/y?z=1&w=%20#f", "김정은;x", "x/../y", "a//b", "plus+plus", "a\\b",
        "\"|<>"})
    void anyIdCanBeReadAndDeleted(String id) throws Exception {
        take(JSON.writeValueAsString(JSON.createObjectNode().put("id", id).put("title", "Odd")));
        String address = "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(json("/api/articles" + address).get("id").asText()).isEqualTo(id);
        String found = page("/search").select(".hit h2 a").attr("href");
        assertThat(page(found).select("h1").text()).isEqualTo("Odd");
        assertThat(send(request("/api/articles" + address + "?refresh=true").DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(request("/api/articles" + address).DELETE()).statusCode()).isEqualTo(404);
        assertThat(json("/api/search").get("total").asInt()).isZero();
    }

    @Test
    void everyFacetValueFindsAsManyAsItSays() throws Exception {
        takeSample();
        for (String search : List.of("/api/search", "/api/search?q=Kursk",
                "/api/search?language=uk&exclude_source=Demo+wire",
                "/api/search?from=2024-11&to=2025-01")) {
            JsonNode facets = json(search).get("facets");
            for (String facet : List.of("outlet", "source", "language", "author", "section")) {
                assertThat(facets.at("/" + facet + "/values")).as(search + " " + facet).isNotEmpty();
                for (JsonNode value : facets.at("/" + facet + "/values")) {
                    if (!value.get("selected").asBoolean() && !value.get("excluded").asBoolean()
                            && !search.contains(facet)) {
                        assertThat(total("/api" + value.get("toggle").asText())).as(search + " " + value)
                                .isEqualTo(value.get("count").asLong());
                    }
                }
            }
            long total = total(search);
            JsonNode first = facets.at("/section/values/0");
            assertThat(total("/api" + first.get("exclude").asText())).as("excluding " + first)
                    .isEqualTo(total - first.get("count").asLong());
        }
    }

    @Test
    void everyBarFindsAsManyAsItIsHigh() throws Exception {
        takeSample();
        JsonNode dates = json("/api/search").at("/facets/date");
        long inBars = 0;
        for (JsonNode bar : dates.get("buckets")) {
            inBars += bar.get("count").asLong();
            assertThat(total("/api" + bar.get("toggle").asText())).as(bar.toString())
                    .isEqualTo(bar.get("count").asLong());
        }
        assertThat(total("/api" + dates.get("undated_toggle").asText())).isEqualTo(dates.get("undated").asLong());
        assertThat(inBars + dates.get("undated").asLong() + dates.get("imprecise").asLong())
                .isEqualTo(total("/api/search"));
    }

    @Test
    void pageAndJsonFindTheSameInTheSameOrder() throws Exception {
        takeSample();
        for (String parameters : List.of("", "?q=Kursk", "?q=북한&sort=newest", "?language=uk&page=2", "?undated=only",
                "?q=nosuchword")) {
            JsonNode result = json("/api/search" + parameters);
            Document page = page("/search" + parameters);
            assertThat(page.select("h1").text().replaceAll("\\D", "")).isEqualTo(result.get("total").asText());
            List<String> found = new ArrayList<>();
            result.get("hits").forEach(hit -> found.add(ArticlePage.address(hit.get("id").asText())));
            assertThat(page.select(".hit h2 a").eachAttr("href")).isEqualTo(found);
        }
    }

    @Test
    void aPermalinkFindsTheSameAgain() throws Exception {
        takeSample();
        JsonNode result = json("/api/search?sort=oldest&q=Kursk&size=7&exclude_outlet=Han+River+Ledger");
        assertThat(json("/api" + result.get("permalink").asText()).get("hits")).isEqualTo(result.get("hits"));
    }

    @Test
    void aBodyThatTurnsOutTooLongKeepsWhatCameBefore() throws Exception {
        String line = "{\"title\":\"Kept\",\"body\":\"" + "x".repeat(1000) + " %d\"}\n";
        StringBuilder body = new StringBuilder();
        for (int i = 0; body.length() < BODY_LIMIT + 5000; i++) {
            body.append(line.formatted(i));
        }
        HttpResponse<String> answer = send(request("/api/articles?refresh=true")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(body.toString())))));
        assertThat(answer.statusCode()).isEqualTo(413);
        long kept = total("/api/search");
        assertThat(kept).isPositive();
        assertThat(JSON.readTree(answer.body()).at("/error/message").asText()).contains("indexed " + kept + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "((((", "-", "AND OR NOT", "*", "a:b", "\u0000", "😀", "=", "«»", "\\",
        "{\"a\":1}", "/x/", "~5", "'"})
    void whateverIsTypedIsAnswered(String typed) throws Exception {
        take("{\"title\":\"Something\"}");
        assertThat(send(request("/api/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).GET())
                .statusCode()).isEqualTo(200);
    }

    @Test
    void aPageFarAwayIsAnswered() throws Exception {
        takeSample();
        HttpResponse<String> answer = send(request("/api/search?page=2&size=50&copies=show").GET());
        assertThat(JSON.readTree(answer.body()).get("hits")).hasSize(34);
        for (String beyond : List.of("?copies=show&page=1000", "?copies=show&page=2147483647&size=200")) {
            assertThat(json("/api/search" + beyond).get("hits")).as(beyond).isEmpty();
            assertThat(page("/search" + beyond).select(".nothing a").attr("href")).as(beyond)
                    .isEqualTo(beyond.contains("size") ? "/search?size=200&copies=show"
                            : "/search?page=5&copies=show");
        }
    }

    @Test
    void theReaderGoesBackToTheirSearch() throws Exception {
        take("{\"id\":\"1\",\"title\":\"Kursk\"}");
        String search = "http://localhost:" + server.port() + "/search?q=Kursk";
        assertThat(back(search)).isEqualTo("/search?q=Kursk");
        assertThat(back("https://evil.example/search?q=x")).isEqualTo("/");
    }

    @Test
    void anArticleThatIsGoneIsToldInWords() throws Exception {
        HttpResponse<String> answer = send(request("/articles/gone").header("Accept", "text/html")
                .header("Accept-Language", "ko").GET());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("그런 기사가 없습니다");
    }

    @Test
    void theServerSaysHowItIs() throws Exception {
        take("{\"title\":\"One\"}");
        assertThat(json("/health/ready").get("articles").asInt()).isEqualTo(1);
        assertThat(send(request("/metrics").GET()).body()).contains("dateline_articles 1.0", "dateline_engine_up 1.0",
                "http_server_requests_seconds_count{method=\"POST\",route=\"/api/articles\",status=\"200\"} 1");
    }

    private String back(String referrer) throws Exception {
        return Jsoup.parse(send(request("/articles/1").header("Referer", referrer).GET()).body()).select(".back a")
                .attr("href");
    }

    private void takeSample() throws Exception {
        try (InputStream sample = WebIT.class.getResourceAsStream("/sample/articles.jsonl")) {
            byte[] articles = sample.readAllBytes();
            assertThat(take(BodyPublishers.ofByteArray(articles), "application/x-ndjson").get("indexed").asInt())
                    .isEqualTo(84);
        }
    }

    private JsonNode take(String lines) throws Exception {
        return take(lines, "application/x-ndjson");
    }

    private JsonNode take(String articles, String type) throws Exception {
        return take(BodyPublishers.ofString(articles), type);
    }

    private JsonNode take(BodyPublisher articles, String type) throws Exception {
        HttpResponse<String> answer = send(request("/api/articles?refresh=true").header("Content-Type", type)
                .POST(articles));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** As facets and dates count: every copy. */
    private long total(String address) throws Exception {
        return json(address).get("with_copies").asLong();
    }

    private JsonNode json(String address) throws Exception {
        HttpResponse<String> answer = send(request(address).GET());
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private Document page(String address) throws Exception {
        HttpResponse<String> answer = send(request(address).header("Accept", "text/html").GET());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
