package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.article.Article;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerIntakeTest {
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private HttpServer server;

    private record Answer(int status, String retryAfter, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsLinesThatTheReaderReads() {
        answer(200, null, "{\"indexed\":1,\"updated\":1,\"unchanged\":0,\"rejected\":[]}");
        Article first = article("Обмін");
        Article second = article("북한군");
        assertThat(send(first, second)).isEqualTo(new IntakeReport(1, 1, 0, List.of()));
        assertThat(Collected.from(new JsonArticlesReader(), bodies.get(0)).articles).containsExactly(first, second);
        assertThat(heads).containsExactly("POST /api/articles?overwrite=false&refresh=true application/x-ndjson Bearer secret");
    }

    @Test
    void sendsManyInSeveralRequests() {
        answer(200, null, "{\"indexed\":500,\"updated\":0,\"unchanged\":0,\"rejected\":[]}");
        answer(200, null, "{\"indexed\":1,\"updated\":0,\"unchanged\":0,\"rejected\":[]}");
        Article[] many = new Article[501];
        Arrays.fill(many, article("A"));
        assertThat(send(many).indexed()).isEqualTo(501);
        assertThat(bodies).extracting(body -> body.lines().count()).containsExactly(500L, 1L);
    }

    @Test
    void findsItsOwnLinesInTheAnswer() {
        answer(200, null, "{\"indexed\":1,\"updated\":0,\"unchanged\":0,"
                + "\"rejected\":[{\"line\":2,\"id\":null,\"reason\":\"not liked\"}]}");
        Article refused = article("B");
        assertThat(send(article("A"), refused).rejected())
                .containsExactly(new Rejection(102, refused.id(), "not liked"));
    }

    @Test
    void asksAgainWhenTheServerIsBusy() {
        answer(429, "0", "{\"error\":{\"message\":\"busy\"}}");
        answer(503, null, "");
        answer(200, null, "{\"indexed\":1,\"updated\":0,\"unchanged\":0,\"rejected\":[]}");
        assertThat(send(article("A")).indexed()).isEqualTo(1);
        assertThat(bodies).hasSize(3).containsOnly(bodies.get(0));
    }

    @Test
    void givesUpWhenTheServerAsksForMorePatienceThanThereIs() {
        answer(503, "99999", "{\"error\":{\"message\":\"The search engine is starting.\"}}");
        assertThatThrownBy(() -> send(article("A"))).isInstanceOf(IntakeStopped.class)
                .hasMessage("The server is not ready: The search engine is starting.");
    }

    @Test
    void doesNotAskAgainBeforeSomebodyMadeRoom() {
        answer(503, "60", "{\"error\":{\"code\":\"blocked\",\"message\":\"The disk is nearly full.\"}}");
        assertThatThrownBy(() -> send(article("A"))).isInstanceOf(IntakeStopped.class)
                .hasMessage("The server takes nothing in: The disk is nearly full.");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void halvesWhatIsTooMuchAtOnce() {
        answer(413, null, "");
        answer(200, null, "{\"indexed\":1,\"updated\":0,\"unchanged\":0,\"rejected\":[]}");
        answer(413, null, "");
        Article second = article("B");
        assertThat(send(article("A"), second)).isEqualTo(new IntakeReport(1, 0, 0,
                List.of(new Rejection(102, second.id(), "longer than the server takes"))));
    }

    @Test
    void passesOnWhyTheServerRefuses() {
        answer(401, null, "{\"error\":{\"code\":\"unauthorized\",\"message\":\"A key is needed.\"}}");
        assertThatThrownBy(() -> send(article("A"))).isInstanceOf(IntakeStopped.class)
                .hasMessage("The server refuses: A key is needed.");
    }

    @Test
    void knowsAnotherKindOfServer() {
        answer(200, null, "<html>Welcome</html>");
        assertThatThrownBy(() -> send(article("A"))).isInstanceOf(IntakeStopped.class)
                .hasMessage("What answers at " + address() + " is no Dateline server.");
    }

    @Test
    void saysThatNoServerIsThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        ServerIntake intake = new ServerIntake(URI.create("http://127.0.0.1:" + free), null, false);
        intake.take(article("A"), 1);
        assertThatThrownBy(intake::finish).isInstanceOf(IntakeStopped.class)
                .hasMessage("Cannot reach http://127.0.0.1:" + free + ": no server answers there");
    }

    /** The lines begin at 101. */
    private IntakeReport send(Article... articles) {
        ServerIntake intake = new ServerIntake(address(), "secret", false, Duration.ofMillis(1));
        long line = 101;
        for (Article article : articles) {
            intake.take(article, line++);
        }
        return intake.finish();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(int status, String retryAfter, String body) {
        answers.add(new Answer(status, retryAfter, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        heads.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = answers.remove();
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Article article(String title) {
        return new Article(null, null, title, null, null, null, null, null, null, "uk", null, null);
    }
}
