package dateline.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StemsTest {
    private final Stems stems = new Stems(List.of("рад", "рада", "мор", "bank"));

    @Test
    void oneOfThemBeginsTheWord() {
        assertThat(stems.begin("рада")).isTrue();
        assertThat(stems.begin("радіо")).isTrue();
        assertThat(stems.begin("море")).isTrue();
        assertThat(stems.begin("bank")).isTrue();
    }

    @Test
    void noneDoes() {
        assertThat(stems.begin("ра")).isFalse();
        assertThat(stems.begin("банк")).isFalse();
        assertThat(stems.begin("zbank")).isFalse();
        assertThat(stems.begin("")).isFalse();
    }
}
