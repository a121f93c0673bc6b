package dateline.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.search.Facet;
import dateline.search.SearchRequest;
import dateline.search.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was chosen beside the query. The hits must pass all of it; the counts of a facet follow all but the facet's own
 * choice, so that each count says what choosing its value would add.
 */
final class FacetFilters {

    private final Map<Facet, List<Query>> byFacet = new EnumMap<>(Facet.class);
    private final Query date;
    private final Query doubted;

    FacetFilters(SearchRequest request) {
        request.filters().forEach((facet, selection) -> byFacet.put(facet, queries(facet, selection)));
        date = DateFilter.of(request);
        doubted = request.dateFlag() == null ? null : DateFilter.doubted(request.dateFlag(), Instant.now(),
                request.zone());
    }

    /** The field of the index a facet counts. */
    static String field(Facet facet) {
        return switch (facet) {
            case AUTHOR -> "authors";
            case NAME -> "names";
            default -> facet.parameter();
        };
    }

    Query all() {
        return filter(null, true);
    }

    /** Everything chosen but in this facet. */
    Query allBut(Facet facet) {
        return filter(facet, true);
    }

    /** Everything chosen but the dates. */
    Query allButDates() {
        return filter(null, false);
    }

    private Query filter(Facet without, boolean withDates) {
        List<Query> filters = new ArrayList<>();
        byFacet.forEach((facet, queries) -> {
            if (facet != without) {
                filters.addAll(queries);
            }
        });
        if (doubted != null) {
            filters.add(doubted);
        }
        if (withDates && date != null) {
            filters.add(date);
        }
        return filters.isEmpty() ? Query.of(q -> q.matchAll(m -> m)) : Query.of(q -> q.bool(b -> b.filter(filters)));
    }

    private static List<Query> queries(Facet facet, Selection selection) {
        List<Query> queries = new ArrayList<>();
        if (!selection.chosen().isEmpty()) {
            queries.add(oneOf(facet, selection.chosen()));
        }
        if (!selection.excluded().isEmpty()) {
            queries.add(Query.of(q -> q.bool(b -> b.mustNot(oneOf(facet, selection.excluded())))));
        }
        return queries;
    }

    static Query oneOf(Facet facet, List<String> values) {
        return Query.of(q -> q.terms(t -> t.field(field(facet))
                .terms(v -> v.value(values.stream().map(FieldValue::of).toList()))));
    }
}
