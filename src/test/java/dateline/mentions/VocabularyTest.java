package dateline.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    @ParameterizedTest
    @ValueSource(strings = {"park", "Park", "sun", "moon", "BUSH", "oil", "the", "сон", "мороз", "Мороз", "лев",
        "голова", "партия", "сказал", "кім", "ким", "надежда", "вера", "조국", "사람", "정부", "사람이", "오늘"})
    void ordinaryWordsAreEveryday(String word) {
        assertThat(Vocabulary.everyday(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zelensky", "putin", "Kim", "Reuters", "зеленський", "Зеленського", "путин", "Путін",
        "лавров", "киев", "Київ", "украина",
        "москва", "Байден", "김정은", "젤렌스키", "젤렌스키가", "서울", "푸틴"})
    void namesAreNot(String word) {
        assertThat(Vocabulary.everyday(word)).isFalse();
    }
}
