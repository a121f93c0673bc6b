package dateline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dateline.article.Article;
import dateline.http.Fetcher;
import dateline.http.OtherServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds and servers that are wrong, slow or malicious, on a real server. */
class LyingFeedTest {
    private static final String RSS = "application/rss+xml";

    @TempDir
    private Path folder;

    private final OtherServer server = new OtherServer();
    private final MemoryIndex index = new MemoryIndex();
    private FeedPoller poller;
    private FeedList list;

    @AfterEach
    void stop() {
        poller.close();
        server.close();
    }

    private FeedState poll(String path) throws IOException {
        return poll(path, false, true);
    }

    private FeedState poll(String path, boolean fullText, boolean privateToo) throws IOException {
        if (poller == null) {
            list = new FeedList(folder.resolve("feeds.yml"));
            poller = new FeedPoller(list, folder.resolve("feeds-state.json"), index, ZoneId.of("Europe/Kyiv"),
                    new Fetcher(privateToo, new Fetcher.Patience(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO)));
        }
        Feed feed = new Feed(server.at(path), null, null, null, null, fullText);
        list.put(feed);
        return poller.poll(feed.id()).orElseThrow().state();
    }

    private static String item(String title, String more) {
        return "<item><title>" + title + "</title><guid>" + title + "</guid>" + more + "</item>";
    }

    private static String rss(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Вечірній Дніпро</title>"
                + String.join("", items) + "</channel></rss>";
    }

    @Test
    void whatADateCannotBeIsNotMadeUp() throws IOException {
        server.on("/rss", RSS, rss(item("none", ""), item("1970", "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"),
                item("future", "<pubDate>Sat, 23 Oct 2094 09:15:00 +0300</pubDate>"),
                item("nonsense", "<pubDate>soon</pubDate>")));
        assertThat(poll("/rss").trouble()).isNull();
        assertThat(index.articles.values()).extracting(Article::publishedAt)
                .containsExactly(null, null, "2094-10-23T09:15:00+03:00", "soon");
    }

    @Test
    void aWrongCharacterSetIsFoundOut() throws IOException {
        byte[] bytes = rss(item("Міст відкрито після ремонту", "")).getBytes(Charset.forName("windows-1251"));
        server.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", RSS + "; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        poll("/rss");
        assertThat(index.articles.values()).extracting(Article::title).containsExactly("Міст відкрито після ремонту");
    }

    @Test
    void noFileOfThisMachineGetsIntoAnArticle() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the password");
        server.on("/rss", RSS, "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">"
                + "<!ENTITY y SYSTEM \"" + server.at("/called") + "\">]><rss><channel>"
                + item("A &x; &y; B", "<description>&x;&y;</description>") + "</channel></rss>")
                .on("/called", "text/plain", "was called");
        poll("/rss");
        assertThat(index.articles.values()).singleElement().asString().contains("B").doesNotContain("password")
                .doesNotContain("was called");
        assertThat(server.asked).containsExactly("/rss");
    }

    @Test
    void entitiesThatMultiplyDoNot() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        server.on("/rss", RSS, laughs + "]><rss><channel>" + item("Ha &a29;", "") + "</channel></rss>");
        poll("/rss");
        assertThat(index.articles.values()).singleElement().extracting(Article::title).asString().hasSizeLessThan(50);
    }

    @Test
    void aBombIsToldApartFromAFeed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(rss().getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 30; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        server.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
        });
        assertThat(poll("/rss").code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void aBodyWithoutEndIsNotWaitedFor() throws IOException {
        server.on("/rss", LyingFeedTest::drip);
        assertThat(poll("/rss").code()).isEqualTo("TOO_SLOW");
        assertThat(index.articles).isEmpty();
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", RSS);
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(rss(item("A", "")).substring(0, 100).getBytes(StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException theReaderHadEnough) {
            // as it should
        }
    }

    @Test
    void thePrivateNetworkIsNotCalled() throws IOException {
        server.on("/rss", RSS, rss(item("Inside", "")));
        assertThat(poll("/rss", false, false).code()).isEqualTo("PRIVATE_ADDRESS");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aLoopOfRedirectsEnds() throws IOException {
        server.on("/rss", exchange -> OtherServer.redirect(exchange, 301, "/b"))
                .on("/b", exchange -> OtherServer.redirect(exchange, 301, "/rss"));
        FeedState state = poll("/rss");
        assertThat(state.code()).isEqualTo("TOO_MANY_REDIRECTS");
        assertThat(state.moved()).isNull();
    }

    @Test
    void aRedirectMayBeWrittenInTheLettersOfItsLanguage() throws IOException {
        server.on("/rss", exchange -> OtherServer.redirect(exchange, 302,
                new String("/n/новини дня".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .on("/n/", RSS, rss(item("A", "")));
        assertThat(poll("/rss").trouble()).isNull();
        assertThat(server.asked).containsExactly("/rss", "/n/новини дня");
    }

    @Test
    void whereNothingGoodComesFromTheNewAddressTheOldOneIsAskedAgain() throws IOException {
        AtomicInteger news = new AtomicInteger();
        AtomicInteger olds = new AtomicInteger();
        server.on("/old", exchange -> {
            if (olds.getAndIncrement() == 0) {
                OtherServer.redirect(exchange, 301, "/new");
            } else {
                OtherServer.send(exchange, 200, RSS, rss(item("B", "")));
            }
        }).on("/new", exchange -> OtherServer.send(exchange, news.getAndIncrement() == 0 ? 200 : 404, RSS,
                rss(item("A", ""))));
        assertThat(poll("/old").moved()).isEqualTo(server.at("/new"));
        assertThat(poll("/old").code()).isEqualTo("NOT_FOUND");
        assertThat(poll("/old").trouble()).isNull();
        assertThat(server.asked).containsExactly("/old", "/new", "/new", "/old");
    }

    @Test
    void nothingNewWithoutAnythingOldIsNoTrouble() throws IOException {
        server.on("/rss", exchange -> OtherServer.send(exchange, 304, RSS, ""));
        assertThat(poll("/rss").trouble()).isNull();
        assertThat(index.articles).isEmpty();
    }

    @Test
    void aHostThatWantsToBeLeftAloneIs() throws IOException {
        server.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "86400");
            OtherServer.send(exchange, 429, "text/plain", "");
        });
        Instant began = Instant.now();
        FeedState state = poll("/rss");
        assertThat(state.code()).isEqualTo("REFUSED");
        assertThat(state.next()).isAfter(began.plus(Duration.ofDays(1)).minusSeconds(1));
        assertThat(state.trouble()).isEqualTo("The server answers 429, and asks to wait 86400 s.");
    }

    @Test
    void aComplaintOfTheServerBeforeTheFeedIsPassedOver() throws IOException {
        server.on("/rss", RSS, "<br />\n<b>Warning</b>: no more memory in <b>/srv/feed.php</b><br />\n" + rss(item("A", "")));
        poll("/rss");
        assertThat(index.articles.values()).extracting(Article::title).containsExactly("A");
    }

    @Test
    void whileRobotsCannotBeAskedNoPageIsFetched() throws IOException {
        server.on("/robots.txt", exchange -> OtherServer.send(exchange, 503, "text/plain", ""))
                .on("/page", "text/html", "<h1>A</h1><p>The whole text.</p>")
                .on("/rss", RSS, rss(item("A", "<link>" + server.at("/page") + "</link>")));
        poll("/rss", true, true);
        assertThat(server.asked).containsExactly("/rss", "/robots.txt");
        assertThat(index.articles.values()).extracting(Article::title).containsExactly("A");
    }
}
