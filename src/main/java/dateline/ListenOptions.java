package dateline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import picocli.CommandLine.Option;

/** Where the server listens. */
final class ListenOptions {

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address the server listens on.")
    private String host;

    @Option(names = "--port", paramLabel = "NUMBER", defaultValue = "8080", description = "Port the server listens on.")
    private int port;

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    /** As an address in a browser's line. */
    String shownHost() {
        return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    }

    /**
     * Takes the port for a moment, to see whether it can be had.
     *
     * @throws IOException if it cannot; the message says why
     */
    void check() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
