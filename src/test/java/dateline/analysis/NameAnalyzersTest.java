package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.names.Name;
import dateline.names.NameKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameAnalyzersTest {

    @ParameterizedTest
    @CsvSource({"Zelensky, Зеленського", "Zelensky, 젤렌스키", "Буданов, 부다노프", "Volodymyr Zelensky, Володимира Зеленського",
        "V. Zelensky, Володимир Зеленський"})
    void spellingsOfANameShareAKeyOfTheUkrainianAnalyzer(String typed, String form) {
        assertThat(terms("ukrainian_name", typed)).containsAnyElementsOf(keys(form, false));
    }

    @ParameterizedTest
    @CsvSource({"Kim Jong-un, 김정은", "Кім Чен Ин, 김정은", "Ким Чен Ына, Kim Jong Un", "Lee, 이"})
    void spellingsOfANameShareAKeyOfTheKoreanAnalyzer(String typed, String form) {
        assertThat(terms("korean_name", typed)).containsAnyElementsOf(keys(form, true));
    }

    @Test
    void aWholeValueIsOneName() {
        assertThat(terms("korean_name", "김정은")).isNotEmpty().doesNotContainAnyElementsOf(terms("korean_name", "이재명"));
        assertThat(terms("korean_name", "Зеленський")).noneMatch(term -> term.startsWith("k"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "123", "北", "😀"})
    void whatIsNoNameHasNoKeys(String text) {
        assertThat(terms("ukrainian_name", text)).isEmpty();
        assertThat(terms("korean_name", text)).isEmpty();
    }

    @Test
    void aTextOfAnyLengthIsTaken() {
        assertThat(terms("ukrainian_name", "Зеленський ".repeat(10_000))).hasSizeLessThan(10_000);
    }

    private static List<String> keys(String form, boolean korean) {
        return NameKeys.of(Name.parse(form)).stream().filter(key -> NameKeys.isKorean(key) == korean).toList();
    }

    private static Set<String> terms(String analyzer, String text) {
        Set<String> terms = new TreeSet<>();
        try (TokenStream stream = Recipes.analyzer(analyzer).tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
