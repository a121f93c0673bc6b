package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TypingTest {

    @Test
    void theLastWordsAreTheEndTheLongestFirst() {
        assertEnds("Зел", "[Зел]");
        assertEnds("Kursk Kim Jo", "[Kursk Kim Jo]", "Kursk [Kim Jo]", "Kursk Kim [Jo]");
        assertEnds("a b c d e", "a [b c d e]", "a b [c d e]", "a b c [d e]", "a b c d [e]");
        assertEnds("Kim Jong-u  ", "[Kim Jong-u]", "Kim [Jong-u]");
    }

    @Test
    void operatorsSignsAndFieldsArePassedOver() {
        assertEnds("drone OR Zel", "drone OR [Zel]");
        assertEnds("війна АБО Зел", "війна АБО [Зел]");
        assertEnds("북한 또는 김정", "북한 또는 [김정]");
        assertEnds("Kursk -Zel", "Kursk -[Zel]");
        assertEnds("(Kursk OR Kim Zel", "(Kursk OR [Kim Zel]", "(Kursk OR Kim [Zel]");
        assertEnds("lang:uk Zel", "lang:uk [Zel]");
        assertEnds("drone* Zel", "drone* [Zel]");
        assertEnds("=Zel", "=[Zel]");
        assertEnds("Kursk -Kim Jo", "Kursk -([Kim Jo])", "Kursk -Kim [Jo]");
        assertEnds("NOT Kim Jo", "NOT ([Kim Jo])", "NOT Kim [Jo]");
        assertEnds("\"Kursk region\" Zel", "\"Kursk region\" [Zel]");
    }

    @Test
    void aFieldIsToldAndKeptForItsOwnValues() {
        Typing typing = Typing.of("Kursk видання:Дні");
        assertThat(typing.field()).isEqualTo(Field.OUTLET);
        Typing.End end = typing.ends().get(0);
        assertThat(end.text()).isEqualTo("Дні");
        assertThat(end.completed(Field.OUTLET, "Вечірній Дніпро")).isEqualTo("Kursk outlet:\"Вечірній Дніпро\"");
        assertThat(Typing.of("nofield:Zel").field()).isNull();
        assertThat(Typing.of("outlet:").ends()).isEmpty();
    }

    @Test
    void severalWordsAreHeldTogetherWhereASignHoldsForOne() {
        assertThat(completed("Kursk -Zel", "Volodymyr Zelenskyy")).isEqualTo("Kursk -(Volodymyr Zelenskyy)");
        assertThat(completed("Kursk -Zel", "Zelenskyy")).isEqualTo("Kursk -Zelenskyy");
        assertThat(completed("title:Zel", "Volodymyr Zelenskyy")).isEqualTo("title:(Volodymyr Zelenskyy)");
        assertThat(completed("=Zel", "Volodymyr Zelenskyy")).isEqualTo("=\"Volodymyr Zelenskyy\"");
        assertThat(completed("=Zel", "Zelenskyy")).isEqualTo("=Zelenskyy");
        assertThat(completed("a NEAR/3 Zel", "Volodymyr Zelenskyy")).isEqualTo("a NEAR/3 (Volodymyr Zelenskyy)");
        assertThat(completed("OR Zel", "Volodymyr Zelenskyy")).isEqualTo("OR Volodymyr Zelenskyy");
    }

    private static String completed(String typed, String value) {
        return Typing.of(typed).ends().get(0).completed(value);
    }

    @Test
    void aPhraseIsCompletedAsAPhrase() {
        assertThat(Typing.of("Kursk \"Kim Jo").ends()).singleElement().satisfies(end -> {
            assertThat(end.text()).isEqualTo("Kim Jo");
            assertThat(end.completed("Kim Jong Un")).isEqualTo("Kursk \"Kim Jong Un\"");
        });
        Typing outlet = Typing.of("a outlet:\"Dnipro C");
        assertThat(outlet.field()).isEqualTo(Field.OUTLET);
        assertThat(outlet.ends().get(0).completed(Field.OUTLET, "Dnipro Courier"))
                .isEqualTo("a outlet:\"Dnipro Courier\"");
        assertThat(Typing.of("d'Arc").ends()).extracting(Typing.End::text).containsExactly("d'Arc");
    }

    @Test
    void whereNothingIsTypedNothingIsToBeCompleted() {
        for (String nothing : new String[] {"", "  ", "-", "(", "\"", "=", "a OR (", "outlet:\""}) {
            assertThat(Typing.of(nothing).ends()).as(nothing).isEmpty();
        }
    }

    @Test
    void anythingCanBeTyped() {
        Random random = new Random(20);
        String signs = "aЗ김 \"“”«»()-=*:?~|'’\u0301😀. ";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThatCode(() -> Typing.of(typed.toString()).ends().forEach(end -> assertThat(typed.toString())
                    .startsWith(end.before()))).as(typed.toString()).doesNotThrowAnyException();
        }
    }

    /** Each end as the query with its words in brackets. */
    private static void assertEnds(String typed, String... ends) {
        assertThat(Typing.of(typed).ends()).extracting(end -> end.completed("[" + end.text() + "]")).as(typed)
                .containsExactly(ends);
    }
}
