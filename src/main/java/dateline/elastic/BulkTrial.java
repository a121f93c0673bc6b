package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;

/**
 * What the engine alone needs for the documents of an intake: the finished documents are kept, and sent again into an
 * empty index by the same mapping, one request after another. For a data folder that is used for nothing else.
 */
public final class BulkTrial {
    private static final int ARTICLES = 1000;
    private static final int BYTES = 15 << 20;
    private static final Time KEEP_ALIVE = Time.of(t -> t.time("5m"));

    private final Engine engine;
    private final ElasticsearchClient client;
    private final ZoneId newsroom;
    private final List<byte[]> requests = new ArrayList<>();
    private long bytes;

    public BulkTrial(Engine engine, ZoneId newsroom) {
        this.engine = engine;
        this.client = engine.client();
        this.newsroom = newsroom;
    }

    /** An index without articles. All there were are gone. */
    public Articles empty() throws IOException {
        return FreshArticles.on(engine, newsroom);
    }

    /** Bytes of all documents kept. */
    public long bytes() {
        return bytes;
    }

    /** The processor time that the engine has used since it started. */
    public Duration engineTime() throws IOException {
        return Duration.ofMillis(client.nodes().stats(s -> s.metric("process")).nodes().values().stream()
                .mapToLong(node -> node.process().cpu().totalInMillis()).sum());
    }

    /** Keeps all documents of the index, in the order they were written. */
    public void keep() throws IOException {
        requests.clear();
        bytes = 0;
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        int articles = 0;
        String pit = client.openPointInTime(o -> o.index(IndexName.ALIAS).keepAlive(KEEP_ALIVE)).id();
        List<FieldValue> after = null;
        do {
            List<Hit<ObjectNode>> page = page(pit, after);
            for (Hit<ObjectNode> hit : page) {
                request.write(operation(hit));
                if (++articles % ARTICLES == 0 || request.size() > BYTES) {
                    keep(request);
                }
            }
            after = page.isEmpty() ? null : page.get(page.size() - 1).sort();
        } while (after != null);
        keep(request);
        client.closePointInTime(c -> c.id(pit));
    }

    private List<Hit<ObjectNode>> page(String pit, List<FieldValue> after) throws IOException {
        return client.search(s -> {
            s.pit(p -> p.id(pit).keepAlive(KEEP_ALIVE)).size(ARTICLES).trackTotalHits(t -> t.enabled(false))
                    .sort(o -> o.field(f -> f.field("_shard_doc")));
            return after == null ? s : s.searchAfter(after);
        }, ObjectNode.class).hits().hits();
    }

    private static byte[] operation(Hit<ObjectNode> hit) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.putObject("index").put("_id", hit.id());
        return (action + "\n" + hit.source() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void keep(ByteArrayOutputStream request) {
        if (request.size() > 0) {
            requests.add(request.toByteArray());
            bytes += request.size();
            request.reset();
        }
    }

    /** Sends what is kept into an empty index until it can be searched; the time that takes. */
    public Duration write() throws IOException {
        empty();
        long start = System.nanoTime();
        for (byte[] body : requests) {
            Request request = new Request("POST", "/" + IndexName.ALIAS + "/_bulk");
            request.addParameter("filter_path", "errors");
            request.setEntity(new ByteArrayEntity(body, ContentType.create("application/x-ndjson")));
            Response response = Connection.http(client).performRequest(request);
            String answer = new String(response.getEntity().getContent().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.contains("\"errors\":false")) {
                throw new IllegalStateException("The engine refused documents that it had: " + answer);
            }
        }
        client.indices().refresh(r -> r.index(IndexName.ALIAS));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
