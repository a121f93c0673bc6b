package dateline.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Article;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.EngineExtension;
import dateline.elastic.FreshArticles;
import dateline.elastic.SavedSearches;
import dateline.http.Fetcher;
import dateline.http.OtherServer;
import dateline.search.Alert;
import dateline.search.SavedSearch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class AlertsIT {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OtherServer server = new OtherServer();
    private final AtomicInteger status = new AtomicInteger(200);
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private Articles articles;
    private Engine engine;
    private Alerts alerts;

    /** What the webhook was told. */
    private record Message(String signature, String delivery, byte[] body) {
        List<String> ids() {
            try {
                List<String> ids = new ArrayList<>();
                for (JsonNode article : JSON.readTree(body).get("articles")) {
                    ids.add(article.get("id").asText());
                }
                return ids;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void start(Engine shared) throws IOException {
        engine = shared;
        articles = FreshArticles.on(engine, KYIV);
        alerts = alerts();
        server.on("/hook", exchange -> {
            Message message = new Message(exchange.getRequestHeaders().getFirst("Dateline-Signature"),
                    exchange.getRequestHeaders().getFirst("Dateline-Delivery"), exchange.getRequestBody().readAllBytes());
            if (status.get() == 200) {
                messages.add(message);
            }
            OtherServer.send(exchange, status.get(), "text/plain", "");
        });
    }

    private Alerts alerts() {
        return new Alerts(articles, new SavedSearches(engine), KYIV,
                new Fetcher(true, new Fetcher.Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ZERO)));
    }

    @AfterEach
    void stop() {
        alerts.searches().all().forEach(search -> alerts.searches().delete(search.id()));
        alerts.close();
        server.close();
    }

    private void write(String id, String title, String publishedAt) {
        try (ArticleWriter writer = articles.writer(true)) {
            writer.take(new Article(id, null, title, null, "Текст.", null, null, List.of(), null, "uk", publishedAt, null), 1);
            writer.finish();
        }
    }

    private SavedSearch save(String query) {
        return alerts.save("Мости", Map.of("q", List.of(query)), server.at("/hook"));
    }

    private void run(SavedSearch search) {
        alerts.look(alerts.searches().find(search.id()).orElseThrow());
        alerts.tell(alerts.searches().find(search.id()).orElseThrow());
    }

    private List<String> told() {
        return messages.stream().flatMap(message -> message.ids().stream()).toList();
    }

    @Test
    void tellsOfWhatComesInOnceHoweverOftenItComes() {
        write("before", "Міст до збереження", "2024-10-23");
        SavedSearch search = save("міст");
        run(search);
        write("a", "Міст відкрито", "2024-10-24");
        write("late", "Старий міст", "2019-01-01");
        write("other", "Погода на завтра", "2024-10-24");
        run(search);
        write("a", "Міст відкрито знову", "2024-10-24");
        run(search);
        assertThat(told()).containsExactlyInAnyOrder("a", "late");
    }

    @Test
    void tellsOfAnArticleThatMatchesOnlyAfterAChange() {
        SavedSearch search = save("міст");
        write("a", "Погода", null);
        run(search);
        write("a", "Погода і міст", null);
        run(search);
        assertThat(told()).containsExactly("a");
    }

    @Test
    void tellsOfTheLastOfTodayAlsoWhenTheDayIsOver() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        SavedSearch search = new SavedSearch("today", "Today", Map.of("q", List.of("міст date:today")),
                server.at("/hook"), "secret", yesterday, yesterday, null);
        alerts.searches().put(search);
        write("a", "Міст відкрито", yesterday.atZone(KYIV).toLocalDate().toString());
        write("b", "Міст закрито", yesterday.minus(Duration.ofDays(1)).atZone(KYIV).toLocalDate().toString());
        run(search);
        assertThat(told()).containsExactly("a");
    }

    @Test
    void goesOnWhereItStoodAfterARestart() {
        SavedSearch search = save("міст");
        write("a", "Міст відкрито", null);
        alerts.look(search);
        alerts.close();
        alerts = alerts();
        write("b", "Ще один міст", null);
        run(search);
        assertThat(told()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void signsWhatItTells() {
        SavedSearch search = save("міст");
        write("a", "Міст відкрито", null);
        run(search);
        Message message = messages.get(0);
        long seconds = Long.parseLong(message.signature().replaceAll("t=(\\d+),v1=[0-9a-f]{64}", "$1"));
        assertThat(message.signature()).isEqualTo(Webhook.signature(search.secret(), seconds, message.body()));
        assertThat(message.delivery()).startsWith(search.id());
        assertThat(Instant.ofEpochSecond(seconds)).isBetween(search.createdAt().minusSeconds(1), Instant.now());
    }

    @Test
    void keepsWhatAWebhookRefusesAndSaysSo() {
        SavedSearch search = save("міст");
        write("a", "Міст відкрито", null);
        status.set(500);
        run(search);
        assertThat(alerts.searches().find(search.id()).orElseThrow().trouble()).contains("500");
        status.set(200);
        run(search);
        assertThat(told()).as("not before the pause is over").isEmpty();
        assertThat(alerts.searches().take(search.id(), 10, Instant.now().plusSeconds(31), Duration.ofSeconds(1)))
                .singleElement().satisfies(alert -> assertThat(alert.attempts()).isEqualTo(1));
    }

    @Test
    void givesEachAlertToOneServerOnly() {
        SavedSearch search = save("міст");
        write("a", "Міст відкрито", null);
        alerts.look(search);
        Instant now = Instant.now();
        SavedSearches first = new SavedSearches(engine);
        SavedSearches second = new SavedSearches(engine);
        assertThat(first.take(search.id(), 10, now, Duration.ofMinutes(1))).hasSize(1);
        assertThat(second.take(search.id(), 10, now, Duration.ofMinutes(1))).isEmpty();
        assertThat(second.take(search.id(), 10, now.plusSeconds(61), Duration.ofMinutes(1))).hasSize(1);
    }

    /** Its receiver may have had it, and would pass over all that comes under the same name. */
    @Test
    void whatIsToldAgainIsTheSameMessageWithNothingElseInIt() {
        SavedSearch search = save("міст");
        write("b", "Міст відкрито", null);
        alerts.look(search);
        SavedSearches searches = alerts.searches();
        Instant now = Instant.now();
        Alert lost = searches.take(search.id(), 10, now, Duration.ofMinutes(1)).get(0);
        write("a", "Міст закрито", null);
        alerts.look(searches.find(search.id()).orElseThrow());
        Instant later = now.plusSeconds(90);
        assertThat(searches.take(search.id(), 10, later, Duration.ofMinutes(1))).singleElement().satisfies(again -> {
            assertThat(again.article()).isEqualTo("b");
            assertThat(again.message()).isEqualTo(lost.message());
        });
        assertThat(searches.take(search.id(), 10, later, Duration.ofMinutes(1))).singleElement()
                .satisfies(other -> assertThat(other.message()).isNotEqualTo(lost.message()));
    }

    @Test
    void aSearchThatCannotBeRunKeepsNoOtherFromIt() throws InterruptedException {
        alerts.save("?", Map.of("asked-by-a-later-version", List.of("x")), server.at("/hook"));
        save("міст");
        write("a", "Міст відкрито", null);
        alerts.run();
        for (int wait = 0; wait < 300 && told().isEmpty(); wait++) {
            Thread.sleep(100);
        }
        assertThat(told()).containsExactly("a");
    }

    @Test
    void isTheSameSearchWithItsFilters() {
        SavedSearch search = alerts.save("uk", Map.of("q", List.of("міст"), "language", List.of("ko")), server.at("/hook"));
        write("a", "Міст відкрито", null);
        run(search);
        assertThat(told()).isEmpty();
    }
}
