package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.WrittenDate;
import dateline.elastic.IndexedArticle;
import dateline.elastic.Neighbours;
import dateline.search.DateHistogram;
import dateline.search.DateRange;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.GroupedName;
import dateline.search.Hit;
import dateline.search.Place;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant NOW = Instant.parse("2025-03-31T21:30:00Z");
    private static final Hit HIT = new Hit("a/1?", "https://desk.example/1", "Drones over <Kursk>",
            "Drones over &lt;<mark>Kursk</mark>&gt;", List.of("Near <mark>Kursk</mark> & beyond"), "Dnipro Courier",
            "Demo wire", List.of("Olha Kravets", "Taras Vovk"), "War", "en", "2024-10-23T09:15:00+03:00", "instant",
            null, 1.5, 2, List.of(new Place("b", "Drones near Kursk", "en", "Han River Ledger", "Demo wire", null, "2024-10-24"),
                    new Place("c", null, null, null, null, null, null)), List.of());

    @Test
    void aHitShowsWhatItIsAndWhereItIsFrom() {
        Element hit = search("q=Kursk", 1, HIT).selectFirst(".hit");
        assertThat(hit.select(".dateline").text()).isEqualTo("Dnipro Courier 23 Oct 2024, 09:15");
        assertThat(hit.select("time").attr("datetime")).isEqualTo("2024-10-23T06:15:00Z");
        assertThat(hit.select("h2").text()).isEqualTo("Drones over <Kursk>");
        assertThat(hit.select("h2").attr("lang")).isEqualTo("en");
        assertThat(hit.select("h2 mark").text()).isEqualTo("Kursk");
        assertThat(hit.select("h2 a").attr("href")).isEqualTo("/articles/a%2F1%3F");
        assertThat(hit.select(".meta li").eachText()).containsExactly("EN", "Olha Kravets", "Taras Vovk", "War",
                "via Demo wire", "Original ↗");
        assertThat(hit.select(".places summary").text()).isEqualTo("+2 copies");
        assertThat(hit.select(".places li").eachText()).containsExactly("Han River Ledger Drones near Kursk 24 Oct 2024",
                "Unknown outlet No headline no date");
        assertThat(hit.select(".places a").eachAttr("href")).containsExactly("/articles/b", "/articles/c");
        assertThat(hit.select(".meta a").attr("rel")).contains("noopener", "noreferrer");
    }

    @Test
    void nothingForeignGetsIntoThePageAsHtml() {
        String evil = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";
        Hit hit = new Hit(evil, "javascript:alert(3)", evil, evil + "<mark onclick=x>a</mark>", List.of(evil), evil,
                evil,
                List.of(evil), evil, evil, evil, "none", "impossible", null, 0, List.of(), List.of());
        Document page = search("q=" + encoded(evil) + "&outlet=" + encoded(evil), 1, hit);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("main img, main [onerror], main [onclick]")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("#q").val()).isEqualTo(evil);
        assertThat(page.select(".hit h2").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void pagesHaveNoInlineScriptsOrStyles() {
        for (Document page : List.of(search("q=Kursk", 1, HIT), search("q=none", 0), home(3), home(0), article(),
                problem(503, null))) {
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.getAllElements()).allSatisfy(element -> assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A whole sentence. | A whole sentence.",
        "«Ціле <mark>речення</mark>.» | «Ціле речення.»",
        "He said &quot;no.&quot; | He said \"no.\"", "Cut off in the | Cut off in the…", "문장이 끝났다. | 문장이 끝났다.",
        "Cut <mark>off</mark> | Cut off…"})
    void dotsSayWhereAPassageWasCutOff(String fragment, String shown) {
        Hit hit = new Hit("1", null, "T", "T", List.of(fragment), null, null, List.of(), null, null, null, "none", null,
                null, 0, List.of(), List.of());
        assertThat(search("", 1, hit).select(".fragment").text()).isEqualTo(shown);
    }

    @Test
    void anUndatedArticleSaysSo() {
        Hit hit = new Hit("1", null, "T", "T", List.of(), null, null, List.of(), null, null, null, "none", null, null,
                0, List.of(), List.of());
        Element shown = search("", 1, hit).selectFirst(".hit");
        assertThat(shown.select("time").text()).isEqualTo("no date");
        assertThat(shown.select("time").hasAttr("datetime")).isFalse();
        assertThat(shown.select(".meta li")).isEmpty();
    }

    @Test
    void aDoubtfulDateIsFlagged() {
        Hit future = new Hit("1", null, "T", "T", List.of(), null, null, List.of(), null, null, "2090-01", "month",
                "future", null, 0, List.of(), List.of());
        assertThat(search("", 1, future).select(".dateline").text()).isEqualTo("January 2090 in the future");
        Hit impossible = new Hit("1", null, "T", "T", List.of(), null, null, List.of(), null, null, "2024-13-45",
                "none",
                "impossible", null, 0, List.of(), List.of());
        assertThat(search("", 1, impossible).select("time.doubt").text()).isEqualTo("“2024-13-45” is no possible date");
    }

    @Test
    void chosenFiltersAreChipsThatTakeThemselvesAway() {
        Document page = search("q=Kursk&outlet=A&outlet=B&exclude_language=ko&from=2024-10-01&to=2024-10-31"
                + "&undated=include&page=2", 50, HIT);
        assertThat(page.select(".chips a").eachText()).containsExactly("Outlet: A×", "Outlet: B×",
                "Language: not Korean×", "October 2024×", "also without a date×", "Clear all");
        assertThat(page.select(".chips a").eachAttr("href")).containsExactly(
                "/search?q=Kursk&outlet=B&exclude_language=ko&from=2024-10-01&to=2024-10-31&undated=include",
                "/search?q=Kursk&outlet=A&exclude_language=ko&from=2024-10-01&to=2024-10-31&undated=include",
                "/search?q=Kursk&outlet=A&outlet=B&from=2024-10-01&to=2024-10-31&undated=include",
                "/search?q=Kursk&outlet=A&outlet=B&exclude_language=ko",
                "/search?q=Kursk&outlet=A&outlet=B&exclude_language=ko&from=2024-10-01&to=2024-10-31",
                "/search?q=Kursk");
    }

    @Test
    void formsCarryEveryOtherParameterAlong() {
        Document page = search("q=Kursk&outlet=A&exclude_outlet=B&from=2024&tz=Asia/Seoul&sort=oldest&size=50&page=3",
                500, HIT);
        assertThat(hidden(page, "header form")).containsExactly("outlet=A", "exclude_outlet=B", "from=2024",
                "tz=Asia/Seoul", "sort=oldest", "size=50");
        assertThat(hidden(page, ".dates form")).containsExactly("q=Kursk", "outlet=A", "exclude_outlet=B",
                "tz=Asia/Seoul", "sort=oldest", "size=50");
        assertThat(page.select("#from").val()).isEqualTo("2024");
    }

    @Test
    void chosenAndExcludedValuesStandOnTopAndCanBeTakenBack() {
        Document page = search("outlet=Zeta&exclude_outlet=Eta", 1, HIT);
        Element facet = page.selectFirst("section:has(#facet-outlet)");
        assertThat(facet.select("li").eachText()).startsWith("Zeta, chosen 0 −", "Eta, excluded 4 +", "Alpha 9 −");
        assertThat(facet.select("li.selected .value").attr("aria-current")).isEqualTo("true");
        assertThat(facet.select("li.selected .value").attr("href")).isEqualTo("/search?exclude_outlet=Eta");
        assertThat(facet.select("li.excluded .exclude").attr("href")).isEqualTo("/search?outlet=Zeta");
        assertThat(facet.select("li.excluded .exclude").attr("aria-label")).isEqualTo("No longer exclude Eta");
        assertThat(facet.select("details summary").text()).isEqualTo("2 more");
        assertThat(facet.select(".all").text()).isEqualTo("Show all 15");
        assertThat(facet.select(".all a").attr("href")).isEqualTo("/facets/outlet?outlet=Zeta&exclude_outlet=Eta");
        assertThat(facet.select("form").attr("action")).isEqualTo("/facets/outlet");
        assertThat(hidden(page, "#facet-outlet ~ details form")).containsExactly("outlet=Zeta", "exclude_outlet=Eta");
    }

    @Test
    void allValuesOfAFacetHaveAPageOfTheirOwn() {
        SearchRequest request = SearchRequest.of(QueryString.parse("q=Kursk&language=uk"), KYIV);
        FacetPage page = new FacetPage(Wording.in("en"), request, Facet.OUTLET, "a", new FacetValues(
                List.of(value(request, Facet.OUTLET, "Alpha", 1200), value(request, Facet.OUTLET, "Zeta", 3)), 4));
        Document shown = Jsoup.parse(Pages.facet(page));
        assertThat(shown.select("h1").text()).isEqualTo("Outlet");
        assertThat(shown.select(".facetpage > .quiet").text()).isEqualTo("Counted for: Kursk · Language: Ukrainian");
        assertThat(shown.select("#values > .quiet").eachText()).containsExactly("6 values fit", "and 4 more");
        assertThat(shown.select(".facet li .value").eachText()).containsExactly("Alpha 1,200", "Zeta 3");
        assertThat(shown.select(".facet li .value").eachAttr("href"))
                .startsWith("/search?q=Kursk&outlet=Alpha&language=uk");
        assertThat(hidden(shown, ".among")).containsExactly("q=Kursk", "language=uk");
        assertThat(shown.select(".back a").attr("href")).isEqualTo("/search?q=Kursk&language=uk");
        assertThat(shown.select(".all a").attr("href")).isEqualTo("/facets/outlet?q=Kursk&language=uk");
    }

    @Test
    void theReadingPageNamesTheCopiesOfAnArticle() {
        Element near = article().selectFirst(".near");
        assertThat(near.text()).isEqualTo("The same text elsewhere Kyiv Desk 24 Oct 2024 Копія");
        assertThat(near.select("a").attr("href")).isEqualTo("/articles/c");
        assertThat(near.select("a").attr("lang")).isEqualTo("uk");
        assertThat(article().select(".near")).as("nothing is like it").hasSize(1);
    }

    @Test
    void languagesAreCalledByTheirNamesInTheReadersLanguage() {
        assertThat(search("", 1, HIT).select("#facet-language + ul .label").eachText())
                .containsExactly("Ukrainian", "Korean");
        assertThat(Jsoup.parse(Pages.search(page("ko", "", 1, HIT))).select("#facet-language + ul .label").eachText())
                .containsExactly("우크라이나어", "한국어");
    }

    @Test
    void barsLeadToTheirStretchOfTime() {
        Document page = search("q=Kursk", 9, HIT);
        assertThat(page.select(".bars a").eachAttr("aria-label"))
                .containsExactly("October 2024: 8 articles", "December 2024: 1 article");
        assertThat(page.select(".bars a").eachAttr("href")).containsExactly(
                "/search?q=Kursk&from=2024-10-01&to=2024-10-31", "/search?q=Kursk&from=2024-12-01&to=2024-12-31");
        assertThat(page.select(".bars rect").eachAttr("height")).containsExactly("100", "13");
        assertThat(page.select(".bars li")).hasSize(3);
        assertThat(page.select(".axis span").eachText()).containsExactly("October 2024", "December 2024");
        assertThat(page.select(".timeline .quiet").text())
                .isEqualTo("1 article has a date less exact than these bars.");
    }

    @Test
    void presetsCountBackFromTodayInTheSearchsZone() {
        // 21:30 UTC is the first of April in Kyiv already.
        assertThat(search("", 1, HIT).select(".presets a").eachAttr("href")).containsExactly(
                "/search?from=2025-03-31T00%3A00%3A00%2B03%3A00", "/search?from=2025-03-26", "/search?from=2025-03-03",
                "/search?from=2024-04-02");
        assertThat(search("tz=UTC", 1, HIT).select(".presets a").eachAttr("href"))
                .contains("/search?from=2025-03-25&tz=UTC");
        assertThat(search("from=2025-03-26", 1, HIT).select(".presets [aria-current]").text()).isEqualTo("7 days");
    }

    @Test
    void withoutWordsThereIsNoOrderByRelevance() {
        assertThat(search("", 1, HIT).select(".orders a").eachText()).containsExactly("Newest", "Oldest");
        Document page = search("q=Kursk", 1, HIT);
        assertThat(page.select(".orders a").eachText()).containsExactly("Relevance", "Newest", "Oldest");
        assertThat(page.select(".orders [aria-current]").text()).isEqualTo("Relevance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 | 20 | ''", "1 | 21 | 1 2", "1 | 100 | 1 2 3 4 5", "1 | 120 | 1 2 3 … 6",
        "3 | 100 | 1 2 3 4 5",
        "5 | 180 | 1 2 3 4 5 6 7 8 9", "6 | 220 | 1 … 4 5 6 7 8 … 11", "600 | 12000 | 1 … 598 599 600",
        "2 | 12000 | 1 2 3 4 … 600"})
    void theFirstTheLastAndTheNearPagesAreOffered(int page, long total, String shown) {
        assertThat(search("page=" + page, total, HIT).select(".pager li").text()).isEqualTo(shown);
    }

    @Test
    void aPageBeyondTheLastLeadsBack() {
        Document page = search("q=Kursk&page=9", 41);
        assertThat(page.select(".nothing").text())
                .isEqualTo("There is no page 9; the last one is page 3. Go to the last page");
        assertThat(page.select(".nothing a").attr("href")).isEqualTo("/search?q=Kursk&page=3");
    }

    @Test
    void whenNothingIsFoundEachFilterCanBeDropped() {
        Document page = search("q=Kursk&outlet=A&exclude_source=B", 0);
        assertThat(page.select(".nothing li").eachText())
                .containsExactly("Outlet: A", "Source: not B", "Keep the words, drop every filter");
        assertThat(page.select(".nothing li a").eachAttr("href")).containsExactly("/search?q=Kursk&exclude_source=B",
                "/search?q=Kursk&outlet=A", "/search?q=Kursk");
    }

    @Test
    void aNotePointsAtItsPlace() {
        Element note = search("q=" + encoded("Kursk \"Kim Jong"), 1, HIT).selectFirst(".note");
        assertThat(note.text())
                .isEqualTo("The quotation mark was not closed; it was closed at the end. here: Kursk \"Kim Jong");
        assertThat(note.select("mark").text()).isEqualTo("\"Kim Jong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ko"})
    void everyPageCanBeReadInEveryLanguage(String language) {
        Wording wording = Wording.in(language);
        Document page = Jsoup.parse(Pages.search(page(language, "q=Kursk&page=2", 50, HIT)));
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(wording.count("articles", 50));
        assertThat(page.select(".languages [aria-current]").attr("lang")).isEqualTo(language);
        assertThat(page.select(".languages a").eachAttr("href"))
                .contains("/language/uk?back=%2Fsearch%3Fq%3DKursk%26page%3D2");
    }

    @Test
    void theReadingPageHasTheWholeArticle() {
        Document page = article();
        assertThat(page.select("h1").text()).isEqualTo("평양의 <행진>");
        assertThat(page.select("h1").attr("lang")).isEqualTo("ko");
        assertThat(page.select(".body p").eachText()).containsExactly("첫 문단.", "둘째 <b>문단</b>.");
        assertThat(page.select(".byline a").eachAttr("href")).containsExactly("/search?author=%EB%85%B8%EC%9D%84");
        assertThat(page.select("a.onward").attr("href")).isEqualTo("https://hangang.example/1");
        assertThat(page.select("a.onward").attr("rel")).contains("noopener", "noreferrer");
        assertThat(page.select(".facts dd").first().text())
                .isEqualTo("24 Mar 2025, 03:40 Europe/Kyiv 24 Mar 2025, 10:40 (UTC+09:00)");
        assertThat(page.select(".back a").attr("href")).isEqualTo("/search?q=%ED%8F%89%EC%96%91");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "ftp://a.example/",
        "no address", "http:///x"})
    void anAddressThatIsNoWebPageIsNoLink(String url) {
        assertThat(ArticlePage.safe(url)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2024-10 | October 2024 month known, not the day",
        "2024-10-23 | 23 Oct 2024 day known, not the time",
        "2024-13-45 | “2024-13-45” is no possible date", "2024-10-23T09:15:00+03:00 | 23 Oct 2024, 09:15 Europe/Kyiv"})
    void theDateIsToldAsItWasWritten(String written, String told) {
        Article article = new Article("1", null, "T", null, null, null, null, null, null, null, written, null);
        String precision = article.published(KYIV).map(date -> date.precision().word()).orElse("none");
        Document page = Jsoup.parse(Pages.article(new ArticlePage(Wording.in("en"), new IndexedArticle(article, NOW,
                precision,
                article.dateFlag(KYIV, NOW)), Neighbours.NONE, KYIV, null, "")));
        assertThat(page.select(".facts dd").first().text()).isEqualTo(told);
    }

    @Test
    void lineByLineParagraphsAreParagraphsToo() {
        Article article = new Article("1", null, null, null, "One.\r\nTwo.\n", null, null, null, null, null, null,
                null);
        ArticlePage page = new ArticlePage(Wording.in("en"), new IndexedArticle(article, NOW, "none", null),
                Neighbours.NONE, KYIV, null, "");
        assertThat(page.paragraphs()).containsExactly("One.", "Two.");
        assertThat(page.headline()).isEqualTo("No headline");
    }

    @Test
    void theFirstPageSaysWhatThereIs() {
        Document page = home(3);
        assertThat(page.select(".totals span").eachText()).containsExactly("3 articles", "15 outlets", "0 sources",
                "2 languages", "from 1 Oct 2024 to 31 Dec 2024");
        assertThat(page.select(".headlines h3").text()).isEqualTo("Drones over <Kursk>");
        assertThat(page.select(".help a")).isNotEmpty().allSatisfy(
                example -> assertThat(example.attr("href")).startsWith("/search?q="));
    }

    @Test
    void anEmptyIndexSaysHowArticlesComeIn() {
        assertThat(home(0).select(".empty pre").eachText()).anyMatch(command -> command.startsWith("./dateline index"));
    }

    @Test
    void aWrongDateIsMendedWhereItWasTyped() {
        Map<String, List<String>> asked = Map.of("q", List.of("Kursk"), "from", List.of("2024-13-45"));
        Document page = Jsoup.parse(Pages.problem(new ProblemPage(Wording.in("en"), 400, "from",
                "“2024-13-45” is not a date.", asked, "/search?q=Kursk&from=2024-13-45", true)));
        assertThat(page.select("#q").val()).isEqualTo("Kursk");
        assertThat(page.select("#from").val()).isEqualTo("2024-13-45");
        assertThat(page.select("#from").attr("aria-invalid")).isEqualTo("true");
        assertThat(hidden(page, ".mend")).containsExactly("q=Kursk");
        assertThat(page.select(".ways a").attr("href")).isEqualTo("/search?q=Kursk");
    }

    @Test
    void anEngineThatIsAwayKeepsTheSearchToTryAgain() {
        Document page = problem(503, null);
        assertThat(page.select("h1").text()).isEqualTo("The search is not ready");
        assertThat(page.select(".ways a").first().attr("href")).isEqualTo("/search?q=Kursk");
        assertThat(page.select("#q").val()).isEqualTo("Kursk");
    }

    @Test
    void aNameThatIsChosenIsCalledAsItsRowIs() {
        SearchRequest request = SearchRequest.of(QueryString.parse("name=Kyiv&exclude_name=Kim"), KYIV);
        FacetValues rows = new FacetValues(List.of(
                value(request, Facet.NAME, "Kyiv", 3).of(new GroupedName("place", List.of("Kyiv"), Map.of("uk", "Київ"))),
                value(request, Facet.NAME, "Kim", 0)), 0);
        SearchResult found = new SearchResult(3, true, 3, 7, request.address(), List.of(), List.of(), List.of(HIT),
                Map.of(Facet.NAME, rows), result(request, 3, HIT).dates());
        assertThat(new SearchPage(Wording.in("uk"), request, found, KYIV, NOW, "").chips()).extracting(Chip::label)
                .containsExactly("Імена й назви: Київ", "Імена й назви: не Kim");
        assertThat(new FacetPage(Wording.in("uk"), request, Facet.NAME, "", rows).under()).contains("Київ");
    }

    @Test
    void twentyFourHoursAreTwentyFourWhereTheClockChanges() {
        SearchRequest request = SearchRequest.everything(KYIV);
        SearchPage page = new SearchPage(Wording.in("en"), request, result(request, 1, HIT), KYIV,
                Instant.parse("2024-10-27T12:00:00Z"), "https://desk.example");
        assertThat(page.presets().get(0).address()).isEqualTo("/search?from=2024-10-26T15%3A00%3A00%2B03%3A00");
    }

    @Test
    void noLetterIsCutInTwoWhereAPlaceInTheQueryIsShown() {
        String rockets = "🚀".repeat(30);
        List<SearchPage.Remark> remarks = page("en", "q=a" + rockets + "+%22bc" + rockets, 1, HIT).remarks();
        assertThat(remarks).containsExactly(new SearchPage.Remark(
                "The quotation mark was not closed; it was closed at the end.", "🚀".repeat(11) + " ",
                "\"bc" + "🚀".repeat(10)));
    }

    @Test
    void aLongQueryIsSavedUnderItsBeginning() {
        Document page = search("q=" + "Kyiv+".repeat(100), 1, HIT);
        assertThat(page.select(".save [name=name]").val()).hasSize(200).endsWith("…");
        assertThat(search("outlet=A", 1, HIT).select(".save [name=name]").val()).isEmpty();
    }

    @Test
    void noLinkLeadsToAQueryThatIsTooLong() {
        assertThat(page("en", "q=a+b", 0).anyWord()).isEqualTo("/search?q=a+OR+b");
        assertThat(page("en", "q=" + "abcdefghijklmnopqrst+".repeat(190), 0).anyWord()).isNull();
    }

    private static Document search(String query, long total, Hit... hits) {
        return Jsoup.parse(Pages.search(page("en", query, total, hits)));
    }

    private static SearchPage page(String language, String query, long total, Hit... hits) {
        SearchRequest request = SearchRequest.of(QueryString.parse(query), KYIV);
        return new SearchPage(Wording.in(language), request, result(request, total, hits), KYIV, NOW,
                "https://desk.example");
    }

    private static Document home(long total) {
        SearchRequest request = SearchRequest.everything(KYIV);
        return Jsoup.parse(Pages.home(new HomePage(Wording.in("en"), result(request, total, HIT), KYIV,
                "http://localhost", List.of())));
    }

    @Test
    void whatIsWrongInTheNamesFileStandsAtTheFootOfTheFirstPage() {
        SearchRequest request = SearchRequest.everything(KYIV);
        Document page = Jsoup.parse(Pages.home(new HomePage(Wording.in("uk"), result(request, 1, HIT), KYIV,
                "http://localhost", List.of("Line 3: <one name>."))));
        assertThat(page.select(".notes h2").text()).isEqualTo("Що виправити у файлі імен");
        assertThat(page.select(".notes li[lang=en]").eachText()).containsExactly("Line 3: <one name>.");
        assertThat(home(1).select(".notes")).isEmpty();
    }

    private static Document article() {
        Article article = new Article("1", "https://hangang.example/1", "평양의 <행진>", "요약", "첫 문단.\n\n둘째 <b>문단</b>.",
                "은행골신문", "Seoul desk feed", List.of("노을"), "정치", "ko", "2025-03-24T10:40:00+09:00", null);
        return Jsoup.parse(Pages.article(new ArticlePage(Wording.in("en"), new IndexedArticle(article, NOW, "instant",
                null), new Neighbours(List.of(new Place("c", "Копія", "uk", "Kyiv Desk", null, null, "2024-10-24")), List.of()),
                KYIV, "/search?q=%ED%8F%89%EC%96%91", "https://desk.example")));
    }

    private static Document problem(int status, String parameter) {
        return Jsoup.parse(Pages.problem(new ProblemPage(Wording.in("en"), status, parameter, "The engine restarts.",
                Map.of("q", List.of("Kursk")), "/search?q=Kursk", true)));
    }

    private static SearchResult result(SearchRequest request, long total, Hit... hits) {
        DateHistogram dates = new DateHistogram("month", "Europe/Kyiv", 2, "/search?undated=only", 1, List.of(
                bucket(request, "2024-10-01", "2024-10-31", 8), bucket(request, "2024-11-01", "2024-11-30", 0),
                bucket(request, "2024-12-01", "2024-12-31", 1)));
        return new SearchResult(total, true, total, 7, request.address(), request.query().notes(), List.of(),
                List.of(hits), Map.of(
                Facet.OUTLET, new FacetValues(List.of(value(request, Facet.OUTLET, "Alpha", 9),
                        value(request, Facet.OUTLET, "Beta", 7), value(request, Facet.OUTLET, "Gamma", 6),
                        value(request, Facet.OUTLET, "Delta", 5), value(request, Facet.OUTLET, "Eta", 4),
                        value(request, Facet.OUTLET, "Theta", 3), value(request, Facet.OUTLET, "Iota", 2),
                        value(request, Facet.OUTLET, "Zeta", 0)), 7),
                Facet.LANGUAGE, new FacetValues(List.of(value(request, Facet.LANGUAGE, "uk", 3),
                        value(request, Facet.LANGUAGE, "ko", 1)), 0)), dates);
    }

    private static FacetValue value(SearchRequest request, Facet facet, String value, long count) {
        return FacetValue.of(request, facet, value, count);
    }

    private static DateHistogram.Bucket bucket(SearchRequest request, String from, String to, long count) {
        DateRange bar = new DateRange(WrittenDate.parse(from, KYIV).orElseThrow(),
                WrittenDate.parse(to, KYIV).orElseThrow());
        return new DateHistogram.Bucket(from, to, count, request.with(bar).address());
    }

    private static List<String> hidden(Document page, String form) {
        return page.select(form + " input[type=hidden]").stream().map(field -> field.attr("name") + "=" + field.val())
                .toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
