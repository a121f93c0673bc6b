package dateline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.http.Fetcher;
import dateline.http.OtherServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedPollerTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Вечірній Дніпро</title>
            <item><title>Міст відкрито</title><link>%s</link><guid>bridge</guid>
            <description>Коротко про міст.</description><pubDate>Wed, 23 Oct 2024 09:15:00 +0300</pubDate></item>
            </channel></rss>
            """;
    private static final String PAGE = """
            <html lang="uk"><head><title>Міст відкрито</title></head><body><nav>Головна Новини</nav><article>
            <h1>Міст відкрито</h1>
            <p>Новий міст через річку відкрили сьогодні вранці після двох років будівництва, повідомила міська рада.</p>
            <p>Першими проїхали автобуси, а ввечері рух дозволять усім; на відкриття прийшли сотні мешканців міста.</p>
            </article></body></html>
            """;

    @TempDir
    Path folder;
    private final OtherServer server = new OtherServer();
    private final MemoryIndex index = new MemoryIndex();
    private FeedList list;
    private FeedPoller poller;

    @BeforeEach
    void makePoller() {
        list = new FeedList(folder.resolve("feeds.yml"));
        poller = poller();
    }

    private FeedPoller poller() {
        return new FeedPoller(list, folder.resolve("feeds-state.json"), index, ZoneId.of("Europe/Kyiv"),
                new Fetcher(true, new Fetcher.Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ZERO)));
    }

    @AfterEach
    void stop() {
        poller.close();
        server.close();
    }

    private FeedState poll(String path, boolean fullText) throws IOException {
        Feed feed = new Feed(server.at(path), null, null, null, null, fullText);
        list.put(feed);
        return poller.poll(feed.id()).orElseThrow().state();
    }

    @Test
    void bringsTheArticlesOfAFeed() throws IOException {
        server.on("/rss", "application/rss+xml", RSS.formatted("https://example.org/bridge"));
        FeedState state = poll("/rss", false);
        assertThat(state.trouble()).isNull();
        assertThat(state.lastGood()).isNotNull();
        assertThat(state.perDay().values()).containsExactly(1L);
        assertThat(index.articles.values()).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Міст відкрито");
            assertThat(article.source()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void remembersTheVersionAcrossRestarts() throws IOException {
        server.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            OtherServer.send(exchange, same ? 304 : 200, "application/rss+xml", same ? "" : RSS.formatted("https://e.org/1"));
        });
        poll("/rss", false);
        index.articles.clear();
        poller.close();
        poller = poller();
        assertThat(poll("/rss", false).trouble()).isNull();
        assertThat(index.articles).isEmpty();
    }

    @Test
    void notesNoVersionOfWhatCouldNotBeKept() throws IOException {
        server.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            OtherServer.send(exchange, same ? 304 : 200, "application/rss+xml", same ? "" : RSS.formatted("https://e.org/1"));
        });
        index.away = true;
        assertThat(poll("/rss", false).code()).isEqualTo("INDEX_AWAY");
        index.away = false;
        poll("/rss", false);
        assertThat(index.articles).hasSize(1);
    }

    @Test
    void asksAFailingFeedEverLessOften() throws IOException {
        server.on("/rss", exchange -> OtherServer.send(exchange, 500, "text/plain", ""));
        Instant began = Instant.now();
        FeedState once = poll("/rss", false);
        FeedState twice = poll("/rss", false);
        assertThat(once.failures()).isEqualTo(1);
        assertThat(twice.failures()).isEqualTo(2);
        assertThat(once.next()).isAfter(began.plus(Feed.USUAL.multipliedBy(2)).minusSeconds(1));
        assertThat(twice.next()).isAfter(began.plus(Feed.USUAL.multipliedBy(4)).minusSeconds(1));
    }

    @Test
    void asksAFeedThatIsGoneNoMore() throws IOException {
        server.on("/rss", exchange -> OtherServer.send(exchange, 410, "text/plain", ""));
        FeedState state = poll("/rss", false);
        assertThat(state.isGone()).isTrue();
        assertThat(state.isDue(Instant.now().plus(Duration.ofDays(365)))).isFalse();
    }

    @Test
    void goesToWhereAFeedHasMovedForGood() throws IOException {
        server.on("/old", exchange -> OtherServer.redirect(exchange, 308, "/new"))
                .on("/new", "application/rss+xml", RSS.formatted("https://e.org/1"));
        poll("/old", false);
        FeedState state = poll("/old", false);
        assertThat(state.moved()).isEqualTo(server.at("/new"));
        assertThat(server.asked).containsExactly("/old", "/new", "/new");
    }

    @Test
    void takesNoPageForAFeed() throws IOException {
        server.on("/rss", "text/html", "<!doctype html><html><body><h1>Not found</h1></body></html>");
        assertThat(poll("/rss", false).code()).isEqualTo("NOT_A_FEED");
        assertThat(index.articles).isEmpty();
    }

    @Test
    void fetchesTheFullTextOnce() throws IOException {
        server.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n")
                .on("/bridge", "text/html; charset=utf-8", PAGE)
                .on("/rss", "application/rss+xml", RSS.formatted(server.at("/bridge")));
        poll("/rss", true);
        poll("/rss", true);
        assertThat(server.asked).containsExactly("/rss", "/robots.txt", "/bridge", "/rss");
        assertThat(index.articles.values()).singleElement().satisfies(article -> {
            assertThat(article.body()).contains("після двох років").contains("сотні мешканців").doesNotContain("Головна");
            assertThat(article.publishedAt()).isEqualTo("2024-10-23T09:15:00+03:00");
        });
    }

    @Test
    void fetchesNoPageThatRobotsMustNot() throws IOException {
        server.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n")
                .on("/private/bridge", "text/html; charset=utf-8", PAGE)
                .on("/rss", "application/rss+xml", RSS.formatted(server.at("/private/bridge")));
        poll("/rss", true);
        assertThat(server.asked).doesNotContain("/private/bridge");
        assertThat(index.articles.values()).singleElement().extracting(Article::title).isEqualTo("Міст відкрито");
    }

    @Test
    void keepsTheFullTextWhenThePageIsGoneLater() throws IOException {
        AtomicBoolean gone = new AtomicBoolean();
        server.on("/bridge", exchange -> OtherServer.send(exchange, gone.get() ? 404 : 200, "text/html", PAGE))
                .on("/rss", "application/rss+xml", RSS.formatted(server.at("/bridge")));
        poll("/rss", true);
        Map<String, Article> before = Map.copyOf(index.articles);
        gone.set(true);
        poller.close();
        poller = poller();
        poll("/rss", true);
        assertThat(server.asked.stream().filter("/bridge"::equals)).hasSize(2);
        assertThat(index.articles).isEqualTo(before);
    }
}
