package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.http.Trouble.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Fetcher.Patience SHORT =
            new Fetcher.Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ZERO);

    private final OtherServer server = new OtherServer();
    private final Fetcher fetcher = new Fetcher(true, SHORT);

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    private Fetched fetch(String path) throws Trouble {
        return fetcher.fetch(server.at(path), Fetched.Version.NONE);
    }

    private Code troubleOf(String path) {
        return catchThrowableOfType(Trouble.class, () -> fetch(path)).code();
    }

    @Test
    void bringsWhatIsThere() throws Trouble {
        server.on("/feed", "text/plain", "Київ 키이우");
        assertThat(fetch("/feed").body()).asString().isEqualTo("Київ 키이우");
    }

    @Test
    void showsTheVersionItHasAndLearnsThatNothingChanged() throws Trouble {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Wed, 23 Oct 2024 09:00:00 GMT");
            boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Wed, 23 Oct 2024 09:00:00 GMT".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            OtherServer.send(exchange, same ? 304 : 200, "text/plain", same ? "" : "news");
        });
        Fetched first = fetch("/feed");
        assertThat(first.isUnchanged()).isFalse();
        assertThat(fetcher.fetch(server.at("/feed"), first.version()).isUnchanged()).isTrue();
    }

    @Test
    void followsRedirectsAndRemembersOnlyThoseForGood() throws Trouble {
        server.on("/old", exchange -> OtherServer.redirect(exchange, 301, "/moved"))
                .on("/moved", exchange -> OtherServer.redirect(exchange, 302, "/today"))
                .on("/today", "text/plain", "news");
        Fetched fetched = fetch("/old");
        assertThat(fetched.address()).isEqualTo(server.at("/today"));
        assertThat(fetched.moved()).isEqualTo(server.at("/moved"));
    }

    @Test
    void givesUpOnRedirectsWithoutEnd() {
        server.on("/round", exchange -> OtherServer.redirect(exchange, 302, "/round"));
        assertThat(troubleOf("/round")).isEqualTo(Code.TOO_MANY_REDIRECTS);
    }

    @ParameterizedTest
    @CsvSource({"404,NOT_FOUND", "410,GONE", "403,REFUSED", "429,REFUSED", "500,SERVER_ERROR", "204,SERVER_ERROR"})
    void saysWhyTheServerGaveNothing(int status, Code code) {
        server.on("/feed", exchange -> OtherServer.send(exchange, status, "text/plain", ""));
        assertThat(troubleOf("/feed")).isEqualTo(code);
    }

    @Test
    void heedsTheTimeTheServerAsksFor() {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            OtherServer.send(exchange, 503, "text/plain", "");
        });
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> fetch("/feed"));
        assertThat(trouble.pause()).isEqualTo(Duration.ofSeconds(120));
    }

    @Test
    void unpacksNoMoreThanItCanHold() {
        server.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            byte[] nothing = new byte[1 << 20];
            try (OutputStream packed = new GZIPOutputStream(exchange.getResponseBody())) {
                for (int i = 0; i < 200; i++) {
                    packed.write(nothing);
                }
            } catch (IOException theReaderHadEnough) {
                // as it should
            }
        });
        assertThat(troubleOf("/bomb")).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void doesNotWaitForAServerThatDripsForEver() {
        server.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(200);
                }
            } catch (IOException | InterruptedException theReaderHadEnough) {
                // as it should
            }
        });
        assertThat(troubleOf("/drip")).isEqualTo(Code.TOO_SLOW);
    }

    @Test
    void saysThatNobodyIsThere() {
        server.close();
        assertThat(troubleOf("/feed")).isEqualTo(Code.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/", "http://localhost:9/", "http://[::1]:9/", "http://10.1.2.3/",
        "http://169.254.169.254/latest", "http://[fd00::1]/", "http://0.0.0.0/", "http://2130706433/"})
    void callsNobodyInAPrivateNetwork(String address) {
        try (Fetcher careful = new Fetcher(false, SHORT)) {
            Trouble trouble = catchThrowableOfType(Trouble.class,
                    () -> careful.fetch(URI.create(address), Fetched.Version.NONE));
            assertThat(trouble.code()).isEqualTo(Code.PRIVATE_ADDRESS);
        }
    }

    /** Two addresses of this machine, of which the second stands for a private one. */
    @Test
    void followsNoRedirectIntoAPrivateNetwork() throws Trouble {
        String inside = server.at("/inside").toString().replace("127.0.0.1", "127.0.0.2");
        server.on("/lure", exchange -> OtherServer.redirect(exchange, 302, inside)).on("/inside", "text/plain", "secret")
                .on("/open", "text/plain", "news");
        PrivateAddresses hosts = new PrivateAddresses(address -> address.getHostAddress().equals("127.0.0.2"));
        try (Fetcher careful = new Fetcher(hosts, SHORT)) {
            assertThat(careful.fetch(server.at("/open"), Fetched.Version.NONE).body()).isNotEmpty();
            Trouble trouble = catchThrowableOfType(Trouble.class,
                    () -> careful.fetch(server.at("/lure"), Fetched.Version.NONE));
            assertThat(trouble.code()).isEqualTo(Code.PRIVATE_ADDRESS);
        }
        assertThat(server.asked).containsExactly("/open", "/lure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/feed", "http:/feed", "feed"})
    void callsOnlyTheWeb(String address) {
        Trouble trouble = catchThrowableOfType(Trouble.class,
                () -> fetcher.fetch(URI.create(address), Fetched.Version.NONE));
        assertThat(trouble.code()).isEqualTo(Code.UNREACHABLE);
    }
}
