package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dateline.search.Place;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an article has to do with others.
 *
 * @param copies where its copies stand, the first published first
 * @param similar other articles with the words that are rare but frequent in it, the most similar first
 */
public record Neighbours(List<Place> copies, List<Place> similar) {

    /** Of an article that nothing is known of. */
    public static final Neighbours NONE = new Neighbours(List.of(), List.of());

    private static final int COPIES = 50;
    private static final int SIMILAR = 6;
    private static final List<String> FIELDS = List.of("title", "lead", "body");
    /** The words that tell an article best, and how many of them another must share. */
    private static final int WORDS = 30;
    private static final String SHARED = "30%";

    static Neighbours of(ElasticsearchClient client, String id, Long group) throws IOException {
        if (group == null) {
            return NONE;
        }
        Query self = Query.of(q -> q.ids(i -> i.values(id)));
        Query same = Query.of(q -> q.term(t -> t.field(CopyFinder.GROUP).value(group)));
        Query alike = Query.of(q -> q.moreLikeThis(m -> m.fields(FIELDS).maxQueryTerms(WORDS).minTermFreq(1)
                .minDocFreq(2).minimumShouldMatch(SHARED).like(l -> l.document(d -> d.index(IndexName.ALIAS).id(id)))));
        List<Place> copies = places(client, s -> s.size(COPIES).sort(CopyFold.byDate(SortOrder.Asc))
                .query(q -> q.bool(b -> b.filter(same).mustNot(self))));
        List<Place> similar = places(client, s -> s.size(SIMILAR).collapse(c -> c.field(CopyFinder.GROUP))
                .query(q -> q.bool(b -> b.must(alike).mustNot(same, self))));
        return new Neighbours(copies, similar);
    }

    private static List<Place> places(ElasticsearchClient client, UnaryOperator<SearchRequest.Builder> asked)
            throws IOException {
        return client.search(asked.apply(new SearchRequest.Builder().index(IndexName.ALIAS).source(CopyFold.PLACE)
                        .trackTotalHits(t -> t.enabled(false))).build(), StoredArticle.class)
                .hits().hits().stream().map(hit -> CopyFold.place(hit.source())).toList();
    }
}
