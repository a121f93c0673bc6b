package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aFullNameAsksForBothParts() {
        NameKeys.Query query = NameKeys.query(Name.parse("Volodymyr Zelensky"));
        assertThat(query.groups()).hasSize(2);
        assertThat(query.atLeast()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Volodymyr Zelensky", "Володимира Зеленського", "볼로디미르 젤렌스키", "Kim Jong Un", "김정은", "Kyiv",
        "Christopher Georges Wechsler"})
    void aNameHasFewKeys(String name) {
        assertThat(NameKeys.of(Name.parse(name)).size()).isBetween(1, 40);
    }
}
