package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Builds the next index beside the one in use, from the articles stored in it, and moves the alias. Searching and
 * writing go on meanwhile: what is written during the copy is copied in a second pass, and what is written during that
 * one after the alias has moved. If anything fails, the old index serves on and the unfinished one is deleted.
 */
final class Reindex {

    private static final int PAGE = 1000;
    private static final Time KEEP_ALIVE = Time.of(t -> t.time("10m"));
    /** By how much {@code indexed_at} may be older than the moment an article could be seen: clocks and retries. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final ElasticsearchClient client;
    private final ZoneId zone;
    private final LongConsumer progress;
    private final Retry retry;
    private NameForms names;
    private CopyFinder copies;
    private long copied;

    /**
     * @param zone of dates written without one
     * @param progress told how many articles have been copied so far
     */
    Reindex(ElasticsearchClient client, ZoneId zone, Retry retry, LongConsumer progress) {
        this.client = client;
        this.zone = zone;
        this.retry = retry;
        this.progress = progress;
    }

    /** @return how many articles the new index has */
    long run() throws IOException {
        ArticleIndex index = new ArticleIndex(client);
        IndexName old = index.current().orElseThrow();
        index.deleteLeftovers(old);
        IndexName next = index.createNext();
        names = new NameForms(NameIndex.of(client, next));
        copies = new CopyFinder(client, next.toString());
        Instant second;
        try {
            second = fill(old, next);
            index.moveAlias(old, next);
        } catch (IOException | RuntimeException failed) {
            index.delete(next);
            throw failed;
        }
        copy(old, next, indexedSince(second), newerThanIn(next));
        deleteWhatIsGone(old, next, second.minus(MARGIN));
        index.delete(old);
        return client.count(c -> c.index(next.toString())).count();
    }

    /** @return when the last pass began: what was written to the old index since may be missing */
    private Instant fill(IndexName old, IndexName next) throws IOException {
        Instant began = Instant.now();
        copy(old, next, Query.of(q -> q.matchAll(m -> m)), article -> true);
        Instant second = Instant.now();
        copy(old, next, indexedSince(began), article -> true);
        return second;
    }

    private static Query indexedSince(Instant moment) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field("indexed_at").gte(moment.minus(MARGIN).toString()))));
    }

    /** An article may have been written to the new index since: then that one stays. */
    private Predicate<StoredArticle> newerThanIn(IndexName next) {
        return article -> {
            StoredArticle there = retry.run(() -> client.get(g -> g.index(next.toString()).id(article.id()),
                    StoredArticle.class).source());
            return there == null || there.indexedAt().compareTo(article.indexedAt()) < 0;
        };
    }

    private void copy(IndexName from, IndexName to, Query which, Predicate<StoredArticle> wanted) throws IOException {
        forEachPage(from, which, true, hits -> {
            List<StoredArticle> chosen = hits.stream().map(Hit::source).filter(wanted).toList();
            Map<String, FoundNames> found = names.find(chosen.stream().map(StoredArticle::article).toList());
            Map<String, CopyFinder.Mark> marks = copies.marks(chosen.stream().map(StoredArticle::article).toList());
            List<StoredArticle> articles = chosen.stream().map(stored -> StoredArticle.of(stored.article(),
                    found.get(stored.id()), marks.get(stored.id()), zone, Instant.parse(stored.indexedAt()))).toList();
            write(to, articles.stream().map(article -> BulkOperation.of(o -> o.index(i -> i.id(article.id())
                    .document(article)))).toList());
            copied += articles.size();
            progress.accept(copied);
        });
    }

    /** Articles deleted from the old index while it was copied. */
    private void deleteWhatIsGone(IndexName old, IndexName next, Instant before) throws IOException {
        Query copiedThen = Query.of(q -> q.range(r -> r.date(d -> d.field("indexed_at").lt(before.toString()))));
        forEachPage(next, copiedThen, false, hits -> {
            List<String> ids = hits.stream().map(Hit::id).toList();
            Map<String, Boolean> found = new HashMap<>();
            for (MultiGetResponseItem<Void> item : client.mget(m -> m.index(old.toString()).ids(ids)
                    .source(s -> s.fetch(false)), Void.class).docs()) {
                found.put(item.result().id(), item.result().found());
            }
            write(next, ids.stream().filter(id -> !found.getOrDefault(id, true))
                    .map(id -> BulkOperation.of(o -> o.delete(d -> d.id(id)))).toList());
        });
    }

    private interface Page {
        void take(List<Hit<StoredArticle>> hits) throws IOException;
    }

    /** Everything that matches now, page after page, unshaken by what is written meanwhile. */
    private void forEachPage(IndexName index, Query which, boolean source, Page page) throws IOException {
        client.indices().refresh(r -> r.index(index.toString()));
        String pit = client.openPointInTime(o -> o.index(index.toString()).keepAlive(KEEP_ALIVE)).id();
        try {
            List<FieldValue> after = List.of();
            while (true) {
                List<FieldValue> last = after;
                List<Hit<StoredArticle>> hits = client.search(s -> {
                    s.pit(p -> p.id(pit).keepAlive(KEEP_ALIVE)).size(PAGE).query(which)
                            .source(f -> f.fetch(source)).trackTotalHits(t -> t.enabled(false))
                            .sort(o -> o.field(f -> f.field("_shard_doc")));
                    return last.isEmpty() ? s : s.searchAfter(last);
                }, StoredArticle.class).hits().hits();
                if (hits.isEmpty()) {
                    return;
                }
                page.take(hits);
                after = hits.get(hits.size() - 1).sort();
            }
        } finally {
            client.closePointInTime(c -> c.id(pit));
        }
    }

    private void write(IndexName to, List<BulkOperation> operations) {
        if (operations.isEmpty()) {
            return;
        }
        retry.run(() -> {
            BulkResponse response = client.bulk(b -> b.index(to.toString()).operations(operations));
            for (var item : response.items()) {
                Retry.notNow(item).ifPresent(why -> {
                    throw why;
                });
                if (item.error() != null) {
                    throw new IllegalStateException("The new mapping refuses article %s: %s".formatted(item.id(),
                            item.error().reason()));
                }
            }
            return null;
        });
    }
}
