package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.Node;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP connections to Elasticsearch, and the client that uses them. Should the threads that serve them die, as when
 * memory runs out, others take their place.
 */
final class Connection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int CONNECTIONS = 64;
    private static final int CONNECT_LIMIT_MS = 2_000;
    /** Long, because a bulk request during a merge may take its time; a search says itself how long it may take. */
    private static final int ANSWER_LIMIT_MS = 60_000;
    private static final int CHECK_LIMIT_MS = 5_000;

    /** Fields are written as the mapping names them. */
    private static final JsonMapper JSON =
            JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final RestClientBuilder builder;
    private final ElasticsearchClient client;
    private volatile Line line;
    private boolean closed;

    /** The connections of now, as requests of the one and the other kind use them. */
    private record Line(RestClient http, ElasticsearchTransport transport) {
        static Line of(RestClient http) {
            return new Line(http, new RestClientTransport(http, new JacksonJsonpMapper(JSON)));
        }
    }

    private Connection(RestClientBuilder builder) {
        this.builder = builder.setRequestConfigCallback(config -> config.setConnectTimeout(CONNECT_LIMIT_MS)
                .setSocketTimeout(ANSWER_LIMIT_MS));
        line = Line.of(builder.build());
        client = new ElasticsearchClient(new OpenTransport());
    }

    private Line open() {
        return line.http.isRunning() ? line : reopened();
    }

    private synchronized Line reopened() {
        if (!line.http.isRunning() && !closed) {
            LOG.warn("The connections to the search engine have died and are opened anew");
            RestClient http = builder.build();
            http.setNodes(line.http.getNodes());
            line = Line.of(http);
        }
        return line;
    }

    /** Whoever holds the client goes on with the connections of now. */
    private final class OpenTransport implements ElasticsearchTransport {
        RestClient http() {
            return open().http;
        }

        @Override
        public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, TransportOptions options)
                throws IOException {
            return open().transport.performRequest(request, endpoint, options);
        }

        @Override
        public <Q, A, E> CompletableFuture<A> performRequestAsync(Q request, Endpoint<Q, A, E> endpoint,
                TransportOptions options) {
            return open().transport.performRequestAsync(request, endpoint, options);
        }

        @Override
        public JsonpMapper jsonpMapper() {
            return line.transport.jsonpMapper();
        }

        @Override
        public TransportOptions options() {
            return line.transport.options();
        }

        @Override
        public void close() throws IOException {
            Connection.this.close();
        }
    }

    /** To this machine, at a port told later by {@link #moveTo}. */
    static Connection here(String user, String password) {
        return new Connection(RestClient.builder(here(9)).setDefaultHeaders(basic(user, password))
                .setHttpClientConfigCallback(http -> http.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS)));
    }

    static Connection to(OutsideSettings settings) {
        HttpHost host = new HttpHost(settings.url().getHost(), settings.url().getPort(), settings.url().getScheme());
        RestClientBuilder builder = RestClient.builder(host).setDefaultHeaders(login(settings));
        String path = settings.url().getPath();
        if (path != null && !path.isEmpty() && !path.equals("/")) {
            builder.setPathPrefix(path);
        }
        SSLContext trusting = settings.ca() == null ? null : trusting(settings.ca());
        return new Connection(builder.setHttpClientConfigCallback(http -> http.setSSLContext(trusting)
                .setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS)));
    }

    private static Header[] login(OutsideSettings settings) {
        if (settings.apiKey() != null) {
            return new Header[] {new BasicHeader("Authorization", "ApiKey " + settings.apiKey())};
        }
        return settings.username() == null ? new Header[0] : basic(settings.username(), settings.password());
    }

    private static Header[] basic(String user, String password) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Header[] {new BasicHeader("Authorization", "Basic " + login)};
    }

    private static SSLContext trusting(Path ca) {
        try (InputStream in = Files.newInputStream(ca)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("ca" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new EngineException("Cannot read certificates from " + ca + ": " + Words.of(e), e);
        }
    }

    private static HttpHost here(int port) {
        return new HttpHost("127.0.0.1", port);
    }

    void moveTo(int port) {
        open().http.setNodes(List.of(new Node(here(port))));
    }

    /** Returns when Elasticsearch answers; throws what stands in the way. */
    void check() throws IOException {
        Request health = new Request("GET", "/_cluster/health");
        health.addParameter("timeout", "2s");
        health.setOptions(health.getOptions().toBuilder().setRequestConfig(RequestConfig.custom()
                .setConnectTimeout(CONNECT_LIMIT_MS).setSocketTimeout(CHECK_LIMIT_MS).build()));
        open().http.performRequest(health);
    }

    ElasticsearchClient client() {
        return client;
    }

    /** The connections that one of these clients uses now, for what it has no words for. */
    static RestClient http(ElasticsearchClient client) {
        return ((OpenTransport) client._transport()).http();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        line.http.close();
    }
}
