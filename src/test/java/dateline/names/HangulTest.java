package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HangulTest {

    @Test
    void takesSyllablesApart() {
        assertThat(Hangul.onset('김')).isEqualTo('ㄱ');
        assertThat(Hangul.vowel('김')).isEqualTo('ㅣ');
        assertThat(Hangul.coda('김')).isEqualTo('ㅁ');
        assertThat(Hangul.coda('이')).isEqualTo('-');
        assertThat(Hangul.symbols("푸틴")).isEqualTo("ㅍㅜㅌㅣᆫ");
    }

    @Test
    void composesWhatItTookApart() {
        for (char c = '가'; c <= '힣'; c++) {
            assertThat(Hangul.compose(Hangul.onset(c), Hangul.vowel(c), (c - '가') % 28)).isEqualTo(c);
        }
    }

    @Test
    void aCodaSoundsAsOneOfSeven() {
        assertThat(Hangul.coda('값')).isEqualTo('ㅂ');
        assertThat(Hangul.coda('꽃')).isEqualTo('ㄷ');
        assertThat(Hangul.coda('닭')).isEqualTo('ㄱ');
    }
}
