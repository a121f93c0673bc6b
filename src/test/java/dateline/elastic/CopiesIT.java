package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.Hit;
import dateline.search.Place;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class CopiesIT {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private Articles articles;

    @BeforeEach
    void startEmpty(Engine engine) throws IOException {
        articles = FreshArticles.on(engine, KYIV);
    }

    @Test
    void copiesAreOneHitWithSeveralPlaces() {
        String text = text(1);
        write(article("b", text, "Kyiv Desk", "2024-10-02"));
        write(article("a", "Our desk. " + text, "Dnipro Courier", "2024-10-01"), article("other", text(2), "Kyiv Desk", "2024-10-01"));
        write(article("c", text.substring(0, text.length() * 5 / 6), "Han Ledger", "2024-10-03"));
        SearchResult result = search("sort=newest");
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.withCopies()).isEqualTo(4);
        assertThat(result.totalExact()).isTrue();
        Hit hit = result.hits().get(0);
        assertThat(hit.id()).isEqualTo("c");
        assertThat(hit.copies()).isEqualTo(2);
        assertThat(hit.places()).extracting(Place::outlet).containsExactly("Dnipro Courier", "Kyiv Desk");
        assertThat(result.hits().get(1).copies()).isZero();
        assertThat(ids("copies=show")).containsExactly("c", "b", "a", "other");
        assertThat(search("copies=show").total()).isEqualTo(4);
        assertThat(outlets(result)).as("facets count every copy").isEqualTo("Kyiv Desk 2, Dnipro Courier 1, Han Ledger 1");
    }

    @Test
    void theFirstOrTheLatestCopyIsShownForAll() {
        String text = text(1);
        write(article("2", text, "B", "2024-10-02"), article("1", text, "A", "2024-10-01"), article("3", text, "C", "2024-10-03"),
                article("none", text, "D", null), article("x", text(9), "D", "2024-10-02"));
        assertThat(ids("sort=newest", "face=first")).containsExactly("1", "x");
        assertThat(ids("sort=newest", "face=latest")).containsExactly("3", "x");
        assertThat(ids("sort=oldest")).containsExactly("1", "x");
        assertThat(search("q=body", "face=first").hits().get(0).titleHtml()).isNotBlank();
        assertThat(search("face=latest").hits().get(0).places()).extracting(Place::id).containsExactly("2", "1", "none");
        assertThat(exported("sort=newest", "face=first")).containsExactly("1", "x");
    }

    @Test
    void onlyCopiesThatAreFoundAreFolded() {
        String text = text(1);
        write(article("1", text, "A", "2024-10-01"), article("2", text, "B", "2024-10-02"), article("3", text, "C", "2024-10-03"));
        SearchResult result = search("exclude_outlet=C");
        assertThat(result.hits()).extracting(Hit::id, Hit::copies).containsExactly(org.assertj.core.groups.Tuple.tuple("2", 1L));
        assertThat(search("outlet=A").hits().get(0).copies()).isZero();
    }

    @Test
    void totalsPlacesAndFacetsAreThoseOfBruteForceWhateverIsWrittenAndDeleted() {
        Random random = new Random();
        long seed = Long.getLong("dateline.seed", random.nextLong());
        random.setSeed(seed);
        Map<String, Integer> stories = new LinkedHashMap<>();
        for (int round = 0; round < 6; round++) {
            List<Article> batch = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String id = "" + random.nextInt(200);
                int story = random.nextInt(60);
                stories.put(id, story);
                batch.add(article(id, text(story), "Outlet " + story % 3, null));
            }
            write(batch.toArray(Article[]::new));
            for (int i = 0; i < 5; i++) {
                String id = "" + random.nextInt(200);
                assertThat(articles.delete(id, true)).isEqualTo(stories.remove(id) != null);
            }
            for (int outlet = -1; outlet < 3; outlet++) {
                int only = outlet;
                List<Integer> found = stories.values().stream().filter(story -> only < 0 || story % 3 == only).toList();
                SearchResult result = outlet < 0 ? search("size=200") : search("size=200", "outlet=Outlet " + outlet);
                String when = "seed %d, round %d, outlet %d".formatted(seed, round, outlet);
                assertThat(result.withCopies()).as(when).isEqualTo(found.size());
                assertThat(result.total()).as(when).isEqualTo(found.stream().distinct().count());
                assertThat(result.hits()).as(when).hasSize((int) result.total()).allSatisfy(hit -> assertThat(
                        hit.copies() + 1).isEqualTo(found.stream().filter(stories.get(hit.id())::equals).count()));
            }
        }
    }

    @Test
    void severalWritersAtOnceMissNoCopy() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int number = writer;
                all.add(writers.submit(() -> {
                    for (int story = 0; story < 30; story++) {
                        write(article(story + "-" + number, text(story), "Outlet " + number, null));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            writers.shutdown();
        }
        SearchResult result = search("size=200");
        assertThat(result.withCopies()).isEqualTo(120);
        assertThat(result.total()).isEqualTo(30);
        assertThat(result.hits()).hasSize(30).allSatisfy(hit -> assertThat(hit.copies()).isEqualTo(3));
    }

    @Test
    void copiesAreFoundInOneBatchInThoseBeforeAndWithoutWaitingForTheIndex() {
        ArticleWriter first = articles.writer(false);
        first.take(article("1", text(1), "A", null), 1);
        first.finish();
        ArticleWriter second = articles.writer(false);
        second.take(article("2", text(1), "B", null), 1);
        second.take(article("3", text(1), "C", null), 2);
        second.finish();
        articles.refresh();
        assertThat(search().total()).isEqualTo(1);
        assertThat(search().withCopies()).isEqualTo(3);
    }

    @Test
    void aChangedTextLeavesItsGroupAndAChangedOutletDoesNot() {
        write(article("1", text(1), "A", null), article("2", text(1), "B", null), article("3", text(1), "C", null));
        write(article("1", text(5), "A", null));
        assertThat(search().total()).isEqualTo(2);
        write(article("2", text(1), "Renamed", null));
        assertThat(search().total()).isEqualTo(2);
    }

    @Test
    void articlesOfAFewWordsAreNeverFolded() {
        write(article("1", "Same body", "A", null), article("2", "Same body", "B", null));
        assertThat(search().total()).isEqualTo(2);
    }

    @Test
    void pagesTotalsAndExportAgreeHoweverFarOneGoes() {
        Random random = new Random(3);
        List<Article> many = new ArrayList<>();
        for (int i = 0; i < 10_800; i++) {
            int story = random.nextInt(5) == 0 ? random.nextInt(40) : 1000 + i;
            many.add(article("%05d".formatted(i), text(story), "Outlet " + i % 7, "2024-10-01"));
        }
        write(many.toArray(Article[]::new));
        SearchResult result = search();
        assertThat(result.withCopies()).isEqualTo(10_800);
        List<String> exported = exported();
        assertThat(exported).hasSize((int) result.total()).doesNotHaveDuplicates();
        assertThat(result.total()).isLessThan(9_000);
        assertThat(ids("size=100", "page=3")).isEqualTo(exported.subList(200, 300));
        String filter = "exclude_outlet=Outlet 3";
        List<String> filtered = exported(filter);
        assertThat(search(filter).total()).isEqualTo(filtered.size());
        assertThat(ids(filter, "copies=show", "size=200", "page=46")).hasSize(200);
    }

    @Test
    void reindexingFindsTheCopiesAnew() {
        write(article("1", text(1), "A", null), article("2", text(1), "B", null), article("3", text(2), "C", null));
        articles.reindex(copied -> { });
        assertThat(search().total()).isEqualTo(2);
        assertThat(search().withCopies()).isEqualTo(3);
    }

    @Test
    void anArticleLeadsToItsCopiesAndToOthersLikeIt() {
        write(article("1", text(1), "A", "2024-10-02"), article("2", text(1), "B", "2024-10-01"),
                article("like", text(1) + " " + text(7) + " " + text(8), "C", null),
                article("twin", text(1) + " " + text(7) + " " + text(8), "D", null), article("other", text(3), "E", null));
        Neighbours found = articles.neighbours("1");
        assertThat(found.copies()).extracting(Place::id).containsExactly("2");
        assertThat(found.similar()).extracting(Place::id).hasSize(1).containsAnyOf("like", "twin");
        assertThat(articles.neighbours("gone")).isEqualTo(Neighbours.NONE);
    }

    @Test
    void doubtfulDatesCanBeFound() {
        write(article("future", text(1), "A", "2090-01"), article("impossible", text(2), "A", "2024-13-45"),
                article("none", text(3), "A", null), article("fine", text(4), "A", "2024-10-01"));
        assertThat(ids("date_flag=future")).containsExactly("future");
        assertThat(ids("date_flag=impossible")).containsExactly("impossible");
        assertThat(ids("undated=only")).containsExactlyInAnyOrder("impossible", "none");
    }

    /** Sixty words of its own for each number. */
    private static String text(int number) {
        Random random = new Random(number);
        return "This is the body of story. " + IntStream.range(0, 60).mapToObj(i -> "w" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }

    private void write(Article... written) {
        try (ArticleWriter writer = articles.writer(true)) {
            Arrays.stream(written).forEach(article -> writer.take(article, 1));
            writer.finish();
        }
    }

    private List<String> exported(String... parameters) {
        List<String> ids = new ArrayList<>();
        try (FoundArticles found = articles.all(request(parameters))) {
            found.forEachRemaining(article -> ids.add(article.article().id()));
        }
        return ids;
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

    private static String outlets(SearchResult result) {
        return result.facets().get(Facet.OUTLET).values().stream().map((FacetValue v) -> v.value() + " " + v.count())
                .collect(Collectors.joining(", "));
    }

    private static Article article(String id, String body, String outlet, String publishedAt) {
        return new Article(id, null, "Headline " + id, null, body, outlet, "wire", List.of(), null, "en", publishedAt, null);
    }
}
