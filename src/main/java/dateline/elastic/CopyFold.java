package dateline.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import dateline.search.Face;
import dateline.search.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies among what a search finds: how many there are, and where they stand. */
final class CopyFold {

    /** Groups of copies up to which their number is exact. */
    private static final int GROUPS = 1_000;
    /** Groups up to which an estimate is all but exact; the engine's most, at 8 bytes each. */
    private static final int ESTIMATED = 40_000;
    /** Places that are named; the number of copies counts all. */
    private static final int PLACES = 50;

    /**
     * How many of the articles found are copies of another one found.
     *
     * @param exact false when there are so many that their number is an estimate
     */
    record Folded(long copies, boolean exact) {}

    /** All that is found of one group, the one that is to be shown first. */
    record Group(long size, List<Place> places) {

        /** The places but that of the copy that is shown. */
        List<Place> others(String shown) {
            return places.stream().filter(place -> !place.id().equals(shown)).toList();
        }
    }

    /** What is asked of an article of which only the place is told. */
    static final SourceConfig PLACE = SourceConfig.of(s -> s.filter(f -> f.includes("id", "title", "language", "outlet",
            "source", "url", "published_at")));

    /** Of an article that has no copies. */
    static final Group ALONE = new Group(1, List.of());

    private CopyFold() {}

    /** Counts the copies, to be read back by {@link #folded}. */
    static Aggregation folding(Query filters) {
        return Aggregation.of(a -> a.filter(f -> f.bool(b -> b.filter(filters)
                        .filter(c -> c.term(t -> t.field(CopyFinder.COPIED).value(true)))))
                .aggregations("groups", g -> g.terms(t -> t.field(CopyFinder.GROUP).minDocCount(2).size(GROUPS)))
                .aggregations("estimate", e -> e.cardinality(c -> c.field(CopyFinder.GROUP)
                        .precisionThreshold(ESTIMATED))));
    }

    static Folded folded(Aggregate counted) {
        List<LongTermsBucket> groups = groups(counted);
        if (groups.size() < GROUPS) {
            return new Folded(groups.stream().mapToLong(group -> group.docCount() - 1).sum(), true);
        }
        long distinct = counted.filter().aggregations().get("estimate").cardinality().value();
        return new Folded(Math.max(0, counted.filter().docCount() - distinct), false);
    }

    /** Lists the places of these groups, to be read back by {@link #places}. */
    static Aggregation placing(Collection<Long> groups, Face face) {
        SortOrder order = face == Face.LATEST ? SortOrder.Desc : SortOrder.Asc;
        return Aggregation.of(a -> a.filter(in(groups))
                .aggregations("groups", g -> g.terms(t -> t.field(CopyFinder.GROUP).minDocCount(2).size(groups.size()))
                        .aggregations("places", p -> p.topHits(h -> h.size(PLACES)
                                .source(PLACE).sort(byDate(order))))));
    }

    /** The articles of these groups. */
    static Query in(Collection<Long> groups) {
        List<FieldValue> values = groups.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(CopyFinder.GROUP).terms(v -> v.value(values))));
    }

    static Map<Long, Group> places(Aggregate placed) {
        Map<Long, Group> places = new HashMap<>();
        for (LongTermsBucket group : groups(placed)) {
            places.put(group.key(), new Group(group.docCount(), group.aggregations().get("places").topHits().hits()
                    .hits().stream().map(hit -> place(hit.source().to(StoredArticle.class))).toList()));
        }
        return places;
    }

    /** The first published first, or the last; in doubt by when it came in. */
    static List<SortOptions> byDate(SortOrder order) {
        return List.of(
                SortOptions.of(o -> o.field(f -> f.field(DateFilter.FROM).order(order).missing("_last"))),
                SortOptions.of(o -> o.field(f -> f.field("indexed_at").order(order))),
                SortOptions.of(o -> o.field(f -> f.field("id").order(SortOrder.Asc))));
    }

    /** The articles that are to be shown for their copies; none when it is those that come first anyway. */
    static List<String> faces(Face face, Map<Long, Group> groups) {
        return face == Face.BEST ? List.of()
                : groups.values().stream().map(group -> group.places().get(0).id()).toList();
    }

    static Place place(StoredArticle stored) {
        return new Place(stored.id(), stored.title(), stored.language(), stored.outlet(), stored.source(), stored.url(),
                stored.publishedAt());
    }

    private static List<LongTermsBucket> groups(Aggregate counted) {
        Aggregate groups = counted.filter().aggregations().get("groups");
        return groups.isLterms() ? groups.lterms().buckets().array() : List.of();
    }
}
