package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import dateline.search.DateHistogram;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import dateline.search.Sort;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One search: the request in the engine's words, and its answer in ours. */
final class ArticleSearch {

    /** Hits the engine gives in one piece: {@code index.max_result_window}. */
    private static final int WINDOW = 10_000;
    private static final Time KEEP_ALIVE = Time.of(t -> t.time("1m"));
    /** Rows of a facet before “more”. */
    private static final int FACET_SIZE = 10;
    /** Distinct values up to which “more” is exact; 40,000 is the engine's most, at 8 bytes a value. */
    private static final int EXACT_DISTINCT = 40_000;
    /** UTF-16 units of a passage around a match: about two lines of a result. */
    private static final int FRAGMENT_SIZE = 180;
    private static final int FRAGMENTS = 3;

    private final ElasticsearchClient client;
    private final SearchRequest request;
    private final ZoneId newsroom;
    private final Names names;
    private final WidenedSearch widened;
    private final Query query;
    private final FacetFilters filters;

    ArticleSearch(ElasticsearchClient client, SearchRequest request, Names names, ZoneId newsroom) {
        this.client = client;
        this.request = request;
        this.newsroom = newsroom;
        this.names = names;
        widened = names.widen(request);
        query = widened.matching();
        filters = new FacetFilters(request);
    }

