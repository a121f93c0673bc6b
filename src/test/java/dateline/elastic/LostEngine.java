package dateline.elastic;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An engine that was there when it was asked first and has been away ever since. */
public final class LostEngine {

    private LostEngine() {}

    public static Engine open() {
        HttpServer cluster = cluster();
        try {
            return Engine.outside(new OutsideSettings(URI.create("http://127.0.0.1:" + cluster.getAddress().getPort()),
                    null, null, null, null));
        } finally {
            cluster.stop(0);
        }
    }

    /** A cluster that has no nodes, so that none of them lacks the plugin. */
    private static HttpServer cluster() {
        try {
            HttpServer cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            cluster.createContext("/", request -> {
                boolean list = request.getRequestURI().getPath().startsWith("/_cat/");
                byte[] body = (list ? "[]" : "{}").getBytes(StandardCharsets.UTF_8);
                request.getResponseHeaders().set("Content-Type", "application/json");
                request.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
                request.sendResponseHeaders(200, body.length);
                request.getResponseBody().write(body);
                request.close();
            });
            cluster.start();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
