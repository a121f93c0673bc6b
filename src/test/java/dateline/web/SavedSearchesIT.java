package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dateline.alerts.Alerts;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.EngineExtension;
import dateline.elastic.FreshArticles;
import dateline.elastic.SavedSearches;
import dateline.feeds.FeedList;
import dateline.feeds.FeedPoller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Saved searches over HTTP, on a real engine. */
@ExtendWith(EngineExtension.class)
class SavedSearchesIT {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;
    private Alerts alerts;
    private WebServer server;

    @BeforeEach
    void start(Engine engine) throws IOException {
        Articles articles = FreshArticles.on(engine, KYIV);
        alerts = new Alerts(articles, new SavedSearches(engine), KYIV, false);
        FeedPoller feeds = new FeedPoller(new FeedList(folder.resolve("feeds.yml")), folder.resolve("state.json"),
                new NoFeeds(), KYIV, true);
        server = new WebServer(articles, new WebSettings(KYIV, List.of("key"), List.of(), 1000), feeds, alerts);
        server.start("127.0.0.1", 0);
    }

    private static final class NoFeeds implements FeedPoller.Index {
        @Override
        public IntakeReport take(Consumer<Intake> reading) {
            throw new IllegalStateException("there are no feeds");
        }

        @Override
        public boolean has(String id) {
            return false;
        }
    }

    @AfterEach
    void stop() {
        alerts.searches().all().forEach(search -> alerts.searches().delete(search.id()));
        server.stop();
        alerts.close();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> save(String json) throws Exception {
        return send(at("/api/searches").header("Authorization", "Bearer key").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private JsonNode only(HttpRequest.Builder request) throws Exception {
        JsonNode searches = JSON.readTree(send(request).body()).get("searches");
        assertThat(searches).hasSize(1);
        return searches.get(0);
    }

    @Test
    void aSearchIsSavedListedAndDeleted() throws Exception {
        HttpResponse<String> answer = save("{\"permalink\": \"/search\", \"name\": \"Усе\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode saved = only(at("/api/searches"));
        assertThat(saved.get("name").asText()).isEqualTo("Усе");
        assertThat(saved.get("permalink").asText()).isEqualTo("/search");
        assertThat(saved.at("/feeds/rss").asText()).isEqualTo("/search.rss");
        assertThat(Jsoup.parse(send(at("/searches")).body()).select(".feed h2 a").eachText()).containsExactly("Усе");
        HttpRequest.Builder delete = at("/api/searches/" + saved.get("id").asText()).DELETE();
        assertThat(send(delete).statusCode()).isEqualTo(401);
        assertThat(send(delete.header("Authorization", "Bearer key")).statusCode()).isEqualTo(204);
        assertThat(send(delete).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyWhoMayWriteSeesTheWholeAddressOfAWebhook() throws Exception {
        save("{\"q\": \"Kursk\", \"webhook\": \"https://hooks.example/T0/secret\"}");
        assertThat(only(at("/api/searches")).get("webhook").asText()).isEqualTo("https://hooks.example/…");
        assertThat(only(at("/api/searches").header("Authorization", "Bearer key")).get("webhook").asText())
                .isEqualTo("https://hooks.example/T0/secret");
        assertThat(send(at("/searches")).body()).contains("hooks.example").doesNotContain("T0");
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES) // a browser that hangs fails the test, and does not stop the run
    void aReaderSavesASearchAndDeletesItAgain() {
        try (Browser browser = Browser.open(); Page page = browser.page()) {
            page.onDialog(dialog -> dialog.accept("key"));
            page.navigate("http://127.0.0.1:" + server.port() + "/search");
            page.locator(".save summary").click();
            page.locator(".save [name=name]").fill("Усе <нове>");
            page.locator(".save button").click();
            page.waitForURL("**/searches");
            assertThat(page.locator(".feed h2 a").allTextContents()).containsExactly("Усе <нове>");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(scheme == ColorScheme.DARK ? 390 : 1280, 844);
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isEqualTo(0);
            }
            page.locator(".feed button").click();
            page.locator(".feed").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(alerts.searches().all()).isEmpty();
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        assertThat(save("{\"q\": \"" + "a ".repeat(60_000) + "\"}").statusCode()).isEqualTo(413);
    }
}
