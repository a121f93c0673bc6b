package dateline.search;

import static dateline.search.Clause.Kind.PHRASE;
import static dateline.search.Clause.Kind.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void neighbouringWordsStayTogether() {
        assertParses("Kim Jong Un", new Clause(WORDS, "Kim Jong Un", false, 0));
        assertParses("  Зеленський \u3000 Пхеньян ", new Clause(WORDS, "Зеленський Пхеньян", false, 2));
    }

    @Test
    void quotationMarksOfAllKindsMakeAPhrase() {
        Clause phrase = new Clause(PHRASE, "prisoners of war", false, 0);
        assertParses("\"prisoners of war\"", phrase);
        assertParses("“prisoners of war”", phrase);
        assertParses("„prisoners of war“", phrase);
        assertParses("«prisoners of war»", phrase);
        assertParses("「prisoners of war」", phrase);
    }

    @Test
    void anEqualsSignTakesAWordAsWritten() {
        assertParses("=Київ", new Clause(PHRASE, "Київ", false, 0));
    }

    @Test
    void minusAndNotExclude() {
        assertParses("Kursk -Belgorod", new Clause(WORDS, "Kursk", false, 0), new Clause(WORDS, "Belgorod", true, 6));
        assertParses("Kursk NOT Belgorod", new Clause(WORDS, "Kursk", false, 0), new Clause(WORDS, "Belgorod", true, 6));
        assertParses("-\"fair game\"", new Clause(PHRASE, "fair game", true, 0));
        assertParses("−平壌", new Clause(WORDS, "平壌", true, 0));
    }

    @Test
    void hyphensAndDashesInsideDoNotExclude() {
        assertParses("Jong-un", new Clause(WORDS, "Jong-un", false, 0));
        assertParses("Київ — Харків", new Clause(WORDS, "Київ — Харків", false, 0));
        assertParses("NOT", new Clause(WORDS, "NOT", false, 0));
    }

    @Test
    void anUnclosedQuotationMarkIsClosedWithANote() {
        Query query = Query.parse("Kyiv \"fair game");
        assertThat(query.clauses()).containsExactly(new Clause(WORDS, "Kyiv", false, 0),
                new Clause(PHRASE, "fair game", false, 5));
        assertThat(query.notes()).containsExactly(new Note("unclosed", "Closed the quotation mark at the end.", 5));
    }

    @Test
    void nothingIsEverything() {
        assertThat(Query.parse("").isEmpty()).isTrue();
        assertThat(Query.parse(" \"\" ").isEmpty()).isTrue();
        assertThat(Query.parse("-Kursk").isOnlyExclusions()).isTrue();
    }

    @Property
    void anyTextIsAQuery(@ForAll String typed) {
        for (Clause clause : Query.parse(typed).clauses()) {
            assertThat(clause.text()).isNotBlank();
            assertThat(clause.at()).isBetween(0, typed.length() - 1);
        }
    }

    private static void assertParses(String typed, Clause... clauses) {
        assertThat(Query.parse(typed).clauses()).as(typed).containsExactly(clauses);
    }
}
