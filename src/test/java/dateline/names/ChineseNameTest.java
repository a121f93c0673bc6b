package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNameTest {

    @ParameterizedTest
    @CsvSource({
        "Mao Zedong, 마오쩌둥", "Mao Tse-tung, 마오쩌둥", "Mao Zedong, 모택동", "Mao Tse-tung, Мао Цзэдун",
        "Xi Jinping, 시진핑", "Xi Jinping, Сі Цзіньпіна", "Xi Jinping, Си Цзиньпину", "Wen Jiabao, 원자바오",
        "Wang Yi, 왕이", "Ван И, 왕이", "Li Keqiang, 리커창", "Чжан Цзыи, 장쯔이", "Deng Xiaoping, 등소평", "Ден Сяопін, 등소평",
        "Jiang Zemin, 장쩌민", "Jiang Zemin, 강택민", "Fei-Fei Li, 리페이페이", "Sima Qian, 사마천"})
    void findsAChineseNameInEveryScript(String a, String b) {
        assertThat(NameMatcher.match(a, b)).as(a + " ~ " + b).matches(Match::same);
        assertThat(NameMatcher.match(b, a)).as(b + " ~ " + a).matches(Match::same);
        assertThat(NameKeysTest.found(a, b)).as("shared key").isTrue();
        assertThat(NameKeysTest.found(b, a)).as("shared key").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Xi Jinping, 시진타오", "Li Keqiang, 리창", "Jiang Zemin, 장제스", "Mao Zedong, 모택민", "Song Min-ho, 송민하",
        "Wang Yi, Wang Qi", "마오쩌둥, 모택동"})
    void keepsOtherNamesApart(String a, String b) {
        assertThat(NameMatcher.match(a, b)).as(a + " ~ " + b).matches(match -> !match.same());
        assertThat(NameMatcher.match(b, a)).as(b + " ~ " + a).matches(match -> !match.same());
    }

    @Test
    void mostNamesAreNotChinese() {
        assertThat(ChineseName.readings(Name.parse("Volodymyr Zelensky"))).isEmpty();
        assertThat(ChineseName.readings(Name.parse("Володимир Зеленський"))).isEmpty();
        assertThat(ChineseName.readings(Name.parse("Путин"))).isEmpty();
        assertThat(ChineseName.readings(Name.parse(""))).isEmpty();
    }
}
