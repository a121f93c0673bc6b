package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.search.Suggestion;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class CompletionIT {

    private Articles articles;

    @BeforeEach
    void index(Engine engine) throws IOException {
        articles = FreshArticles.on(engine, ZoneId.of("Europe/Kyiv"));
        try (ArticleWriter writer = articles.writer(true)) {
            Stream.of(article("uk1", "uk", "Мости закрито", "Учора про це сказав Володимир Зеленський.",
                            "Дніпровський кур’єр"),
                    article("uk2", "uk", "Наказ підписано", "За словами Зеленського, усе готово.",
                            "Дніпровський кур’єр"),
                    article("ko", "ko", "대통령 연설", "젤렌스키는 키이우에서 연설했다.", "한강 일보"),
                    article("en", "en", "Bridges closed", "It was Zelenskyy who spoke about Kursk.", "Dnipro Courier"),
                    article("en2", "en", "Bridges again", "Kim Jong-un and Sergei Lavrov met in Kursk.",
                            "Han River Ledger"))
                    .forEach(article -> writer.take(article, 0));
            assertThat(writer.finish().rejected()).isEmpty();
        }
        articles.awaitNames();
    }

    @Test
    void aNameIsOfferedOnceInAnyScriptWithTheArticlesOfAllItsSpellings() {
        assertThat(suggested("젤")).containsExactly("person 젤렌스키 (Zelenskyy) 4 → 젤렌스키");
        assertThat(suggested("젤렌슼")).containsExactly("person 젤렌스키 (Zelenskyy) 4 → 젤렌스키");
        assertThat(suggested("Zelen")).containsExactly("person Zelenskyy (Zelenskyy) 4 → Zelenskyy");
        assertThat(suggested("Зел")).containsExactly("person Зеленський (Zelenskyy) 4 → Зеленський");
        assertThat(suggested("зеленського")).hasSize(1);
        assertThat(articles.suggestions("Zelen", "ko")).extracting(Suggestion::label).containsExactly("젤렌스키");
    }

    @Test
    void aNameThatIsWhollyTypedIsFoundByItsSound() {
        assertThat(suggested("Lavro")).hasSize(1);
        assertThat(suggested("Лавров")).singleElement().asString().contains("Lavrov").contains(" 1 ");
    }

    @Test
    void theRestOfTheQueryStays() {
        assertThat(suggested("bridges OR (Kursk -Kim Jo")).containsExactly(
                "person Kim Jong-un (Kim Jong-un) 1 → bridges OR (Kursk -(Kim Jong-un)");
        assertThat(suggested("title:Bridges Kim Jo")).containsExactly(
                "person Kim Jong-un (Kim Jong-un) 1 → title:Bridges Kim Jong-un");
    }

    @Test
    void whatContinuesMoreOfWhatWasTypedIsMeant() {
        assertThat(suggested("Kim J")).containsExactly("person Kim Jong-un (Kim Jong-un) 1 → Kim Jong-un");
        assertThat(suggested("Dnipro C")).containsExactly(
                "outlet Dnipro Courier (Dnipro Courier) 1 → outlet:\"Dnipro Courier\"");
    }

    @Test
    void outletsSourcesAuthorsAndRecentWordsAreOffered() {
        assertThat(suggested("Cour")).containsExactly(
                "outlet Dnipro Courier (Dnipro Courier) 1 → outlet:\"Dnipro Courier\"");
        assertThat(suggested("x Дніпровський кур'")).containsExactly(
                "outlet Дніпровський кур’єр (Дніпровський кур’єр) 2 → x outlet:\"Дніпровський кур’єр\"");
        assertThat(suggested("Hryn")).containsExactly("author Olha Hrynko (Olha Hrynko) 5 → author:\"Olha Hrynko\"");
        assertThat(suggested("Wir")).containsExactly("source Test wire (Test wire) 5 → source:\"Test wire\"");
        assertThat(suggested("brid")).containsExactly("word Bridges (Bridges) null → Bridges");
        assertThat(suggested("매체:한")).containsExactly("outlet 한강 일보 (한강 일보) 1 → outlet:\"한강 일보\"");
    }

    @Test
    void whatIsNewIsOfferedAtOnce() {
        assertThat(suggested("Novo")).isEmpty();
        try (ArticleWriter writer = articles.writer(true)) {
            writer.take(article("new", "en", "Late news", "Nothing.", "Novosilky Herald"), 0);
            writer.finish();
        }
        assertThat(suggested("Novo")).containsExactly(
                "outlet Novosilky Herald (Novosilky Herald) 1 → outlet:\"Novosilky Herald\"");
    }

    @Test
    void nothingIsOfferedForNothing() {
        for (String typed : new String[] {"", " ", "\"", "qqq", "date:2024", "lang:u", "((("}) {
            assertThat(suggested(typed)).as(typed).isEmpty();
        }
    }

    private List<String> suggested(String typed) {
        return articles.suggestions(typed, "en").stream().map(s -> s.kind() + " " + s.text() + " (" + s.label() + ") "
                + s.count() + " → " + s.q()).toList();
    }

    private static Article article(String id, String language, String title, String body, String outlet) {
        return new Article(id, null, title, null, body, outlet, "Test wire", List.of("Olha Hrynko"), null, language,
                null, null);
    }
}
