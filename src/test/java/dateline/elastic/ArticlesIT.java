package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.indices.add_block.IndicesBlockOptions;
import co.elastic.clients.json.JsonData;
import dateline.article.Article;
import dateline.article.IntakeReport;
import dateline.search.DateHistogram;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class ArticlesIT {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private Articles articles;

    @BeforeEach
    void startEmpty(Engine engine) throws IOException {
        articles = FreshArticles.on(engine, KYIV);
    }

    @Test
    void whatWasWrittenIsFoundAndRead() {
        Article article = article("1", "Surrender line opens", "Leaflets for soldiers in Kursk.", "Dnipro Courier", "2024-10");
        assertThat(write(article)).isEqualTo(new IntakeReport(1, 0, 0, List.of()));
        Hit hit = search("q=leaflets").hits().get(0);
        assertThat(hit.titleHtml()).isEqualTo("Surrender line opens");
        assertThat(hit.fragmentsHtml()).containsExactly("<mark>Leaflets</mark> for soldiers in Kursk.");
        assertThat(hit.publishedAt()).isEqualTo("2024-10");
        assertThat(hit.datePrecision()).isEqualTo("month");
        assertThat(articles.find("1").orElseThrow().article()).isEqualTo(article);
        assertThat(articles.find("2")).isEmpty();
    }

    @Test
    void theSameArticleTwiceIsOne() {
        Article first = article("1", "Title", "Body", "A", "2024");
        assertThat(write(first, first)).isEqualTo(new IntakeReport(1, 0, 1, List.of()));
        assertThat(write(first)).isEqualTo(new IntakeReport(0, 0, 1, List.of()));
        assertThat(write(article("1", "Title", "Corrected", "A", "2024"))).isEqualTo(new IntakeReport(0, 1, 0, List.of()));
        assertThat(search().total()).isEqualTo(1);
        assertThat(search("q=corrected").total()).isEqualTo(1);
        assertThat(search("q=body").total()).isZero();
    }

    @Test
    void aHeadlineThatComesLaterErasesNothing() {
        Article full = article("1", "Title", "Body of the article", "A", "2024-10-23");
        write(full);
        assertThat(write(headline("1", "Title"))).isEqualTo(new IntakeReport(0, 0, 1, List.of()));
        assertThat(write(headline("1", "Other"))).isEqualTo(new IntakeReport(0, 1, 0, List.of()));
        assertThat(write(headline("1", "Other"))).isEqualTo(new IntakeReport(0, 0, 1, List.of()));
        assertThat(articles.find("1").orElseThrow().article())
                .isEqualTo(article("1", "Other", "Body of the article", "A", "2024-10-23"));
        try (ArticleWriter writer = articles.writer(true)) {
            writer.replace(headline("1", "Other"), 1);
            assertThat(writer.finish()).isEqualTo(new IntakeReport(0, 1, 0, List.of()));
        }
        assertThat(articles.find("1").orElseThrow().article().body()).isNull();
        assertThat(articles.find("1").orElseThrow().article().publishedAt()).isEqualTo("2024-10-23");
    }

    @Test
    void ofTwoVersionsWrittenAtOnceNoneIsLost() {
        Batch headline = prepared(headline("1", "Title"));
        Article full = article("1", "Title", "Body", "A", "2024");
        write(full);
        headline.write();
        assertThat(articles.find("1").orElseThrow().article()).isEqualTo(full);

        Batch other = prepared(headline("1", "Other"));
        write(article("1", "Title", "Body, and more of it", "A", "2024"));
        other.write();
        assertThat(articles.find("1").orElseThrow().article())
                .isEqualTo(article("1", "Other", "Body, and more of it", "A", "2024"));
    }

    @Test
    void aFeedThatRepeatsAGuidLosesNoArticle() {
        String guid = "g-0123456789abcdef0123456789abcdef";
        Article bridge = new Article(guid, "https://a.example/1", "The bridge opens", null, null, null, null, List.of(),
                null, null, null, null);
        Article vote = new Article(guid, "https://a.example/2", "The vote is over", null, null, null, null, List.of(),
                null, null, null, null);
        assertThat(write(bridge, vote)).isEqualTo(new IntakeReport(2, 0, 0, List.of()));
        assertThat(write(vote, bridge)).isEqualTo(new IntakeReport(0, 0, 2, List.of()));
        assertThat(search("q=bridge").total()).isOne();
        assertThat(search("q=vote").total()).isOne();
    }

    @Test
    void anArticleIsOneUnderANewGuidAndAsAPage() {
        Article first = feed("g-0123456789abcdef0123456789abcdef", "Bridge opened", "The mayor opened it.");
        assertThat(write(first)).isEqualTo(new IntakeReport(1, 0, 0, List.of()));
        Article corrected = feed("g-1123456789abcdef0123456789abcdef", "Bridge opened", "The mayor has opened it.");
        assertThat(write(corrected)).isEqualTo(new IntakeReport(0, 1, 0, List.of()));
        assertThat(write(corrected)).isEqualTo(new IntakeReport(0, 0, 1, List.of()));
        assertThat(write(feed(null, "Bridge opened", "The mayor has opened it.")).unchanged()).as("its page").isOne();
        assertThat(articles.find(first.id()).orElseThrow().article().body()).isEqualTo("The mayor has opened it.");
        assertThat(write(feed("g-2123456789abcdef0123456789abcdef", "Toll is due", "Nobody wants to pay.")).indexed())
                .as("another note at the same address").isOne();
        assertThat(write(feed("given", "Bridge opened", "The mayor opened it.")).indexed()).as("an id that is given").isOne();
        assertThat(search("q=").withCopies()).isEqualTo(3);
    }

    private static Article feed(String id, String title, String body) {
        return new Article(id, "https://a.example/bridge", title, null, body, null, null, List.of(), null, null, null, null);
    }

    private Batch prepared(Article article) {
        Batch batch = new Batch(articles.parts(true, new Retry(Duration.ZERO, () -> EngineState.READY)));
        batch.add(article, 1, false);
        batch.prepare();
        return batch;
    }

    private static Article headline(String id, String title) {
        return new Article(id, null, title, null, null, null, null, List.of(), null, null, null, null);
    }

    @Test
    void aClosedIndexStopsTheIntakeAndLosesNothing(Engine engine) throws IOException {
        Article[] many = new Article[1500];
        for (int i = 0; i < many.length; i++) {
            many[i] = article("id " + i, "Title " + i, "Body", "A", "2024");
        }
        Map.of(false, "nearly full", true, "closed to writing").forEach((byHand, said) -> {
            block(engine, byHand, true);
            ArticleWriter writer = articles.patientWriter();
            assertThatThrownBy(() -> {
                for (Article article : many) {
                    writer.take(article, 1);
                }
                writer.finish();
            }).isInstanceOf(EngineBlocked.class).hasMessageContaining(said);
            assertThat(writer.report()).isEqualTo(new IntakeReport(0, 0, 0, List.of()));
            block(engine, byHand, false);
        });
        assertThat(write(many)).isEqualTo(new IntakeReport(1500, 0, 0, List.of()));
        assertThat(search().total()).isEqualTo(1500);
    }

    /** @param byHand or by the engine itself, as it does when its disk is full */
    private static void block(Engine engine, boolean byHand, boolean set) {
        try {
            engine.client().indices().putSettings(s -> s.index(IndexName.ALIAS).settings(i -> i.blocks(b ->
                    byHand ? b.write(set) : b.readOnlyAllowDelete(set))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void deletedArticlesAreGone() {
        write(article("1", "Title", "Body", "A", null));
        assertThat(articles.delete("1", true)).isTrue();
        assertThat(articles.delete("1", true)).isFalse();
        assertThat(search().total()).isZero();
    }

    @Test
    void allWordsMustBeThereWhereverTheyStand() {
        write(article("1", "Kursk", "Leaflets in Korean", "A", null), article("2", "Sumy", "Leaflets in Ukrainian", "A", null));
        assertThat(ids("q=kursk leaflets")).containsExactly("1");
        assertThat(ids("q=leaflets -korean")).containsExactly("2");
        assertThat(ids("q=-leaflets")).isEmpty();
        assertThat(ids("q=\"leaflets in korean\"")).containsExactly("1");
        assertThat(ids("q=\"in leaflets\"")).isEmpty();
        assertThat(ids("q=kursk …")).containsExactly("1");
    }

    @Test
    void highlightsAreSafeHtml() {
        write(article("1", "<script>alert('x')</script> & Kursk", "<img src=x onerror=y> Kursk", "A", null));
        Hit hit = search("q=kursk").hits().get(0);
        assertThat(hit.titleHtml()).isEqualTo("&lt;script&gt;alert(&#x27;x&#x27;)&lt;&#x2F;script&gt; &amp; <mark>Kursk</mark>");
        assertThat(hit.fragmentsHtml().get(0)).startsWith("&lt;img src=x");
        assertThat(search().hits().get(0).titleHtml()).isEqualTo(hit.titleHtml().replaceAll("</?mark>", ""));
    }

    @Test
    void countsFollowAllOtherFilters() {
        write(article("1", "a", "b", "Courier", "2024-10-01"), article("2", "a", "b", "Courier", "2024-11-01"),
                article("3", "a", "b", "Ledger", "2024-10-01"), article("4", "a", "b", "Meridian", null));
        assertThat(counts(search(), Facet.OUTLET)).isEqualTo("Courier 2, Ledger 1, Meridian 1");
        SearchResult chosen = search("outlet=Ledger", "outlet=Meridian");
        assertThat(chosen.total()).isEqualTo(2);
        assertThat(counts(chosen, Facet.OUTLET)).isEqualTo("[Ledger] 1, [Meridian] 1, Courier 2");
        assertThat(counts(search("outlet=Ledger", "from=2024-11"), Facet.OUTLET)).isEqualTo("[Ledger] 0, Courier 1");
        assertThat(search("exclude_outlet=Courier").total()).isEqualTo(2);
        assertThat(search("outlet=Nobody").facets().get(Facet.OUTLET).values().get(0))
                .isEqualTo(new FacetValue("Nobody", "Nobody", 0, true, false, "/search", "/search?exclude_outlet=Nobody",
                        null));
    }

    @Test
    void moreCountsTheValuesNotShown() {
        List<Article> many = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            many.add(article("" + i, "a", "b", "Outlet " + i, null));
        }
        write(many.toArray(Article[]::new));
        assertThat(search().facets().get(Facet.OUTLET).values()).hasSize(10);
        assertThat(search().facets().get(Facet.OUTLET).more()).isEqualTo(4);
    }

    @Test
    void aRangeIsMeantInItsTimeZone() {
        write(article("late", "a", "b", "A", "2024-10-23T23:30:00+03:00"), article("day", "a", "b", "A", "2024-10-23"),
                article("month", "a", "b", "A", "2024-10"), article("undated", "a", "b", "A", null),
                article("odd", "a", "b", "A", "2024-13-45"));
        assertThat(ids("from=2024-10-23", "to=2024-10-23")).containsExactlyInAnyOrder("late", "day");
        assertThat(ids("from=2024-10-23", "to=2024-10-23", "tz=Asia/Seoul")).containsExactly("day");
        assertThat(ids("from=2024-10-24", "to=2024-10-24", "tz=Asia/Seoul")).containsExactly("late");
        assertThat(ids("from=2024-10", "to=2024-10")).containsExactlyInAnyOrder("late", "day", "month");
        assertThat(ids("from=2024-10-23T20:00:00Z", "to=2024-10-23T21:00:00Z")).containsExactly("late");
        assertThat(ids("from=2024-10-24", "undated=include")).containsExactlyInAnyOrder("undated", "odd");
        assertThat(ids("undated=only")).containsExactlyInAnyOrder("undated", "odd");
        assertThat(ids("undated=exclude")).doesNotContain("undated", "odd").hasSize(3);
    }

    @Test
    void theHistogramCountsEachArticleOnceAndNamesTheRest() {
        write(article("1", "a", "b", "A", "2024-10-31T23:30:00+02:00"), article("2", "a", "b", "A", "2024-12-01"),
                article("3", "a", "b", "A", "2024"), article("4", "a", "b", "A", null),
                article("5", "a", "b", "A", "2016-05"));
        DateHistogram dates = search("from=2016", "to=2030").dates();
        assertThat(dates.interval()).isEqualTo("year");
        assertThat(dates.buckets()).extracting(DateHistogram.Bucket::count).containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 3L);
        assertThat(dates.undated()).isEqualTo(1);
        assertThat(dates.imprecise()).isZero();
        DateHistogram days = search("from=2024-10-20", "to=2024-12-20").dates();
        assertThat(days.interval()).isEqualTo("day");
        assertThat(days.buckets()).hasSize(32);
        assertThat(days.buckets().get(0)).isEqualTo(new DateHistogram.Bucket("2024-10-31", "2024-10-31", 1,
                "/search?from=2024-10-31&to=2024-10-31"));
        assertThat(search("from=2024", "to=2024").dates().imprecise()).isEqualTo(1);
        assertThat(search("from=2024", "to=2024", "tz=Asia/Seoul").dates().buckets().get(0).count()).isEqualTo(1);
    }

    @Test
    void theHistogramIsTheSameWhateverWasSearchedBefore(Engine engine) {
        write(article("1", "year", "b", "A", "2009-05-01"), article("2", "year month", "b", "A", "2024-01-10"),
                article("3", "year month week", "b", "A", "2022-03-30T03:30:00+03:00"),
                article("4", "year week month", "b", "A", "2022-09"), article("5", "year day", "b", "A", "2022-09-01"));
        String[][] searches = {{}, {"q=month"}, {"q=week"}, {"q=day"}, {"from=2022", "to=2022"}, {"from=2008", "to=2030"},
            {"from=2022-09-01", "to=2022-09-02"}, {"from=2022-08-15", "to=2022-09-30"}, {"q=month", "from=2020", "to=2030"}, {"from=2022"}, {"q=nothing"}};
        List<DateHistogram> alone = new ArrayList<>();
        for (String[] search : searches) {
            alone.add(new Articles(engine, KYIV).search(request(search)).dates());
        }
        assertThat(alone).extracting(DateHistogram::interval).contains("hour", "day", "week", "month", "year");
        for (String[] first : searches) {
            for (int second = 0; second < searches.length; second++) {
                articles.search(request(first));
                assertThat(articles.search(request(searches[second])).dates())
                        .as("%s after %s", List.of(searches[second]), List.of(first)).isEqualTo(alone.get(second));
            }
        }
    }

    @Test
    void everyBarLeadsToWhatItCounts() {
        write(article("1", "a", "b", "A", "2024-10-31T23:30:00+02:00"), article("2", "a", "b", "A", "2024-12-01"),
                article("3", "a", "b", "A", "2024-11"), article("4", "a", "b", "A", "2025-03-30T03:30:00+03:00"));
        for (String range : List.of("from=2024", "from=2024-11-01", "from=2020", "from=2024-10-31T12:00:00Z")) {
            for (DateHistogram.Bucket bar : search(range).dates().buckets()) {
                assertThat(search("from=" + bar.from(), "to=" + bar.to()).total()).as(range + " " + bar).isEqualTo(bar.count());
            }
        }
    }

    @Test
    void ordersByDateWithUndatedLast() {
        write(article("undated", "a", "b", "A", null), article("old", "a", "b", "A", "2024-10-01"),
                article("new", "a", "b", "A", "2024-10-02T09:00:00Z"));
        assertThat(ids()).containsExactly("new", "old", "undated");
        assertThat(ids("sort=oldest")).containsExactly("old", "new", "undated");
        assertThat(ids("size=1", "page=2")).containsExactly("old");
        assertThat(ids("page=7")).isEmpty();
    }

    @Test
    void anyPageCanBeReached() {
        Article[] many = new Article[10_500];
        for (int i = 0; i < many.length; i++) {
            many[i] = article("%05d".formatted(i), "Title", "Body", "A", null);
        }
        write(many);
        assertThat(ids("size=200", "page=52")).hasSize(200).startsWith("10200").endsWith("10399");
        assertThat(ids("size=200", "page=53")).hasSize(100).endsWith("10499");
        assertThat(ids("size=7", "page=1429")).hasSize(7).startsWith("09996").endsWith("10002");
        assertThat(ids("q=title", "size=200", "page=53", "sort=relevance")).hasSize(100);
        assertThat(search("page=2147483647", "size=200").total()).isEqualTo(10_500);
        assertThat(ids("page=2147483647", "size=200")).isEmpty();
    }

    @Test
    void anIndexOfAnotherVersionServesAndSaysWhatToDo(Engine engine) throws IOException {
        write(article("1", "Kursk", "Body", "A", null));
        ArticleIndex index = new ArticleIndex(engine.client());
        int now = ArticleIndex.mappingVersion();
        renameTo(engine, new IndexName(now - 1, "20200101t000000"));
        assertThat(articles.open().orElseThrow()).contains("older Dateline", "run “dateline reindex”");
        assertThat(ids("q=kursk")).containsExactly("1");
        articles.reindex(copied -> { });
        assertThat(articles.open()).isEmpty();
        assertThat(index.current().orElseThrow().version()).isEqualTo(now);
        assertThat(ids("q=kursk")).containsExactly("1");
        renameTo(engine, new IndexName(now + 1, "20200101t000000"));
        assertThat(articles.open().orElseThrow()).contains("newer Dateline", "update this Dateline");
        assertThat(ids("q=kursk")).containsExactly("1");
    }

    /** As another version of Dateline would have named it. */
    private static void renameTo(Engine engine, IndexName name) throws IOException {
        String current = new ArticleIndex(engine.client()).current().orElseThrow().toString();
        engine.client().indices().addBlock(b -> b.index(current).block(IndicesBlockOptions.Write));
        engine.client().indices().clone(c -> c.index(current).target(name.toString()).waitForActiveShards(w -> w.count(1))
                .settings("index.blocks.write", JsonData.of(false)).aliases(IndexName.ALIAS, a -> a));
        engine.client().indices().delete(d -> d.index(current));
    }

    @Test
    void reindexingKeepsEverything() {
        Article[] many = new Article[2500];
        for (int i = 0; i < many.length; i++) {
            many[i] = article("id " + i, "Title " + i, "Body", "A", "2024");
        }
        write(many);
        List<Long> progress = new ArrayList<>();
        assertThat(articles.reindex(progress::add)).isEqualTo(2500);
        assertThat(search().total()).isEqualTo(2500);
        assertThat(progress).contains(2500L);
        assertThat(articles.find("id 7").orElseThrow().article()).isEqualTo(many[7]);
        assertThat(write(many[7])).isEqualTo(new IntakeReport(0, 0, 1, List.of()));
    }

    private IntakeReport write(Article... written) {
        try (ArticleWriter writer = articles.writer(true)) {
            long line = 1;
            for (Article article : written) {
                writer.take(article, line++);
            }
            return writer.finish();
        }
    }

    private List<String> ids(String... parameters) {
        return search(parameters).hits().stream().map(Hit::id).toList();
    }

    private SearchResult search(String... parameters) {
        return articles.search(request(parameters));
    }

    private static SearchRequest request(String... parameters) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            map.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return SearchRequest.of(map, KYIV);
    }

    private static String counts(SearchResult result, Facet facet) {
        return String.join(", ", result.facets().get(facet).values().stream()
                .map(v -> (v.selected() ? "[" + v.value() + "]" : v.value()) + " " + v.count()).toList());
    }

    private static Article article(String id, String title, String body, String outlet, String publishedAt) {
        return new Article(id, null, title, null, body, outlet, "wire", List.of("Olena Kovalenko"), null, "en", publishedAt,
                null);
    }
}
