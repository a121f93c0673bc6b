package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetMatchTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {
        "kyiv, .*[kK][yY][iI][vV].*",
        "연합, .*연합.*",
        "Прав пост, .*[пП][рР][аА][вВ].*&.*[пП][оО][сС][тТ].*",
        "м'як, .*[мМ]['’ʼ‘`′][яЯ][кК].*",
        "a.b*, .*[aA]\\.[bB]\\*.*",
        "7, .*7.*"})
    void everyWordMustBeInTheValueInAnyCase(String typed, String pattern) {
        assertThat(new FacetMatch(typed).regexp()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({"Шевченко, Taras Shevchenko, true", "Shevchenko, Тарас Шевченко, true", "Kovalenko, Олена Коваленко, true",
        "김민수, Kim Min-su, true", "Коваленко, Тарас Шевченко, false", "Kovalenko, Olena Kovalenko, false",
        "ab, аб, false"})
    void aNameIsHeardInAnotherScript(String typed, String value, boolean same) {
        assertThat(new FacetMatch(typed).sounds(value)).isEqualTo(same);
    }
}
