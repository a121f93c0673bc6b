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
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import dateline.search.DateHistogram;
import dateline.search.DateRange;
import dateline.search.Face;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import dateline.search.Sort;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

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
    private final Names names;
    private final WidenedSearch widened;
    private final Query query;
    private final FacetFilters filters;
    private final boolean folded;
    private final AtomicReference<Histogram.Interval> usual;
    private final Histogram.Interval guessed;

    /**
     * @param folded whether copies are folded into one hit
     * @param usual the bars of searches without a range of dates, as of late; null as long as there was none
     */
    ArticleSearch(ElasticsearchClient client, SearchRequest request, Names names, boolean folded,
            AtomicReference<Histogram.Interval> usual) {
        this.client = client;
        this.usual = usual;
        guessed = guess(request, usual.get());
        this.request = request;
        this.folded = folded;
        this.names = names;
        widened = names.widen(request);
        query = widened.matching();
        filters = new FacetFilters(request);
    }

    /** What the bars are likely to be, so that they can be asked for at once; null when nobody knows. */
    private static Histogram.Interval guess(SearchRequest request, Histogram.Interval usual) {
        DateRange dates = request.dates();
        return dates.from() == null || dates.to() == null ? usual
                : Histogram.Interval.fitting(dates.from().startIn(request.zone()), dates.to().endIn(request.zone()));
    }

    SearchResult run() throws IOException {
        long began = System.nanoTime();
        widened.count();
        SearchResponse<StoredArticle> response = client.search(asked(), StoredArticle.class);
        Map<Facet, FacetValues> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, names.described(facet,
                    values(facet, response.aggregations().get(facet.parameter()).filter())));
        }
        CopyFold.Folded copies = folded ? CopyFold.folded(response.aggregations().get("copies"))
                : new CopyFold.Folded(0, true);
        long all = response.hits().total().value();
        var found = isDeep() ? deepPage(copies.exact() ? all - copies.copies() : all) : response.hits().hits();
        Picture picture = picture(response.aggregations().get("dates").filter(), groups(found));
        return new SearchResult(all - copies.copies(), copies.exact(), all, (System.nanoTime() - began) / 1_000_000,
                request.address(), widened.notes(), widened.names(), hits(found, picture.places), facets, picture.dates);
    }

    /** The question to the engine that all but the bars of the histogram and the places of copies come from. */
    co.elastic.clients.elasticsearch.core.SearchRequest asked() {
        var asked = new co.elastic.clients.elasticsearch.core.SearchRequest.Builder().index(IndexName.ALIAS)
                .query(query).postFilter(filters.all()).trackTotalHits(t -> t.enabled(true))
                .aggregations("dates", stretch());
        for (Facet facet : Facet.values()) {
            asked.aggregations(facet.parameter(), counting(facet));
        }
        if (folded) {
            asked.aggregations("copies", CopyFold.folding(filters.all()));
        }
        return (isDeep() ? asked.size(0) : folded(page(asked)).from((int) request.offset())).build();
    }

    private boolean isDeep() {
        return request.offset() + request.size() > WINDOW;
    }

    private co.elastic.clients.elasticsearch.core.SearchRequest.Builder folded(
            co.elastic.clients.elasticsearch.core.SearchRequest.Builder search) {
        return folded ? search.collapse(c -> c.field(CopyFinder.GROUP)) : search;
    }

    /** The groups of those that may have copies. */
    private static List<Long> groups(
            List<co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle>> found) {
        return found.stream().map(co.elastic.clients.elasticsearch.core.search.Hit::source)
                .filter(article -> Boolean.TRUE.equals(article.hasCopies())).map(StoredArticle::copyGroup).distinct()
                .toList();
    }

    /** The hits with the places of their copies, and with another copy in front if that is wanted. */
    private List<Hit> hits(List<co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle>> found,
            Map<Long, CopyFold.Group> places) throws IOException {
        Map<String, co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle>> faces =
                faces(CopyFold.faces(request.face(), places));
        List<Hit> hits = new ArrayList<>();
        for (var hit : found) {
            CopyFold.Group group = places.getOrDefault(hit.source().copyGroup(), CopyFold.ALONE);
            boolean other = request.face() != Face.BEST && group != CopyFold.ALONE;
            hits.add(hit(other ? faces.getOrDefault(group.places().get(0).id(), hit) : hit, group));
        }
        return hits;
    }

    private Map<String, co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle>> faces(List<String> ids)
            throws IOException {
        Map<String, co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle>> faces = new HashMap<>();
        if (!ids.isEmpty()) {
            client.search(s -> page(s.index(IndexName.ALIAS)).query(q -> q.bool(b -> b.must(query)
                            .filter(f -> f.ids(i -> i.values(ids))))), StoredArticle.class)
                    .hits().hits().forEach(hit -> faces.put(hit.id(), hit));
        }
        return faces;
    }

    /** What is asked of the hits that are shown. */
    private co.elastic.clients.elasticsearch.core.SearchRequest.Builder page(
            co.elastic.clients.elasticsearch.core.SearchRequest.Builder search) {
        return search.size(request.size()).sort(order(request))
                .trackScores(request.effectiveSort() == Sort.RELEVANCE)
                .source(source -> source.filter(f -> f.excludes("body", "fingerprint", "mentions", "names", "copy_bands")))
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
            GroupSet seen = new GroupSet();
            List<FieldValue> last = walk(view, seen);
            return last == null ? List.of() : next(view, last, seen);
        } finally {
            client.closePointInTime(c -> c.id(view));
        }
    }

    /** @return where the last hit before the page stands; null when there are not so many */
    private List<FieldValue> walk(String view, GroupSet seen) throws IOException {
        List<FieldValue> last = List.of();
        long left = request.offset();
        while (true) {
            var passed = client.search(after(view, last).size(WINDOW).sort(order(request)).source(f -> f.fetch(false))
                    .docvalueFields(folded ? List.of(FieldAndFormat.of(f -> f.field(CopyFinder.GROUP))) : List.of())
                    .build(), Void.class).hits().hits();
            for (var hit : passed) {
                left -= !folded || seen.add(group(hit)) ? 1 : 0;
                if (left == 0) {
                    return hit.sort();
                }
            }
            if (passed.size() < WINDOW) {
                return null;
            }
            last = passed.get(passed.size() - 1).sort();
        }
    }

    private static Long group(co.elastic.clients.elasticsearch.core.search.Hit<Void> hit) {
        return hit.fields().get(CopyFinder.GROUP).to(Long[].class)[0];
    }

    private List<co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle>> next(String view,
            List<FieldValue> from, GroupSet seen) throws IOException {
        List<co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle>> page = new ArrayList<>();
        List<FieldValue> last = from;
        while (true) {
            var more = client.search(page(after(view, last)).build(), StoredArticle.class).hits().hits();
            for (var hit : more) {
                if (page.size() < request.size() && (!folded || seen.add(hit.source().copyGroup()))) {
                    page.add(hit);
                }
            }
            if (page.size() == request.size() || more.size() < request.size()) {
                return page;
            }
            last = more.get(more.size() - 1).sort();
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
        return Highlight.of(h -> h.highlightQuery(widened.marked())
                .type(HighlighterType.Unified).encoder(HighlighterEncoder.Html).preTags("<mark>").postTags("</mark>")
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

    /** How far the dates reach, so that bars of a fitting length can be asked for, and the bars that may be those. */
    private Aggregation stretch() {
        return Aggregation.of(a -> a.filter(filters.allButDates())
                .aggregations("undated", u -> u.filter(DateFilter.undated()))
                .aggregations("within", w -> w.filter(filters.all())
                        .aggregations(guessed == null ? Map.of() : Histogram.aggregations(guessed, request.zone()))
                        .aggregations("first", f -> f.min(m -> m.field(DateFilter.FROM)))
                        .aggregations("last", l -> l.max(m -> m.field(DateFilter.TO)))
                        .aggregations("dated", d -> d.valueCount(v -> v.field(DateFilter.FROM)))));
    }

    /** What is known once it is known what was found: the bars that fit, and where the copies stand. */
    private record Picture(DateHistogram dates, Map<Long, CopyFold.Group> places) {}

    private Picture picture(FilterAggregate stretch, List<Long> groups) throws IOException {
        long undated = stretch.aggregations().get("undated").filter().docCount();
        Map<String, Aggregate> within = stretch.aggregations().get("within").filter().aggregations();
        long dated = (long) within.get("dated").valueCount().value();
        Histogram.Interval interval = dated == 0 ? Histogram.Interval.MONTH : Histogram.Interval.fitting(
                moment(within.get("first").min().value()), moment(within.get("last").max().value()));
        if (dated > 0) {
            Histogram.remember(interval, usual);
        }
        Map<String, Aggregation> asked = new LinkedHashMap<>();
        if (dated > 0 && interval != guessed) {
            asked.putAll(Histogram.aggregations(interval, request.zone()));
        }
        if (folded && !groups.isEmpty()) {
            asked.put("places", CopyFold.placing(groups, request.face()));
        }
        List<Query> among = new ArrayList<>(List.of(widened.found(), filters.all()));
        if (asked.keySet().equals(Set.of("places"))) {
            among.add(CopyFold.in(groups)); // a few articles to look at instead of all that are found
        }
        Map<String, Aggregate> counted = asked.isEmpty() ? Map.of() : client.search(s -> s.index(IndexName.ALIAS)
                .size(0).query(q -> q.bool(b -> b.filter(among))).aggregations(asked), Void.class).aggregations();
        return new Picture(Histogram.of(request, interval,
                dated == 0 ? List.of() : Histogram.bars(interval == guessed ? within : counted, interval, request), undated,
                dated),
                counted.containsKey("places") ? CopyFold.places(counted.get("places")) : Map.of());
    }

    private static Instant moment(double millis) {
        return Instant.ofEpochMilli((long) millis);
    }

    private Hit hit(co.elastic.clients.elasticsearch.core.search.Hit<StoredArticle> found, CopyFold.Group group) {
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
                stored.dateFlag(request.zone(), Instant.now()), found.score(), group.size() - 1,
                group.others(stored.id()), widened.why(found.matchedQueries()));
    }
}
