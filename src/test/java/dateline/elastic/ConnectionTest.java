package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isOpenedAnewWhenItsThreadsHaveDied() throws Exception {
        Set<Thread> before = threads();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (Connection connection = Connection.to(new OutsideSettings(address, null, null, null, null))) {
            assertThat(connection.client().ping().value()).isTrue();
            Set<Thread> own = threads();
            own.removeAll(before);
            assertThat(own).isNotEmpty();
            own.forEach(Thread::interrupt);
            for (Thread thread : own) {
                thread.join(10_000);
            }
            connection.check();
            assertThat(connection.client().ping().value()).isTrue();
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("elasticsearch-rest-client")).collect(Collectors.toSet());
    }
}
