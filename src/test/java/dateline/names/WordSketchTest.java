package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSketchTest {

    @ParameterizedTest
    @CsvSource({"zelensky, зеленський", "zelensky, 젤렌스키", "volodymyr, 볼로디미르", "huxley, 헉슬리", "page, 페이지", "янг, 영",
        "seoul, сеул", "thatcher, 대처"})
    void spellingsOfOneWordAreNear(String one, String other) {
        assertThat(isNear(one, other)).isTrue();
        assertThat(isNear(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"san, 오시나", "ivanov, novyi", "kim, 카메네", "roman, армения"})
    void wordsOfTheSameConsonantsAreNotIfTheirVowelsDiffer(String one, String other) {
        assertThat(isNear(one, other)).isFalse();
    }

    @Test
    void theSoundsThatDifferAreCounted() {
        assertThat(differences("budanov", "budanov")).isZero();
        assertThat(differences("budanov", "bohdanov")).isEqualTo(0); // h is not heard, o and u are one sound
        assertThat(differences("kim", "tim")).isEqualTo(1);
        assertThat(differences("kim", "")).isEqualTo(3);
    }

    @Test
    void countsAsTheTableOfAllWaysDoes() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            String one = word(random);
            String other = word(random);
            assertThat(differences(one, other)).as("%s %s", one, other).isEqualTo(byTable(one, other));
        }
    }

    private static boolean isNear(String one, String other) {
        return new WordSketch(sketch(one)).isNear(sketch(other), Script.of(one) == Script.of(other));
    }

    private static int differences(String one, String other) {
        return new WordSketch(sketch(one)).differences(sketch(other));
    }

    private static long sketch(String word) {
        return WordSketch.of(Letters.symbols(word, Script.of(word)));
    }

    /** Letters of different sounds, none twice in a row. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int letters = 1 + random.nextInt(16); letters > 0; letters--) {
            char letter = "bkszmlai".charAt(random.nextInt(8));
            if (word.length() == 0 || sketch(word.substring(word.length() - 1)) != sketch(String.valueOf(letter))) {
                word.append(letter);
            }
        }
        return word.toString();
    }

    private static int byTable(String one, String other) {
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : Math.min(Math.min(costs[i - 1][j], costs[i][j - 1]) + 1,
                    costs[i - 1][j - 1] + (sound(one, i).equals(sound(other, j)) ? 0 : 1));
            }
        }
        return costs[one.length()][other.length()];
    }

    private static List<Long> sound(String word, int end) {
        return List.of(sketch(word.substring(end - 1, end)));
    }
}
