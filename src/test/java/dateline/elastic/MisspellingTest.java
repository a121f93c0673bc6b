package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Kiyv drone | Kiyv | Kyiv | Kyiv drone",
        "tring string (tring OR stringtring) | tring | string | string string (string OR stringtring)",
        "Зелен Зеленська -Зелен | Зелен | Зелений | Зелений Зеленська -Зелений", "title:price$ | price | cost$1 | title:cost$1$"})
    void onlyWholeWordsAreReplaced(String query, String word, String likelier, String better) {
        assertThat(Misspelling.replaced(query, word, likelier)).isEqualTo(better);
    }
}
