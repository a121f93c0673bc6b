package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.search.Face;
import dateline.search.SearchRequest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * All articles that a search finds, whole and in its order, however many: as the index was when it was asked, whatever
 * is written meanwhile. Only a few are in memory at a time. Must be closed.
 */
public final class FoundArticles implements Iterator<IndexedArticle>, AutoCloseable {

    private static final Time KEEP_ALIVE = Time.of(t -> t.time("5m"));
    /** Articles asked for at once: few at first, until it is known how long they are. */
    private static final int FIRST = 100;
    private static final int MOST = 1000;
    /** UTF-16 units of text to have in memory at once. */
    private static final long ROOM = 4 << 20;

    private final ElasticsearchClient client;
    private final Retry retry;
    private final SearchRequest request;
    private final Query query;
    private final String view;
    private final Queue<IndexedArticle> waiting = new ArrayDeque<>();
    private final boolean folded;
    private final GroupSet seen = new GroupSet();
    private List<FieldValue> last = List.of();
    private int size = FIRST;
    private boolean done;

    /** @param folded whether of several copies only one is given */
    FoundArticles(ElasticsearchClient client, SearchRequest request, WidenedSearch widened, boolean folded,
            Retry retry) {
        this.client = client;
        this.retry = retry;
        this.request = request;
        this.folded = folded;
        query = Query.of(q -> q.bool(b -> b.must(widened.matching())
                .filter(new FacetFilters(request).all())));
        view = retry.run(() -> client.openPointInTime(o -> o.index(IndexName.ALIAS).keepAlive(KEEP_ALIVE)).id());
        try {
            fetch();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && !done) {
            fetch();
        }
        return !waiting.isEmpty();
    }

    @Override
    public IndexedArticle next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.remove();
    }

    private void fetch() {
        List<Hit<StoredArticle>> hits = retry.run(() -> client.search(s -> {
            s.pit(p -> p.id(view).keepAlive(KEEP_ALIVE)).trackTotalHits(t -> t.enabled(false))
                    .query(query).sort(ArticleSearch.order(request)).size(size)
                    .source(f -> f.filter(x -> x.excludes("mentions", "names", "copy_bands")));
            return last.isEmpty() ? s : s.searchAfter(last);
        }, StoredArticle.class)).hits().hits();
        done = hits.size() < size;
        if (!hits.isEmpty()) {
            last = hits.get(hits.size() - 1).sort();
            Instant now = Instant.now();
            shown(hits).forEach(article -> waiting.add(article.indexed(request.zone(), now)));
            size = fitting(hits);
        }
    }

    /** One of each group of copies, which is not necessarily the one that was met first. */
    private List<StoredArticle> shown(List<Hit<StoredArticle>> hits) {
        List<StoredArticle> first = hits.stream().map(Hit::source)
                .filter(article -> !folded || seen.add(article.copyGroup())).toList();
        List<Long> copied = first.stream().filter(article -> Boolean.TRUE.equals(article.hasCopies()))
                .map(StoredArticle::copyGroup).toList();
        if (!folded || request.face() == Face.BEST || copied.isEmpty()) {
            return first;
        }
        Map<Long, CopyFold.Group> groups = CopyFold.places(retry.run(() -> client.search(s -> s
                .pit(p -> p.id(view).keepAlive(KEEP_ALIVE)).size(0).query(query).aggregations("places",
                        CopyFold.placing(copied, request.face())),
                Void.class)).aggregations().get("places"));
        List<String> ids = CopyFold.faces(request.face(), groups);
        Map<Long, StoredArticle> faces = new HashMap<>();
        if (!ids.isEmpty()) {
            retry.run(() -> client.search(s -> s.pit(p -> p.id(view).keepAlive(KEEP_ALIVE)).size(ids.size())
                    .query(q -> q.ids(i -> i.values(ids))), StoredArticle.class)).hits().hits()
                    .forEach(hit -> faces.put(hit.source().copyGroup(), hit.source()));
        }
        return first.stream().map(article -> faces.getOrDefault(article.copyGroup(), article)).toList();
    }

    private static int fitting(List<Hit<StoredArticle>> hits) {
        long length = 1 + hits.stream().mapToLong(hit -> hit.source().length()).sum() / hits.size();
        return (int) Math.max(1, Math.min(MOST, ROOM / length));
    }

    @Override
    public void close() {
        try {
            client.closePointInTime(c -> c.id(view));
        } catch (java.io.IOException | RuntimeException away) {
            // The engine forgets it by itself after a while.
        }
    }
}
