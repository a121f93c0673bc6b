package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import dateline.search.Selection;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of facets against the same counts taken by going through all articles. */
@ExtendWith(EngineExtension.class)
class FacetCountsIT {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final List<String> WORDS = List.of("Kursk", "Харків", "북한", "drone");

    /** What an article itself says, and so does this test; which names are in it is for {@link NameSearchIT}. */
    private static final Set<Facet> SAID = EnumSet.complementOf(EnumSet.of(Facet.NAME));

    private static List<Article> all;
    private static Articles articles;

    @BeforeAll
    static void write(Engine engine) throws IOException {
        articles = FreshArticles.on(engine, KYIV);
        Random random = new Random(7);
        all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            all.add(article(i, random));
        }
        try (ArticleWriter writer = articles.writer(true)) {
            all.forEach(article -> writer.take(article, 1));
            writer.finish();
        }
    }

    private static Article article(int number, Random random) {
        List<String> authors = random.nextInt(3) == 0 ? List.of()
                : List.of("Writer " + random.nextInt(40), "Письменник " + random.nextInt(20));
        return new Article("" + number, null, "Number " + number + " " + one(WORDS, random), null,
                "Text " + one(WORDS, random), "Outlet " + (int) Math.abs(random.nextGaussian() * 9),
                random.nextInt(5) == 0 ? null : "Wire " + random.nextInt(3), authors,
                random.nextInt(4) == 0 ? null : one(List.of("War", "Спорт", "정치"), random),
                one(List.of("en", "uk", "ko", "ru"), random),
                random.nextInt(6) == 0 ? null : "2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)),
                null);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void countsAreThoseOfGoingThroughAllArticles(long seed) {
        SearchRequest request = random(new Random(seed));
        SearchResult result = articles.search(request);
        assertThat(result.total()).as(request.address()).isEqualTo(
                all.stream().filter(article -> found(article, request, null)).count());
        for (Facet facet : SAID) {
            Map<String, Long> counted = counted(request, facet);
            FacetValues listed = result.facets().get(facet);
            for (FacetValue value : listed.values()) {
                assertThat(value.count()).as(request.address() + " " + value.value())
                        .isEqualTo(counted.getOrDefault(value.value(), 0L));
            }
            long present = listed.values().stream().filter(value -> value.count() > 0).count();
            assertThat(present + listed.more()).as(request.address() + " " + facet).isEqualTo(counted.size());
            Map<String, Long> full = new TreeMap<>();
            articles.values(request, facet, "").values().forEach(value -> full.put(value.value(), value.count()));
            full.values().removeIf(count -> count == 0);
            assertThat(full).as(request.address() + " all of " + facet).isEqualTo(counted);
        }
    }

    private static SearchRequest random(Random random) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            parameters.put("q", List.of(one(WORDS, random)));
        }
        for (Facet facet : Facet.values()) {
            List<String> values = all.stream().flatMap(article -> values(article, facet).stream()).distinct().toList();
            if (!values.isEmpty() && random.nextInt(3) == 0) {
                parameters.put(facet.parameter(), List.of(one(values, random), one(values, random)));
            }
            if (!values.isEmpty() && random.nextInt(4) == 0) {
                parameters.put(facet.excludeParameter(), List.of(one(values, random)));
            }
        }
        if (random.nextInt(3) == 0) {
            parameters.put("from", List.of("2024-%02d-15".formatted(1 + random.nextInt(12))));
        }
        if (random.nextInt(3) == 0) {
            parameters.put("undated", List.of(one(List.of("include", "exclude", "only"), random)));
        }
        return SearchRequest.of(parameters, KYIV);
    }

    private static Map<String, Long> counted(SearchRequest request, Facet facet) {
        Map<String, Long> counts = new TreeMap<>();
        all.stream().filter(article -> found(article, request, facet))
                .forEach(article -> values(article, facet).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts;
    }

    /** Whether the article is found by everything but the choice in one facet. */
    private static boolean found(Article article, SearchRequest request, Facet but) {
        Predicate<Facet> passes = facet -> {
            Selection selection = request.selection(facet);
            List<String> values = values(article, facet);
            return (selection.chosen().isEmpty() || selection.chosen().stream().anyMatch(values::contains))
                    && selection.excluded().stream().noneMatch(values::contains);
        };
        boolean facets = List.of(Facet.values()).stream().filter(facet -> facet != but).allMatch(passes);
        boolean words = request.q().isEmpty() || (article.title() + " " + article.body()).contains(request.q());
        return facets && words && dated(article.publishedAt(), request);
    }

    private static boolean dated(String date, SearchRequest request) {
        String from = request.dates().from() == null ? "" : request.dates().from().text();
        return switch (request.effectiveUndated()) {
            case ONLY -> date == null;
            case EXCLUDE -> date != null && date.compareTo(from) >= 0;
            case INCLUDE -> date == null || date.compareTo(from) >= 0;
        };
    }

    private static List<String> values(Article article, Facet facet) {
        return switch (facet) {
            case OUTLET -> List.of(article.outlet());
            case SOURCE -> article.source() == null ? List.of() : List.of(article.source());
            case LANGUAGE -> List.of(article.language());
            case AUTHOR -> article.authors();
            case SECTION -> article.section() == null ? List.of() : List.of(article.section());
            default -> List.of();
        };
    }

    @ParameterizedTest
    @CsvSource({"author, ПИСЬМЕННИК 1, 11", "author, письм, 20", "author, 3 writer, 13", "section, спо, 1", "section, погода, 0",
        "language, українська, 1", "language, Korean, 1", "language, 영어, 1", "outlet, (*, 0", "outlet, outlet, 0"})
    void valuesAreFoundByAPartOfThem(String facet, String match, int least) {
        List<FacetValue> found = articles.values(SearchRequest.everything(KYIV), Facet.of(facet).orElseThrow(), match)
                .values();
        assertThat(found).hasSizeGreaterThanOrEqualTo(least);
        if (!facet.equals("language")) {
            assertThat(found).allSatisfy(value -> assertThat(value.value().toLowerCase())
                    .contains(match.toLowerCase().split(" ")));
        }
    }

    @Test
    void aValueIsFoundInAnotherScript() {
        try (ArticleWriter writer = articles.writer(true)) {
            writer.take(new Article("heard", null, "Title", null, "Body", "Outlet 0", null,
                    List.of("Тарас Шевченко"), null, "uk", null, null), 1);
            writer.finish();
        }
        List<FacetValue> found = articles.values(SearchRequest.everything(KYIV), Facet.AUTHOR, "Shevchenko").values();
        assertThat(found).extracting(FacetValue::value).containsExactly("Тарас Шевченко");
        articles.delete("heard", true);
    }

    @Test
    void whatIsChosenStaysAndTheOrderIsTheSameEachTime() {
        SearchRequest request = SearchRequest.of(Map.of("author", List.of("Nobody"), "q", List.of("Kursk")), KYIV);
        List<FacetValue> values = articles.values(request, Facet.AUTHOR, "").values();
        assertThat(values.get(0).value()).isEqualTo("Nobody");
        assertThat(values.get(0).count()).isZero();
        assertThat(values).extracting(FacetValue::count).isSortedAccordingTo((a, b) -> a == 0 ? -1 : Long.compare(b, a));
        assertThat(articles.values(request, Facet.AUTHOR, "").values()).isEqualTo(values);
    }
}