    SearchResult run() throws IOException {
        long began = System.nanoTime();
        widened.count();
        boolean deep = request.offset() + request.size() > WINDOW;
        SearchResponse<StoredArticle> response = client.search(s -> {
            s.index(IndexName.ALIAS).query(query).postFilter(filters.all()).trackTotalHits(t -> t.enabled(true));
            for (Facet facet : Facet.values()) {
                s.aggregations(facet.parameter(), counting(facet));
            }
            s.aggregations("dates", stretch());
            return deep ? s.size(0) : page(s).from((int) request.offset());
        }, StoredArticle.class);
        Map<Facet, FacetValues> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, names.described(facet,
                    values(facet, response.aggregations().get(facet.parameter()).filter())));
        }
        DateHistogram dates = histogram(response.aggregations().get("dates").filter());
        long total = response.hits().total().value();
        var found = deep ? deepPage(total) : response.hits().hits();
        return new SearchResult(total, (System.nanoTime() - began) / 1_000_000, request.address(),
                widened.notes(), widened.names(), found.stream().map(this::hit).toList(), facets, dates);
    }

    /** What is asked of the hits that are shown. */
    private co.elastic.clients.elasticsearch.core.SearchRequest.Builder page(
            co.elastic.clients.elasticsearch.core.SearchRequest.Builder search) {
        return search.size(request.size()).sort(order(request))
                .trackScores(request.effectiveSort() == Sort.RELEVANCE)
                .source(source -> source.filter(f -> f.excludes("body", "fingerprint", "mentions", "names")))
                .highlight(highlight());
    }

    /** A page beyond the engine's window: walked to from the first hit, in strides as long as the window. */
    private List<co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle>> deepPage(long total)
            throws IOException {
        if (request.offset() >= total) {
            return List.of();
        }
        String view = client.openPointInTime(o -> o.index(IndexName.ALIAS).keepAlive(KEEP_ALIVE)).id();
        try {
            List<FieldValue> last = List.of();
            for (long left = request.offset(); left > 0; left -= WINDOW) {
                int stride = (int) Math.min(left, WINDOW);
                var passed = client.search(after(view, last).size(stride).sort(order(request))
                        .source(f -> f.fetch(false)).build(), Void.class).hits().hits();
                if (passed.size() < stride) {
                    return List.of();
                }
                last = passed.get(passed.size() - 1).sort();
            }
            return client.search(page(after(view, last)).build(), StoredArticle.class).hits().hits();
        } finally {
            client.closePointInTime(c -> c.id(view));
        }
    }

    private co.elastic.clients.elasticsearch.core.SearchRequest.Builder after(String view, List<FieldValue> last) {
        var search = new co.elastic.clients.elasticsearch.core.SearchRequest.Builder()
                .pit(p -> p.id(view).keepAlive(KEEP_ALIVE)).trackTotalHits(t -> t.enabled(false))
                .query(q -> q.bool(b -> b.must(query).filter(filters.all())));
        return last.isEmpty() ? search : search.searchAfter(last);
    }

    static List<SortOptions> order(SearchRequest request) {
        SortOptions byId = SortOptions.of(o -> o.field(f -> f.field("id").order(SortOrder.Asc)));
        SortOptions newest = byDate(SortOrder.Desc);
        return switch (request.effectiveSort()) {
            case RELEVANCE -> List.of(SortOptions.of(o -> o.score(s -> s)), newest, byId);
            case NEWEST -> List.of(newest, byId);
            case OLDEST -> List.of(byDate(SortOrder.Asc), byId);
        };
    }

    private static SortOptions byDate(SortOrder order) {
        return SortOptions.of(o -> o.field(FieldSort.of(f -> f.field(DateFilter.FROM).order(order).missing("_last"))));
    }

    private Highlight highlight() {
        return Highlight.of(h -> h.type(HighlighterType.Unified).encoder(HighlighterEncoder.Html)
                .preTags("<mark>").postTags("</mark>")
                .fields("title", field -> field.numberOfFragments(0).matchedFields("title", "title.exact"))
                .fields("lead", field -> field.numberOfFragments(0).matchedFields("lead", "lead.exact"))
                .fields("body", field -> field.numberOfFragments(FRAGMENTS).fragmentSize(FRAGMENT_SIZE)
                        .noMatchSize(FRAGMENT_SIZE).matchedFields("body", "body.exact")));
    }

    private Aggregation counting(Facet facet) {
        String field = FacetFilters.field(facet);
        List<String> shown = new ArrayList<>(request.selection(facet).chosen());
        shown.addAll(request.selection(facet).excluded());
        return Aggregation.of(a -> {
            var counting = a.filter(filters.allBut(facet))
                    .aggregations("top", t -> t.terms(v -> v.field(field).size(FACET_SIZE)))
                    .aggregations("distinct", d -> d.cardinality(c -> c.field(field).precisionThreshold(EXACT_DISTINCT)));
            if (!shown.isEmpty()) {
                counting.aggregations("shown", s -> s.filters(f -> f.filters(named -> named.keyed(
                        keyed(facet, shown)))));
            }
            return counting;
        });
    }

    static Map<String, Query> keyed(Facet facet, List<String> values) {
        Map<String, Query> keyed = new LinkedHashMap<>();
        values.forEach(value -> keyed.put(value, FacetFilters.oneOf(facet, List.of(value))));
        return keyed;
    }

    /** What was chosen or excluded comes first and stays, with nothing to count too. */
    private FacetValues values(Facet facet, FilterAggregate counted) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Aggregate shown = counted.aggregations().get("shown");
        if (shown != null) {
            shown.filters().buckets().keyed().forEach((value, bucket) -> counts.put(value, bucket.docCount()));
        }
        for (StringTermsBucket bucket : counted.aggregations().get("top").sterms().buckets().array()) {
            counts.putIfAbsent(bucket.key().stringValue(), bucket.docCount());
        }
        long present = counts.values().stream().filter(count -> count > 0).count();
        long distinct = counted.aggregations().get("distinct").cardinality().value();
        return new FacetValues(counts.entrySet().stream()
                .map(entry -> FacetValue.of(request, facet, entry.getKey(), entry.getValue())).toList(),
                Math.max(0, distinct - present));
    }

    /** How far the dates reach, so that bars of a fitting length can be asked for. */
    private Aggregation stretch() {
        return Aggregation.of(a -> a.filter(filters.allButDates())
                .aggregations("undated", u -> u.filter(DateFilter.undated()))
                .aggregations("within", w -> w.filter(filters.all())
                        .aggregations("first", f -> f.min(m -> m.field(DateFilter.FROM)))
                        .aggregations("last", l -> l.max(m -> m.field(DateFilter.TO)))
                        .aggregations("dated", d -> d.valueCount(v -> v.field(DateFilter.FROM)))));
    }

    private DateHistogram histogram(FilterAggregate stretch) throws IOException {
        long undated = stretch.aggregations().get("undated").filter().docCount();
        Map<String, Aggregate> within = stretch.aggregations().get("within").filter().aggregations();
        long dated = (long) within.get("dated").valueCount().value();
        if (dated == 0) {
            return Histogram.of(request, Histogram.Interval.MONTH, List.of(), undated, 0);
        }
        Histogram.Interval interval = Histogram.Interval.fitting(
                moment(within.get("first").min().value()), moment(within.get("last").max().value()));
        SearchResponse<Void> counted = client.search(s -> s.index(IndexName.ALIAS).size(0)
                .query(q -> q.bool(b -> b.filter(query, filters.all())))
                .aggregations(Histogram.aggregations(interval, request.zone())), Void.class);
        return Histogram.of(request, interval, Histogram.bars(counted.aggregations(), interval, request), undated,
                dated);
    }

    private static Instant moment(double millis) {
        return Instant.ofEpochMilli((long) millis);
    }

    private Hit hit(co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle> found) {
        StoredArticle stored = found.source();
        List<String> title = found.highlight().getOrDefault("title", List.of());
        List<String> fragments = new ArrayList<>(found.highlight().getOrDefault("lead", List.of()));
        found.highlight().getOrDefault("body", List.of()).stream().limit(FRAGMENTS - fragments.size())
                .forEach(fragments::add);
        if (fragments.isEmpty() && stored.lead() != null) {
            fragments.add(Html.escape(stored.lead()));
        }
        return new Hit(stored.id(), stored.url(), stored.title(),
                title.isEmpty() ? Html.escape(stored.title()) : title.get(0), fragments, stored.outlet(),
                stored.source(), stored.authors() == null ? List.of() : stored.authors(), stored.section(),
                stored.language(), stored.publishedAt(), stored.datePrecision(),
                stored.dateFlag(newsroom, Instant.now()), found.score(), 0, widened.why(found.matchedQueries()));
    }
}
