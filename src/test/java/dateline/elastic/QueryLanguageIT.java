package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.search.DidYouMean;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the operators find in the real engine. */
@ExtendWith(EngineExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryLanguageIT {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private Articles articles;

    @BeforeAll
    void write(Engine engine) throws IOException {
        articles = FreshArticles.on(engine, KYIV);
        try (ArticleWriter writer = articles.writer(true)) {
            long line = 1;
            for (Article article : List.of(
                    article("kursk", "Kursk leaflets", "Leaflets for the soldiers were printed in Kharkiv.",
                    "Kyiv Post",
                            List.of("Olena Kovalenko"), "en", "2024-10-23"),
                    article("kyiv", "Missiles fall on Kyiv",
                    "Three missiles fell near the centre of the old town of Kyiv.",
                            "Kyiv Post Weekly", List.of("Іван Петренко", "Марія Коваленко"), "en",
                            "2024-11-05T23:30:00+02:00"),
                    article("uk", "Зеленський у Харкові",
                    "Президент Зеленський відвідав ґрунт під Харковом, де п’ють чай з ґрунтовки.",
                            "Лампа", List.of(), "uk", "2024"),
                    article("ko", "젤렌스키가 쿠르스크에", "우크라이나 대통령이 병사들에게 말했다. P’yŏngyang 이 답했다.", "한강일보", List.of("김민수"),
                    "ko", null))) {
                writer.take(article, line++);
            }
            assertThat(writer.finish().indexed()).isEqualTo(4);
        }
    }

    @Test
    void wordsOperatorsAndParentheses() {
        assertFinds("leaflets OR missiles", "kursk", "kyiv");
        assertFinds("(leaflets | missiles) near", "kyiv");
        assertFinds("leaflets або missiles");
        assertFinds("leaflets АБО Зеленського", "kursk", "uk");
        assertFinds("leaflets 또는 젤렌스키", "kursk", "ko");
        assertFinds("NOT leaflets", "kyiv", "uk", "ko");
        assertFinds("missiles OR -Kyiv", "kyiv", "kursk", "uk", "ko");
        assertFinds("Kyiv -(leaflets OR missiles)");
        assertFinds("-leaflets -missiles -Зеленський", "ko");
    }

    @Test
    void phrasesAndWordsNearOneAnother() {
        assertFinds("\"near the centre\"", "kyiv");
        assertFinds("\"centre the near\"");
        assertFinds("\"missiles centre\"~3", "kyiv");
        assertFinds("\"missiles centre\"~2");
        assertFinds("\"centre missiles\"~3", "kyiv");
        assertFinds("missile NEAR/3 centre", "kyiv");
        assertFinds("missile NEAR/2 centre");
        assertFinds("centre NEAR/3 missile", "kyiv");
        assertFinds("(leaflet OR missile) NEAR/3 (\"the centre\" OR Kharkiv)", "kyiv");
        assertFinds("Зеленського NEAR/1 президента", "uk");
        assertFinds("title:missile NEAR/3 Kyiv", "kyiv");
        assertFinds("title:missile NEAR/3 centre");
        assertFinds("-missile NEAR/3 centre", "kursk", "uk", "ko");
    }

    @Test
    void starsAndQuestionMarks() {
        assertFinds("leafl*", "kursk");
        assertFinds("LEAFL*", "kursk");
        assertFinds("зеленськ*", "uk");
        assertFinds("젤렌*", "ko");
        assertFinds("l?aflets", "kursk");
        assertFinds("leaflet?", "kursk");
        assertFinds("leaflets?");
        assertFinds("title:leaf*", "kursk");
        assertFinds("title:print*");
        assertFinds("outlet:Pos*", "kyiv", "kursk");
        assertFinds("Missile? Kyiv", "kyiv");
    }

    @Test
    void fieldsOfAnArticle() {
        assertFinds("title:leaflets", "kursk");
        assertFinds("title:printed");
        assertFinds("title:(kursk leaflets)", "kursk");
        assertFinds("outlet:\"Kyiv Post\"", "kursk", "kyiv");
        assertFinds("outlet:=\"Kyiv Post\"", "kursk");
        assertFinds("outlet:=\"kyiv post\"", "kursk");
        assertFinds("author:Kovalenko", "kursk");
        assertFinds("автор:Коваленко", "kyiv");
        assertFinds("author:\"Марія Коваленко\"", "kyiv");
        assertFinds("author:김민수", "ko");
        assertFinds("-author:Kovalenko outlet:Kyiv", "kyiv");
        assertFinds("lang:uk", "uk");
        assertFinds("lang:korean OR lang:українська", "ko", "uk");
        assertFinds("source:wire section:war", "kursk", "kyiv", "uk", "ko");
        assertFinds("name:Зеленський", "uk");
        assertFinds("outlet:(post NEAR/1 kyiv)", "kursk", "kyiv");
        assertFinds("outlet:\"weekly kyiv\"~1", "kyiv");
        assertFinds("lang:(uk OR ko*)", "uk");
        assertFinds("lang:(uk NEAR/2 ko)");
    }

    @Test
    void dates() {
        assertFinds("date:2024-10", "kursk");
        assertFinds("date:2024", "kursk", "kyiv", "uk");
        assertFinds("date:2024-10..2024-11", "kursk", "kyiv");
        assertFinds("before:2024-11", "kursk");
        assertFinds("after:2024-10", "kyiv");
        assertFinds("date:none", "ko");
        assertFinds("-date:2024", "ko");
        assertThat(ids(search("date:2024-11-06", "Asia/Seoul"))).containsExactly("kyiv");
        assertThat(ids(search("date:2024-11-06", "Europe/Kyiv"))).isEmpty();
    }

    @Test
    void whatMatchedIsMarked() {
        assertThat(search("\"missiles centre\"~3", "Europe/Kyiv").hits().get(0).fragmentsHtml().toString())
                .contains("<mark>missiles</mark>", "<mark>centre</mark>");
        assertThat(search("missile NEAR/3 centre", "Europe/Kyiv").hits().get(0).fragmentsHtml().toString())
                .contains("<mark>missiles</mark>", "<mark>centre</mark>");
        assertThat(search("leafl*", "Europe/Kyiv").hits().get(0).titleHtml()).isEqualTo("Kursk <mark>leaflets</mark>");
    }

    @Test
    void aMisspeltWordIsOfferedAsArticlesHaveIt() {
        assertOffers("Kursk leaflest", "Kursk leaflets");
        assertOffers("Misiles OR nowhere", "Missiles OR nowhere");
        assertOffers("відвдав Харків", "відвідав Харків");
        assertOffers("대통령 병시들에게", "대통령 병사들에게");
        assertOffers("title:leaflest -xyz", "title:leaflets -xyz");
        assertOffers("leaflets nowhere", null);
        assertOffers("qqqqqqq", null);
        assertOffers("leaflets", null);
        assertOffers("=leaflest", null);
        assertOffers("leaflest lang:ko", null);
    }

    private void assertOffers(String typed, String better) {
        DidYouMean offered = search(typed, "Europe/Kyiv").didYouMean();
        assertThat(offered == null ? null : offered.q()).as(typed).isEqualTo(better);
        if (offered != null) {
            assertThat(search(better, "Europe/Kyiv").withCopies()).isEqualTo(offered.total());
        }
    }

    @Test
    void partsOfWordsAreFoldedAsWholeWordsAre() {
        assertFinds("pyŏngy*", "ko");
        assertFinds("PYONG*", "ko");
        assertFinds("грунт*", "uk");
        assertFinds("ґрунтівк*");
        assertFinds("п'ю*", "uk");
    }

    @Test
    void theLargestQueriesAnswer() {
        assertThat(search("(".repeat(1000) + "leaflets" + ")".repeat(1000), "UTC").total()).isEqualTo(1);
        assertThat(search("(a OR ".repeat(600), "UTC").total()).isNotNegative();
        assertThat(search("-(a ".repeat(900), "UTC").total()).isNotNegative();
        assertThat(search("Зеленського ".repeat(200), "UTC").total()).isEqualTo(1);
        assertThat(search("a OR ".repeat(199) + "leaflets", "UTC").total()).isPositive();
        assertThat(search("leaflets NEAR/5 ".repeat(190) + "leaflets", "UTC").total()).isNotNegative();
        assertThat(search("\"" + "leaflets ".repeat(200) + "\"~9999", "UTC").total()).isZero();
        assertThat(search("le*a?*t* ".repeat(10), "UTC").total()).isEqualTo(1);
        assertThat(search("김정은".repeat(1000), "UTC").total()).isZero();
    }

    @Test
    void anyTextIsAnswered() {
        Arbitrary<String> signs = Arbitraries.of("a", "Київ", "leaf*", "김정은", "ab*", "x?y", "?", "*", "\"", "“", "«",
                "»", "'",
                "(", ")", "-", "=", "~5", "~", "|", " OR ", " AND ", " NOT ", " NEAR/3 ", "title:", "date:",
                "outlet:", "lang:",
                "2024", "..", "today", " ", "&", "/", "\\", "^", "{", "]", "😀", "\u0000", "\ud800", "ㅋ", "ʼ", ":",
                "<", ">", "!", "+")
                .list().ofMaxSize(30).map(parts -> String.join("", parts));
        for (Arbitrary<String> texts : List.of(signs, Arbitraries.strings().ofMaxLength(60))) {
            for (String text : texts.list().ofSize(150).sample()) {
                assertThat(search(text, "Europe/Kyiv").total()).as(text).isBetween(0L, 4L);
            }
        }
    }

    private void assertFinds(String typed, String... ids) {
        assertThat(ids(search(typed, "Europe/Kyiv", "off"))).as(typed).containsExactlyInAnyOrder(ids);
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    private SearchResult search(String typed, String zone) {
        return search(typed, zone, "on");
    }

    private SearchResult search(String typed, String zone, String widen) {
        return articles.search(SearchRequest.of(Map.of("q", List.of(typed), "tz", List.of(zone),
                "widen", List.of(widen), "copies", List.of("show")), KYIV));
    }

    private static Article article(String id, String title, String body, String outlet, List<String> authors,
            String language,
            String publishedAt) {
        return new Article(id, null, title, null, body, outlet, "Demo wire", new ArrayList<>(authors), "War", language,
                publishedAt, null);
    }
}
