package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeysTest {

    @Test
    void everyScriptHasTheSameKeys() {
        assertThat(NameKeys.of(Name.parse("Zelensky"))).contains("=SLNSK");
        assertThat(NameKeys.of(Name.parse("Зеленського"))).contains("=SLNSK");
        assertThat(NameKeys.of(Name.parse("젤렌스키가"))).contains("=SLNSK");
    }

    @Test
    void aFullNameAsksForBothPartsAtOnce() {
        assertThat(found("Volodymyr Zelensky", "Зеленського Володимира")).isTrue();
        assertThat(found("Volodymyr Zelensky", "Зеленського")).isFalse();
        assertThat(found("Volodymyr Zelensky", "Роман Зеленський")).isFalse();
    }

    @Test
    void anInitialStandsForAnyNameThatBeginsSo() {
        assertThat(found("V. Zelensky", "Володимир Зеленський")).isTrue();
        assertThat(found("볼로디미르 젤렌스키", "Зеленський В. О.")).isTrue();
        assertThat(found("Roman Zelensky", "Зеленський В. О.")).isFalse();
        assertThat(found("Zelensky", "V. Zelensky")).isTrue();
    }

    @Test
    void mBeforeBMayBeWrittenN() {
        assertThat(found("Kenji Nambara", "난바라 겐지")).isTrue();
    }

    @Test
    void aKoreanNameIsFoundByItsSurnameAndSyllables() {
        assertThat(found("Kim Jong Un", "김정은")).isTrue();
        assertThat(found("Пак Чон Чхона", "박정천")).isTrue();
        assertThat(NameKeys.of(Name.parse("박정은"))).doesNotContainAnyElementsOf(
            NameKeys.of(Name.parse("김정은")).stream().filter(key -> key.startsWith("k")).toList());
    }

    /** Whether a lexicon holding the form would offer it as a candidate. */
    static boolean found(String query, String form) {
        return !Collections.disjoint(NameKeys.query(Name.parse(query)), NameKeys.of(Name.parse(form)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Volodymyr Zelensky", "Володимира Зеленського", "볼로디미르 젤렌스키", "Kim Jong Un", "김정은", "Kyiv",
        "Christopher Georges Wechsler"})
    void aNameHasFewKeys(String name) {
        assertThat(NameKeys.of(Name.parse(name)).size()).isBetween(1, 130);
    }
}
