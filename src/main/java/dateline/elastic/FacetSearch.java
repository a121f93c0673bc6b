package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.ObjectBuilder;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** All values of one facet of a search, or those that match what was typed: counted as {@link ArticleSearch} does. */
final class FacetSearch {

    /** Values in an answer: more than a person reads, and small enough to send. */
    static final int SHOWN = 500;
    /** Values looked through; beyond it, “more” is an estimate. */
    private static final int COUNTED = 10_000;
    /** Values, the most frequent ones, that are compared by sound. */
    private static final int HEARD = 1_000;
    /** Languages in which a language can be called by its name. */
    private static final List<Locale> NAMED_IN = Stream.of("en", "uk", "ko", "ru").map(Locale::forLanguageTag).toList();

    private final ElasticsearchClient client;
    private final SearchRequest request;
    private final Query query;
    private final Facet facet;
    private final FacetMatch match;
    private final Collection<String> known;

    /** @param known values that match what was typed, though not by their own spelling */
    FacetSearch(ElasticsearchClient client, SearchRequest request, WidenedSearch widened, Facet facet, String match,
            Collection<String> known) {
        this.client = client;
        this.known = known;
        this.request = request;
        this.query = widened.matching();
        this.facet = facet;
        this.match = new FacetMatch(match);
    }

    FacetValues run() throws IOException {
        FacetFilters filters = new FacetFilters(request);
        Aggregation counting = Aggregation.of(a -> a.filter(filters.allBut(facet)).aggregations(aggregations()));
        var response = client.search(s -> s.index(IndexName.ALIAS).size(0)
                .query(query)
                .aggregations("facet", counting), Void.class);
        Map<String, Aggregate> counted = response.aggregations().get("facet").filter().aggregations();
        return values(counted);
    }

    private Map<String, Aggregation> aggregations() {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        if (match.isEmpty()) {
            all.put("found", terms(COUNTED, null));
        } else {
            if (facet != Facet.LANGUAGE) {
                all.put("found", terms(COUNTED, i -> i.regexp(match.regexp())));
            }
            if (facet != Facet.NAME) {
                all.put("heard", terms(HEARD, null));
            } else if (!known.isEmpty()) {
                all.put("known", terms(known.size(), i -> i.terms(List.copyOf(known))));
            }
        }
        if (!set().isEmpty()) {
            all.put("set", Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(
                    ArticleSearch.keyed(facet, set()))))));
        }
        return all;
    }

    private List<String> set() {
        List<String> set = new ArrayList<>(request.selection(facet).chosen());
        set.addAll(request.selection(facet).excluded());
        return set;
    }

    private Aggregation terms(int size, Function<TermsInclude.Builder, ObjectBuilder<TermsInclude>> include) {
        return Aggregation.of(a -> a.terms(t -> {
            t.field(FacetFilters.field(facet)).size(size);
            return include == null ? t : t.include(include);
        }));
    }

    /** What is chosen or excluded first, then by count, then by name: the same search gives the same order. */
    private FacetValues values(Map<String, Aggregate> counted) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (counted.containsKey("set") && match.isEmpty()) {
            counted.get("set").filters().buckets().keyed().forEach((value, bucket) ->
                    counts.put(value, bucket.docCount()));
        }
        Stream.concat(buckets(counted, "found").filter(bucket -> match.isIn(bucket.key().stringValue())),
                buckets(counted, "known"))
                .forEach(bucket -> counts.putIfAbsent(bucket.key().stringValue(), bucket.docCount()));
        buckets(counted, "heard").filter(bucket -> matches(bucket.key().stringValue()))
                .forEach(bucket -> counts.putIfAbsent(bucket.key().stringValue(), bucket.docCount()));
        Comparator<FacetValue> order = Comparator.<FacetValue, Boolean>comparing(v -> !(v.selected() || v.excluded()))
                .thenComparing(FacetValue::count, Comparator.reverseOrder()).thenComparing(FacetValue::value);
        List<FacetValue> values = counts.entrySet().stream()
                .map(entry -> FacetValue.of(request, facet, entry.getKey(), entry.getValue())).sorted(order).toList();
        int shown = Math.min(values.size(), SHOWN);
        return new FacetValues(values.subList(0, shown), values.size() - shown);
    }

    private static Stream<StringTermsBucket> buckets(Map<String, Aggregate> counted, String name) {
        return counted.containsKey(name) ? counted.get(name).sterms().buckets().array().stream() : Stream.of();
    }

    private boolean matches(String value) {
        if (facet != Facet.LANGUAGE) {
            return match.sounds(value);
        }
        Locale language = Locale.forLanguageTag(value);
        return match.isIn(value) || NAMED_IN.stream().anyMatch(in -> match.isIn(language.getDisplayLanguage(in)));
    }
}
