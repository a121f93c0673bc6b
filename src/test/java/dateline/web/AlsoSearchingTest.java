package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.DateHistogram;
import dateline.search.Hit;
import dateline.search.NameForm;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import dateline.search.WidenedName;
import dateline.search.Why;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class AlsoSearchingTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void casesOfOneNameAreOneEntryAndTheMostFrequentComeFirst() {
        Document page = page("en", "q=Zelensky", List.of());
        assertThat(page.select(".widening h2").text()).isEqualTo("Also searching");
        assertThat(page.select(".spellings > ul a").eachText()).containsExactly(
                "Зеленський (all cases) up to 1,204×", "젤렌스키 310×", "Зеленский (all cases) up to 130×", "Zelenskyy 96×");
        assertThat(page.select(".spellings > ul .form").eachAttr("lang")).containsExactly("uk", "ko", "ru", "en");
    }

    @Test
    void anEntryLeavesItselfOutAndComesBack() {
        Element page = page("en", "q=Zelensky&language=uk&page=3", List.of());
        assertThat(page.select(".spellings > ul a").get(1).attr("href"))
                .isEqualTo("/search?q=Zelensky&language=uk&drop=%EC%A0%A4%EB%A0%8C%EC%8A%A4%ED%82%A4");
        assertThat(QueryString.parse(page.select(".spellings > ul a").get(0).attr("href").split("\\?")[1]).get("drop"))
                .containsExactlyInAnyOrder("Зеленський", "Зеленського", "Зеленському");
        Element dropped = page("en", "q=Zelensky&drop=젤렌스키", List.of("젤렌스키"));
        assertThat(dropped.select(".spellings > ul .dropped a").eachAttr("href")).containsExactly("/search?q=Zelensky");
        assertThat(dropped.select(".spellings > ul .dropped a").attr("aria-label")).isEqualTo("Search again: 젤렌스키, 310");
    }

    @Test
    void aCaseLeftOutAlreadyDoesNotComeBackWithTheOthersDropped() {
        Element page = page("en", "q=Zelensky&drop=Зеленському", List.of("Зеленському"));
        assertThat(QueryString.parse(page.select(".spellings > ul a").get(0).attr("href").split("\\?")[1]).get("drop"))
                .containsExactlyInAnyOrder("Зеленському", "Зеленський", "Зеленського");
    }

    @Test
    void everySpellingIsListedByScriptWithItsRule() {
        Document page = page("uk", "q=Zelensky", List.of());
        assertThat(page.select(".widening summary").text()).isEqualTo("Усі 8 написань");
        assertThat(page.select(".scripts h4").eachText()).containsExactly("Латиниця", "Кирилиця", "Хангиль");
        assertThat(page.select(".scripts div:nth-child(2) li").eachText()).startsWith(
                "Зеленський× інша латинізація 1 000", "Зеленського× інша латинізація, інший відмінок 200");
        assertThat(page.select(".scripts li a").eachAttr("href")).hasSize(8).allMatch(address -> address.contains("drop="));
    }

    @Test
    void sixtySpellingsStayReadable() {
        List<NameForm> forms = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> forms.add(form("Name" + (char) ('A' + i % 26) + i, "en", "Latn", i,
                "romanisation", false, SearchRequest.everything(KYIV))));
        AlsoSearching names = new AlsoSearching(Wording.in("ko"), SearchRequest.everything(KYIV),
                new WidenedName("Name", forms));
        assertThat(names.entries()).hasSize(8);
        assertThat(names.entries().get(0).count()).isEqualTo("59");
        assertThat(names.hasMore()).isTrue();
        assertThat(names.sections().get(0).rows()).hasSize(60);
    }

    @Test
    void wideningIsSwitchedOffAndOnInThePermalink() {
        assertThat(page("en", "q=Zelensky&drop=a", List.of()).select(".only a").attr("href"))
                .isEqualTo("/search?q=Zelensky&widen=off&drop=a");
        Element off = page("en", "q=Zelensky&widen=off", List.of()).selectFirst(".widening");
        assertThat(off.text()).isEqualTo("Names are searched only as typed. Search their other spellings too");
        assertThat(off.select("a").attr("href")).isEqualTo("/search?q=Zelensky");
    }

    @Test
    void aHitSaysByWhichSpellingItWasFound() {
        assertThat(page("en", "q=Zelensky", List.of()).select(".why").text())
                .isEqualTo("Found as Зеленського romanised otherwise, another case");
        assertThat(page("ko", "q=Zelensky", List.of()).select(".why").text())
                .isEqualTo("찾은 표기: Зеленського 다른 로마자 표기, 다른 격");
    }

    @Test
    void aRuleWithoutWordsIsShownAsTheEngineNamesIt() {
        assertThat(Wording.in("uk").rule("some new rule")).isEqualTo("some new rule");
    }

    private static Document page(String language, String query, List<String> dropped) {
        SearchRequest request = SearchRequest.of(QueryString.parse(query.replace("젤렌스키", "%EC%A0%A4%EB%A0%8C%EC%8A%A4%ED%82%A4")),
                KYIV);
        List<NameForm> forms = request.widen() ? List.of(
                form("Zelensky", "en", "Latn", 700, "same spelling", dropped.contains("Zelensky"), request),
                form("Зеленського", "uk", "Cyrl", 200, "romanisation, inflection", false, request),
                form("Зеленський", "uk", "Cyrl", 1000, "romanisation", false, request),
                form("Зеленському", "uk", "Cyrl", 4, "romanisation, inflection", dropped.contains("Зеленському"), request),
                form("Зеленский", "ru", "Cyrl", 100, "romanisation", false, request),
                form("Зеленского", "ru", "Cyrl", 30, "romanisation, inflection", false, request),
                form("젤렌스키", "ko", "Hang", 310, "romanisation", dropped.contains("젤렌스키"), request),
                form("Zelenskyy", "en", "Latn", 96, "romanisation", false, request)) : List.of();
        Hit hit = new Hit("1", null, "T", "T", List.of(), null, null, List.of(), null, null, null, "none", null, 1.0, 0,
                List.of(), List.of(new Why("Зеленського", "romanisation, inflection", "Zelensky"),
                        new Why("Zelensky", "same spelling", "Zelensky")));
        SearchResult result = new SearchResult(1, true, 1, 1, request.address(), List.of(),
                forms.isEmpty() ? List.of() : List.of(new WidenedName("Zelensky", forms)), List.of(hit), Map.of(),
                new DateHistogram("month", "Europe/Kyiv", 0, "/search", 0, List.of()));
        return Jsoup.parse(Pages.search(new SearchPage(Wording.in(language), request, result, KYIV, Instant.EPOCH,
                "https://here.example")));
    }

    private static NameForm form(String text, String language, String script, long count, String rule, boolean dropped,
            SearchRequest request) {
        return new NameForm(text, language, script, count, 0.9, rule, dropped, request.toggleDrop(text).address());
    }
}
