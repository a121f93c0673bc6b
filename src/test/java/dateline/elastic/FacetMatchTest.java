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
        "7, .*7.*",
        "a bcd ef a ghi jk, .*[bB][cC][dD].*&.*[eE][fF].*&.*[gG][hH][iI].*&.*[jJ][kK].*"})
    void everyWordMustBeInTheValueInAnyCase(String typed, String pattern) {
        assertThat(new FacetMatch(typed).regexp()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"kyiv POST, The Kyiv Post, true", "М’ЯК, м'який, true",
        "a bcd ef ghi jk, bcd ef ghi jk, false", "a bcd ef ghi jk, a-bcd-ef-ghi-jk, true"})
    void everyWordTypedCounts(String typed, String value, boolean found) {
        assertThat(new FacetMatch(typed).isIn(value)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"Шевченко, Taras Shevchenko, true", "Shevchenko, Тарас Шевченко, true", "Kovalenko, Олена Коваленко, true",
        "김민수, Kim Min-su, true", "Коваленко, Тарас Шевченко, false", "Kovalenko, Olena Kovalenko, false",
        "ab, аб, false"})
    void aNameIsHeardInAnotherScript(String typed, String value, boolean same) {
        assertThat(new FacetMatch(typed).sounds(value)).isEqualTo(same);
    }
}
