package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dateline.search.SearchRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What a search finds among the articles written since a moment, by id alone. */
final class NewArticles {

    private static final int STRIDE = 1000;

    private final ElasticsearchClient client;
    private final Retry retry;
    private final Query query;

    NewArticles(ElasticsearchClient client, Retry retry, SearchRequest request, WidenedSearch widened,
            Instant since) {
        this.client = client;
        this.retry = retry;
        query = Query.of(q -> q.bool(b -> b.filter(widened.matching())
                .filter(new FacetFilters(request).all())
                .filter(f -> f.range(r -> r.untyped(u -> u.field("indexed_at").gte(JsonData.of(since.toString())))))));
    }

    void each(Consumer<List<String>> then) {
        List<FieldValue> last = List.of();
        List<Hit<Void>> hits;
        do {
            List<FieldValue> after = last;
            hits = retry.run(() -> client.search(s -> {
                s.index(IndexName.ALIAS).query(query).size(STRIDE).source(f -> f.fetch(false))
                        .trackTotalHits(t -> t.enabled(false))
                        .sort(o -> o.field(f -> f.field("indexed_at").order(SortOrder.Asc)))
                        .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)));
                return after.isEmpty() ? s : s.searchAfter(after);
            }, Void.class)).hits().hits();
            if (!hits.isEmpty()) {
                then.accept(hits.stream().map(Hit::id).toList());
                last = hits.get(hits.size() - 1).sort();
            }
        } while (hits.size() == STRIDE);
    }
}
