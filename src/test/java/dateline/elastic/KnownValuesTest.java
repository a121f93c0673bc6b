package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownValuesTest {

    @Test
    void wordsOfSeveralHeadlinesAreKnownTheMostFrequentFirst() {
        assertThat(words(List.of("Bridges closed", "Bridges opened again: bridges", "Closed for leaflets",
                "Leaflets over Bridges"))).containsExactly("Bridges");
        assertThat(words(List.of("북한이 발사", "북한은 침묵", "북한 발사"))).containsExactly("북한", "발사");
    }

    @Test
    void whatStandsInTooManyHeadlinesIsNotWorthTyping() {
        List<String> headlines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            headlines.add("after number" + i + (i % 100 == 0 ? " leaflets" : ""));
        }
        assertThat(words(headlines)).containsExactly("leaflets");
    }

    private static List<String> words(List<String> headlines) {
        return KnownValues.words(headlines).stream().map(KnownValues.Value::text).toList();
    }
}
