package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.alerts.Alerts;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.LostEngine;
import dateline.elastic.SavedSearches;
import dateline.feeds.FeedList;
import dateline.feeds.FeedPoller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server while its engine is away: everything that is decided before an engine is asked, and that it is away. */
class WebServerTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;
    private static Engine engine;
    private static WebServer open;
    private static WebServer locked;

    @BeforeAll
    static void start() {
        engine = LostEngine.open();
        Articles articles = new Articles(engine, KYIV);
        open = new WebServer(articles, WebSettings.of(KYIV), noFeeds(),
                new Alerts(articles, new SavedSearches(engine), KYIV, false));
        open.start("127.0.0.1", 0);
        locked = new WebServer(articles, new WebSettings(KYIV, List.of("first-key", " second-key "), List.of(), 1000));
        locked.start("127.0.0.1", 0);
    }

    private static FeedPoller noFeeds() {
        return new FeedPoller(new FeedList(folder.resolve("feeds.yml")), folder.resolve("feeds-state.json"),
                new FeedPoller.Index() {
                    @Override
                    public IntakeReport take(Consumer<Intake> reading) {
                        throw new IllegalStateException("the engine is away");
                    }

                    @Override
                    public boolean has(String id) {
                        return false;
                    }
                }, KYIV, true);
    }

    @AfterAll
    static void stop() {
        open.stop();
        locked.stop();
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/search?qq=x | qq | There is no parameter “qq”. There are: q, outlet",
        "/api/search?page=0 | page | must be a whole number from 1",
        "/api/search?size=201 | size | from 1 to 200",
        "/api/search?from=2024-13-45 | from | “2024-13-45” is not a date",
        "/api/search?from=2025&to=2024 | to | ends (2024) before it begins (2025)",
        "/api/search?sort=best | sort | must be one of relevance, newest, oldest",
        "/api/search?tz=Mars | tz | “Mars” is not a time zone",
        "/api/search?q=%FF | q | not encoded in UTF-8",
        "/api/articles/1?x=1 | x | takes none",
        "/health/live?x=1 | x | takes none",
        "/search?page=x | page | must be a whole number"})
    void aWrongParameterIsNamed(String address, String parameter, String message) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = JSON.readTree(answer.body()).get("error");
        assertThat(error.get("code").asText()).isEqualTo("bad_parameter");
        assertThat(error.get("parameter").asText()).isEqualTo(parameter);
        assertThat(error.get("message").asText()).contains(message);
    }

    @Test
    void anEngineThatIsAwayIsSaidWithATimeToComeBack() throws Exception {
        for (String address : List.of("/api/search", "/search", "/", "/articles/1", "/api/articles/1",
                "/health/ready")) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(address).hasValue("5");
            assertThat(JSON.readTree(answer.body()).at("/error/code").asText()).isEqualTo("unavailable");
        }
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void theLongestQueryFitsIntoAnAddress() throws Exception {
        assertThat(get("/api/search?q=" + "%EA%B0%80".repeat(4000)).statusCode()).isEqualTo(503);
        HttpResponse<String> tooLong = get("/api/search?q=" + "%EA%B0%80".repeat(4001));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(tooLong.body()).at("/error/parameter").asText()).isEqualTo("q");
        HttpResponse<String> endless = get("/api/search?q=" + "a".repeat(70_000));
        assertThat(endless.statusCode()).isEqualTo(414);
        assertThat(JSON.readTree(endless.body()).at("/error/message").asText()).contains("too long");
    }

    @Test
    void readersAreToldInWords() throws Exception {
        HttpResponse<String> answer = send(request(open, "/search?q=Kursk").header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "uk").GET());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Пошук ще не готовий");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere, 404, not_found", "/api/nowhere, 404, not_found", "/static/dateline.css, 404, not_found",
        "/language/xx, 404, not_found", "/articles/, 404, not_found"})
    void whatIsNotThereIsSaid(String address, int status, String code) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).at("/error/code").asText()).isEqualTo(code);
    }

    @Test
    void anotherMethodIsToldWhichThereAre() throws Exception {
        HttpResponse<String> answer = send(request(open, "/api/search").method("PUT", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET").contains("HEAD");
        assertThat(JSON.readTree(answer.body()).at("/error/code").asText()).isEqualTo("method_not_allowed");
    }

    @Test
    void whatIsNoRequestIsRefusedInJson() throws Exception {
        for (String line : List.of("GET /%zz HTTP/1.1", "GET /api/search?q=%zz HTTP/1.1", "NONSENSE",
                "GET /../../etc/passwd HTTP/1.1")) {
            String answer = raw(line + "\r\nHost: localhost:" + open.port() + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(line).startsWith("HTTP/1.1 4").contains("{\"error\":{\"code\":\"");
            assertThat(answer).as(line).doesNotContainIgnoringCase("jetty").doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @CsvSource({"application/x-www-form-urlencoded, 415", "multipart/form-data; boundary=x, 415", "text/plain, 415",
        "text/csv, 415", "'', 415", "application/json, 503", "application/x-ndjson; charset=utf-8, 503"})
    void onlyJsonIsTakenIn(String type, int status) throws Exception {
        HttpRequest.Builder request = request(open, "/api/articles")
                .POST(BodyPublishers.ofString("[{\"title\":\"T\"}]"));
        HttpResponse<String> answer = send(type.isEmpty() ? request : request.header("Content-Type", type));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, 403", "null, 403", "http://localhost:1, 403",
        "http://localhost.evil.example:PORT, 403",
        "http://localhost:PORT, 503", "http://127.0.0.1:PORT, 503"})
    void aForeignPageCannotWrite(String origin, int status) throws Exception {
        assertThat(post(open, "Origin", origin.replace("PORT", String.valueOf(open.port())))).isEqualTo(status);
        HttpResponse<String> deleted = send(request(open, "/api/articles/1").DELETE()
                .header("Origin", origin.replace("PORT", String.valueOf(open.port()))));
        assertThat(deleted.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"evil.example:PORT, 403, 403", "localhost.evil.example, 403, 403", "localhost:PORT, 503, 200",
        "LOCALHOST:PORT, 503, 200",
        "[::1]:PORT, 503, 200", "127.0.0.1:PORT, 503, 200", "localhost:1, 403, 200", "localhost, 403, 200"})
    void anotherNameIsRefused(String host, int writing, int reading) throws Exception {
        String header = "\r\nHost: " + host.replace("PORT", String.valueOf(open.port())) + "\r\nConnection: close\r\n";
        assertThat(raw("POST /api/articles HTTP/1.1" + header
                + "Content-Type: application/json\r\nContent-Length: 13\r\n\r\n[{\"title\":1}]\r\n"))
                .startsWith("HTTP/1.1 " + (writing == 503 ? "200" : writing));
        assertThat(raw("GET /health/live HTTP/1.1" + header + "\r\n")).startsWith("HTTP/1.1 " + reading);
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "Bearer wrong, 401", "Bearer, 401", "Basic first-key, 401", "first-key, 401",
        "Bearer first-key, 503",
        "bearer second-key, 503"})
    void withKeysOnlyAKeyWrites(String authorization, int status) throws Exception {
        assertThat(post(locked, "Authorization", authorization)).isEqualTo(status);
    }

    @Test
    void aMissingKeyIsAskedFor() throws Exception {
        HttpResponse<String> answer = send(request(locked, "/api/articles/1").DELETE());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void withoutKeysAServerForOthersTakesNothing() throws Exception {
        try (WebServer everywhere = new WebServer(new Articles(engine, KYIV), WebSettings.of(KYIV))) {
            everywhere.start("0.0.0.0", 0);
            HttpResponse<String> answer = send(request(everywhere, "/api/articles")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("[]")));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("DATELINE_KEYS");
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefusedUnread() throws Exception {
        HttpResponse<String> announced = send(request(locked, "/api/articles")
                .header("Authorization", "Bearer first-key")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(new byte[1001])));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(announced.body()).at("/error/code").asText()).isEqualTo("too_large");
        HttpResponse<String> streamed = send(request(locked, "/api/articles")
                .header("Authorization", "Bearer first-key")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[1001]))));
        assertThat(streamed.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatIsNoArticlesAtAllIsRefused() throws Exception {
        for (String body : List.of("", " \n", "hello", "<article/>", "\"text\"", "\u0001")) {
            HttpResponse<String> answer = send(request(open, "/api/articles").header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).at("/error/code").asText()).isEqualTo("bad_body");
        }
    }

    @Test
    void everyAnswerIsProtected() throws Exception {
        for (String address : List.of("/", "/nowhere", "/health/live", "/api/search?x=1")) {
            var headers = get(address).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).as(address)
                    .startsWith("default-src 'none'").doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(address).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(address).hasValue("same-origin");
            assertThat(headers.firstValue("Server")).as(address).isEmpty();
        }
    }

    @Test
    void filesBesideThePagesAreKeptForEver() throws Exception {
        for (String name : List.of("dateline.css", "dateline.js", "icon.svg")) {
            HttpResponse<String> file = get(Static.address(name));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        }
    }

    @Test
    void textIsCompressedForThoseWhoAsk() throws Exception {
        HttpResponse<byte[]> file = HTTP.send(request(open, Static.address("dateline.css"))
                .header("Accept-Encoding", "gzip")
                .build(), BodyHandlers.ofByteArray());
        assertThat(file.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(file.body().length).isLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "search", "/x\r\ny"})
    void theLanguageSwitchLeadsNowhereElse(String back) throws Exception {
        HttpResponse<String> answer = get("/language/uk?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void theLanguageIsKeptInACookieAndNotInTheAddress() throws Exception {
        HttpResponse<String> answer = get("/language/ko?back=%2Fsearch%3Fq%3D%25EA%25B9%2580");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/search?q=%EA%B9%80");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=ko")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() throws Exception {
        HttpResponse<String> live = send(request(open, "/health/live").method("HEAD", BodyPublishers.noBody()));
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).isEmpty();
        assertThat(send(request(open, "/nowhere").method("HEAD", BodyPublishers.noBody())).statusCode()).isEqualTo(404);
    }

    @Test
    void metricsAreThereWithoutAnEngine() throws Exception {
        get("/api/articles/some-id");
        String metrics = get("/metrics").body();
        assertThat(metrics).contains("dateline_engine_up 0").contains("jvm_memory_used_bytes")
                .contains("route=\"/api/articles/<id>\"").doesNotContain("some-id");
    }

    @Test
    void theDescriptionNamesEveryAddressAndParameter() throws Exception {
        JsonNode description = JSON.readTree(get("/openapi.json").body());
        JsonNode paths = description.get("paths");
        List<String> described = new ArrayList<>();
        paths.fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> described.add(
                operation.getKey() + " " + path.getKey() + " " + StreamSupport.stream(
                        operation.getValue().path("parameters").spliterator(), false)
                        .map(parameter -> parameter.has("$ref")
                                ? description.at(parameter.get("$ref").asText().substring(1)) : parameter)
                        .filter(parameter -> parameter.get("in").asText().equals("query"))
                        .map(parameter -> parameter.get("name").asText()).toList())));
        assertThat(described).containsExactlyInAnyOrderElementsOf(open.routes().stream().map(route ->
                route.method().name().toLowerCase() + " " + route.path().replace('<', '{').replace('>', '}') + " "
                        + route.parameters()).toList());
    }

    @Test
    void browsersLearnHowToSearchHere() throws Exception {
        String description = get("/opensearch.xml").body();
        assertThat(description).startsWith("<?xml").contains(
                "template=\"http://localhost:" + open.port() + "/search?q={searchTerms}\"");
    }

    @Test
    void addressesAreThoseOfTheProxyInFront() throws Exception {
        String secure = "template=\"https://localhost:" + open.port();
        for (String protocol : List.of("https", "HTTPS, http")) {
            assertThat(send(request(open, "/opensearch.xml").header("X-Forwarded-Proto", protocol).GET()).body())
                    .contains(secure);
        }
        assertThat(send(request(open, "/opensearch.xml").header("X-Forwarded-Proto", "httpsx").GET()).body())
                .doesNotContain(secure);
    }

    @Test
    void whoComesByAProxyDoesNotSitAtThisMachine() {
        for (String here : List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "[::1]")) {
            assertThat(PageRoutes.isOfThisMachine(here, null)).as(here).isTrue();
            assertThat(PageRoutes.isOfThisMachine(here, "203.0.113.7")).as(here).isFalse();
        }
        assertThat(PageRoutes.isOfThisMachine("203.0.113.7", null)).isFalse();
    }

    @Test
    void feedsAreAddedPolledAndRemoved() throws Exception {
        String feed = "{\"url\": \"http://127.0.0.1:1/rss\", \"outlet\": \"Вечірній Дніпро\", \"full_text\": true}";
        HttpResponse<String> added = postFeed(feed);
        assertThat(added.statusCode()).isEqualTo(201);
        String id = JSON.readTree(added.body()).get("id").asText();
        assertThat(JSON.readTree(get("/api/feeds").body()).at("/feeds/0/full_text").asBoolean()).isTrue();
        HttpResponse<String> polled = send(request(open, "/api/feeds/" + id + "/poll").POST(BodyPublishers.noBody()));
        assertThat(JSON.readTree(polled.body()).get("problem").asText()).isEqualTo("unreachable");
        assertThat(Jsoup.parse(get("/feeds").body()).select(".feed.failing h2").text()).isEqualTo("Вечірній Дніпро");
        assertThat(send(request(open, "/api/feeds/" + id).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(request(open, "/api/feeds/" + id).DELETE()).statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(get("/api/feeds").body()).get("feeds")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"url\": \"ftp://example.org\"}", "{\"url\": \"https://e.org\", \"evry\": \"1h\"}"})
    void whatIsNoFeedIsRefused(String body) throws Exception {
        assertThat(postFeed(body).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> postFeed(String body) throws Exception {
        return send(request(open, "/api/feeds").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static int post(WebServer server, String header, String value) throws Exception {
        HttpRequest.Builder request = request(server, "/api/articles").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[{\"title\":\"T\"}]"));
        return send(value.isEmpty() ? request : request.header(header, value)).statusCode();
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return send(request(open, address).GET());
    }

    private static HttpRequest.Builder request(WebServer server, String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port()).resolve(address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** What an HTTP client would not let us say. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", open.port()); OutputStream out = socket.getOutputStream()) {
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
