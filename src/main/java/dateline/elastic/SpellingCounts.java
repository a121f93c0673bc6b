package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dateline.search.Clause;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How many articles have a spelling: asked for beside the search, and remembered for some seconds. */
final class SpellingCounts {

    private static final int REMEMBERED = 10_000;
    private static final Duration AGE = Duration.ofSeconds(5);

    private final ElasticsearchAsyncClient client;
    private final Recent<Key, Long> recent = new Recent<>(REMEMBERED, AGE);

    private record Key(String text, boolean mention) {
        static Key of(Clause.Spelling spelling) {
            return new Key(spelling.text(), spelling.mention());
        }
    }

    SpellingCounts(ElasticsearchClient client) {
        this.client = new ElasticsearchAsyncClient(client._transport());
    }

    /** By label; comes when the engine has answered, and fails as the engine does. */
    CompletableFuture<Map<String, Long>> of(Collection<Clause.Spelling> spellings) {
        Map<String, Long> counts = new HashMap<>();
        Map<String, Query> unknown = new LinkedHashMap<>();
        for (Clause.Spelling spelling : spellings) {
            Long known = recent.get(Key.of(spelling));
            if (known != null) {
                counts.put(spelling.label(), known);
            } else {
                unknown.put(spelling.label(), TextQuery.of(spelling));
            }
        }
        if (unknown.isEmpty()) {
            return CompletableFuture.completedFuture(counts);
        }
        return client.search(s -> s.index(IndexName.ALIAS).size(0).trackTotalHits(t -> t.enabled(false))
                .aggregations("forms", a -> a.filters(f -> f.filters(b -> b.keyed(unknown)))), Void.class)
                .thenApply(answer -> with(counts, answer, spellings));
    }

    private Map<String, Long> with(Map<String, Long> counts, SearchResponse<Void> answer,
            Collection<Clause.Spelling> spellings) {
        answer.aggregations().get("forms").filters().buckets().keyed()
                .forEach((label, bucket) -> counts.put(label, bucket.docCount()));
        spellings.forEach(spelling -> recent.put(Key.of(spelling), counts.get(spelling.label())));
        return counts;
    }
}
