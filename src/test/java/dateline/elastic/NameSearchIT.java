package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.Hit;
import dateline.search.NameForm;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import dateline.search.Why;
import dateline.search.WidenedName;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class NameSearchIT {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private Articles articles;

    @BeforeEach
    void index(Engine engine) throws IOException {
        articles = FreshArticles.on(engine, KYIV);
        try (ArticleWriter writer = articles.writer(true)) {
            List.of(article("uk1", "uk", "Зустріч у Курську", "Учора про це сказав Володимир Зеленський."),
                    article("uk2", "uk", "Наказ підписано", "За словами Зеленського, усе готово."),
                    article("ko", "ko", "대통령 연설", "젤렌스키는 키이우에서 연설했다."),
                    article("en", "en", "A speech", "It was Zelenskyy who spoke about Kursk."),
                    article("other", "uk", "Ранок", "Говорив Сергій Залужний.")).forEach(a -> writer.take(a, 0));
            assertThat(writer.finish().rejected()).isEmpty();
        }
    }

    @Test
    void aNameIsFoundHoweverItIsSpelled() {
        assertThat(ids("q=Zelensky")).containsExactlyInAnyOrder("uk1", "uk2", "ko", "en");
        assertThat(ids("q=젤렌스키")).containsExactlyInAnyOrder("uk1", "uk2", "ko", "en");
        assertThat(ids("q=зеленский")).containsExactlyInAnyOrder("uk1", "uk2", "ko", "en");
        assertThat(ids("q=Volodymyr Zelensky")).containsExactly("uk1");
        assertThat(ids("q=Zelensky Kursk")).containsExactlyInAnyOrder("uk1", "en");
    }

    @Test
    void aNameIsFoundWhereSomethingIsItsOwn() throws IOException {
        add(article("his", "en", "Budanov’s order", "It is Kyrylo Budanov’s."),
                article("he", "uk", "Наказ", "Його віддав Кирило Буданов."));
        assertThat(ids("q=Буданов")).containsExactlyInAnyOrder("his", "he");
        assertThat(ids("q=Кирило Буданов")).containsExactlyInAnyOrder("his", "he");
        assertThat(ids("q=Буданов NEAR order")).containsExactly("his");
        assertThat(search("q=Кирило Буданов").names().get(0).forms()).extracting(NameForm::text, NameForm::count)
                .contains(org.assertj.core.groups.Tuple.tuple("Kyrylo Budanov", 1L));
    }

    @Test
    void theSurnameAloneIsMarkedWhereTheFullNameIsFound() throws IOException {
        add(article("later", "uk", "Указ", "Прибув Кирило Буданов. Згодом Буданова бачили в Києві, де Буданов говорив."));
        assertThat(search("q=Kyrylo Budanov").hits().get(0).fragmentsHtml()).singleElement().asString()
                .contains("<mark>Кирило Буданов</mark>", "Згодом <mark>Буданова</mark>",
                        "де <mark>Буданов</mark>");
    }

    @Test
    void oneMansGivenNameAndAnothersSurnameAreNobody() throws IOException {
        add(article("two", "uk", "Двоє", "Андрій Шевченко грав, а Олександр Петренко дивився."),
                article("one", "uk", "Один", "Дивився Олександра Шевченка."));
        assertThat(ids("q=Олександр Шевченко")).containsExactly("one");
        assertThat(ids("q=Oleksandr Shevchenko")).containsExactly("one");
    }

    @Test
    void aFewCapitalsAreNoSyllable() throws IOException {
        add(article("un", "en", "Meeting", "The UN and NATO met."), article("oon", "uk", "Зустріч", "Були в ООН."),
                article("kim", "en", "Speech", "Kim Jong Un spoke."));
        assertThat(ids("q=ООН")).containsExactlyInAnyOrder("un", "oon");
    }

    private void add(Article... more) throws IOException {
        try (ArticleWriter writer = articles.writer(true)) {
            List.of(more).forEach(article -> writer.take(article, 0));
            assertThat(writer.finish().rejected()).isEmpty();
        }
    }

    @Test
    void theSpellingsAreTold() {
        SearchResult found = search("q=Zelensky");
        assertThat(found.names()).hasSize(1);
        WidenedName name = found.names().get(0);
        assertThat(name.typed()).isEqualTo("Zelensky");
        assertThat(name.forms()).extracting(form -> form.text() + " " + form.script() + " " + form.language() + " "
                + form.count()).containsExactlyInAnyOrder("Зеленського Cyrl uk 1", "Зеленський Cyrl uk 1",
                        "젤렌스키 Hang ko 1", "Zelenskyy Latn en 1");
        assertThat(name.forms()).allSatisfy(form -> {
            assertThat(form.score()).isBetween(0.5, 1.0);
            assertThat(form.rule()).isNotBlank();
            assertThat(form.dropped()).isFalse();
        });
        assertThat(articles.names(request("q=Zelensky"))).isEqualTo(found.names());
    }

    @Test
    void eachHitSaysWhyItWasFound() {
        Hit korean = search("q=Zelensky").hits().stream().filter(hit -> hit.id().equals("ko")).findFirst().orElseThrow();
        assertThat(korean.why()).extracting(Why::form, Why::typed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("젤렌스키", "Zelensky"));
        assertThat(korean.fragmentsHtml()).first().asString().contains("<mark>젤렌스키");
    }

    @Test
    void aDroppedSpellingIsLeftOut() {
        SearchResult found = search("q=Zelensky", "drop=젤렌스키");
        assertThat(found.hits()).extracting(Hit::id).containsExactlyInAnyOrder("uk1", "uk2", "en");
        NameForm dropped = found.names().get(0).forms().stream().filter(NameForm::dropped).findFirst().orElseThrow();
        assertThat(dropped.text()).isEqualTo("젤렌스키");
        assertThat(dropped.count()).isEqualTo(1);
        assertThat(dropped.toggle()).isEqualTo("/search?q=Zelensky");
        assertThat(ids("q=Зеленського", "drop=Зеленський")).containsExactlyInAnyOrder("uk2", "ko", "en");
    }

    @Test
    void wideningCanBeTurnedOff() {
        assertThat(ids("q=Zelensky", "widen=off")).isEmpty();
        assertThat(search("q=Zelenskyy", "widen=off").names()).isEmpty();
        assertThat(ids("q=\"Zelensky\"")).isEmpty();
        assertThat(ids("q=\"Zelenskyy\"")).containsExactly("en");
        assertThat(ids("q==젤렌스키")).containsExactly("ko");
    }

    @Test
    void whatIsExcludedIsExcludedInEverySpelling() {
        assertThat(ids("q=Kursk")).containsExactlyInAnyOrder("uk1", "en");
        assertThat(ids("q=Kursk -Volodymyr -Zelensky")).isEmpty();
    }

    @Test
    void theFacetHasOneRowForAName() {
        FacetValue row = search().facets().get(Facet.NAME).values().stream()
                .filter(value -> value.name().forms().contains("젤렌스키")).findFirst().orElseThrow();
        assertThat(row.name().forms()).contains("Зеленського", "Володимир Зеленський", "Zelenskyy");
        assertThat(row.name().labels()).containsEntry("uk", "Володимир Зеленський").containsEntry("ko", "젤렌스키")
                .containsEntry("en", "Zelenskyy");
        assertThat(row.count()).isEqualTo(4);
        assertThat(ids("name=" + row.value())).containsExactlyInAnyOrder("uk1", "uk2", "ko", "en");
        assertThat(ids("exclude_name=" + row.value())).containsExactly("other");
        assertThat(articles.values(request(), Facet.NAME, "젤렌스키").values()).extracting(FacetValue::value)
                .contains(row.value());
    }

    @Test
    void aRowIsFoundByAnySpellingOfItsName() {
        String row = rows("Zelenskyy").get(0);
        for (String typed : List.of("젤", "젤렌스키", "Zel", "Зел", "зеленськ", "ЗЕЛЕНСЬКОГО", "Зел Вол", "Zelensky",
                "Зеленский")) {
            assertThat(rows(typed)).as(typed).contains(row);
        }
        assertThat(rows("Zel")).hasSize(1);
        assertThat(rows("Zal")).doesNotContain(row);
        assertThat(articles.values(request("language=uk"), Facet.NAME, "젤").values()).singleElement()
                .satisfies(value -> {
                    assertThat(value.value()).isEqualTo(row);
                    assertThat(value.count()).isEqualTo(2);
                });
    }

    private List<String> rows(String match) {
        return articles.values(request(), Facet.NAME, match).values().stream().map(FacetValue::value).toList();
    }

    @Test
    void nobodyElseIsFound() {
        assertThat(ids("q=Zaluzhnyi")).containsExactly("other");
        assertThat(ids("q=Budanov")).isEmpty();
    }

    private List<String> ids(String... parameters) {
        return search(parameters).hits().stream().map(Hit::id).toList();
    }

    private SearchResult search(String... parameters) {
        SearchResult found = articles.search(request(parameters));
        assertThat(found.total()).isEqualTo(found.hits().size());
        return found;
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

    private static Article article(String id, String language, String title, String body) {
        return new Article(id, null, title, null, body, "Desk", "Test", List.of(), null, language, null, null);
    }
}
