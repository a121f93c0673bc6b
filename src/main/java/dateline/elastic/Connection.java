package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.Node;
import org.elasticsearch.client.RestClient;

/** The HTTP connections to Elasticsearch, and the client that uses them. */
final class Connection implements AutoCloseable {
    private final RestClient http;
    private final ElasticsearchClient client;

    private Connection(RestClient http) {
        this.http = http;
        this.client = new ElasticsearchClient(new RestClientTransport(http, new JacksonJsonpMapper()));
    }

    /** To this machine, at a port told later by {@link #moveTo}. */
    static Connection withPassword(String user, String password) {
        return new Connection(RestClient.builder(here(9)).setDefaultHeaders(basic(user, password)).build());
    }

    private static Header[] basic(String user, String password) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Header[] {new BasicHeader("Authorization", "Basic " + login)};
    }

    private static HttpHost here(int port) {
        return new HttpHost("127.0.0.1", port);
    }

    void moveTo(int port) {
        http.setNodes(List.of(new Node(here(port))));
    }

    ElasticsearchClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
