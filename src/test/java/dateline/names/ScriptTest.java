package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void mostLettersDecide() {
        assertThat(Script.of("Zelensky")).isEqualTo(Script.LATIN);
        assertThat(Script.of("Зеленськi")).isEqualTo(Script.CYRILLIC);
        assertThat(Script.of("김정은 (Kim)")).isEqualTo(Script.HANGUL);
        assertThat(Script.of("2024 — …")).isEqualTo(Script.OTHER);
        assertThat(Script.of("")).isEqualTo(Script.OTHER);
    }
}
