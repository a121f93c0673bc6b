package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes articles in batches. An article is safe once {@link #finish} or {@link #flush} has returned: the engine has it
 * on disk. An article that is there already, unchanged, is not written again. Not for use by several threads.
 */
public final class ArticleWriter implements Intake, AutoCloseable {

    /** Articles in a batch, and its bytes at most, whichever is reached first: the engine's makers advise 5 to 15 MB. */
    private static final int BATCH_ARTICLES = 1000;
    private static final int BATCH_BYTES = 15 << 20;

    private final ElasticsearchClient client;
    private final ZoneId zone;
    private final boolean refresh;
    private final Retry retry;
    private final Names names;
    private final CopyFinder copies;
    private final Map<String, Pending> batch = new LinkedHashMap<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private long bytes;
    private long indexed;
    private long updated;
    private long unchanged;

    /** An article waiting to be written. */
    private record Pending(long line, Article article) {

        /** Bytes it can have at most in UTF-8. */
        long bytes() {
            return 3L * (length(article.title()) + length(article.lead()) + length(article.body())) + 1000;
        }

        private static int length(String text) {
            return text == null ? 0 : text.length();
        }
    }

    ArticleWriter(ElasticsearchClient client, Names names, CopyFinder copies, ZoneId zone, boolean refresh,
            Retry retry) {
        this.client = client;
        this.names = names;
        this.copies = copies;
        this.zone = zone;
        this.refresh = refresh;
        this.retry = retry;
    }

    @Override
    public void take(Article article, long line) {
        if (batch.containsKey(article.id())) {
            flush();
        }
        Pending pending = new Pending(line, article);
        batch.put(article.id(), pending);
        bytes += pending.bytes();
        if (batch.size() >= BATCH_ARTICLES || bytes >= BATCH_BYTES) {
            flush();
        }
    }

    @Override
    public void reject(Rejection rejection) {
        rejected.add(rejection);
    }

    /** What became of everything taken up to the last {@link #flush}. */
    public IntakeReport report() {
        return new IntakeReport(indexed, updated, unchanged, List.copyOf(rejected));
    }

    /** Writes what is left and says what became of everything. */
    public IntakeReport finish() {
        flush();
        return report();
    }

    /**
     * Writes what is waiting.
     *
     * @throws EngineUnavailable when the engine stays away; what was waiting is still waiting
     */
    public void flush() {
        if (batch.isEmpty()) {
            return;
        }
        retry.run(() -> {
            Map<String, String> known = fingerprints(batch.keySet());
            List<String> same = batch.keySet().stream()
                    .filter(id -> batch.get(id).article().fingerprint().equals(known.get(id))).toList();
            same.forEach(batch::remove);
            unchanged += same.size();
            return null;
        });
        Map<String, FoundNames> found = batch.isEmpty() ? Map.of() : retry.run(() -> names.find(articles()));
        Map<String, CopyFinder.Mark> copied = batch.isEmpty() ? Map.of() : retry.run(() -> copies.marks(articles()));
        while (!batch.isEmpty()) {
            retry.run(() -> write(found, copied));
        }
        bytes = 0;
    }

    /** Nothing: what was not flushed is not written. */
    @Override
    public void close() {
        batch.clear();
    }

    private List<Article> articles() {
        return batch.values().stream().map(Pending::article).toList();
    }

    private Map<String, String> fingerprints(Collection<String> ids) throws IOException {
        var response = client.mget(m -> m.index(IndexName.ALIAS).ids(List.copyOf(ids))
                .sourceIncludes("fingerprint"), Known.class);
        Map<String, String> known = new HashMap<>();
        for (MultiGetResponseItem<Known> item : response.docs()) {
            if (item.isResult() && item.result().found() && item.result().source() != null) {
                known.put(item.result().id(), item.result().source().fingerprint());
            }
        }
        return known;
    }

    /** The one thing asked of an article that may be there already. */
    record Known(String fingerprint) {}

    /** One bulk request; what the engine had no room for just now stays in the batch. */
    private Void write(Map<String, FoundNames> found, Map<String, CopyFinder.Mark> copied) throws IOException {
        List<CopyFinder.Mark> alone = copied.values().stream().filter(mark -> !mark.hasCopies()).toList();
        List<BulkOperation> operations = articles().stream().map(article -> BulkOperation.of(o -> o.index(i -> i
                .id(article.id()).document(StoredArticle.of(article, found.getOrDefault(article.id(), FoundNames.NONE),
                        copied.get(article.id()), zone, Instant.now()))))).toList();
        BulkResponse response = client.bulk(b -> b.index(IndexName.ALIAS).requireAlias(true)
                .operations(operations)
                .refresh(refresh ? Refresh.True : Refresh.False));
        copies.wrote(alone);
        BulkResponseItem busy = null;
        for (BulkResponseItem item : response.items()) {
            if (item.error() == null) {
                batch.remove(item.id());
                if (item.status() == 201) {
                    indexed++;
                } else {
                    updated++;
                }
            } else if (Retry.isTemporary(item.status())) {
                busy = item;
            } else {
                rejected.add(new Rejection(batch.remove(item.id()).line(), item.id(),
                        "The engine refused it: " + item.error().reason()));
            }
        }
        if (busy != null) {
            throw new EngineUnavailable("The engine is busy: " + busy.error().reason(), 1);
        }
        return null;
    }
}
