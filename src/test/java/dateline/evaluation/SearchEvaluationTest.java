package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchEvaluationTest {

    @Test
    void theBestOrderHasAllTheGain() {
        assertThat(SearchEvaluation.ndcg(List.of("a", "b", "c"), Map.of("a", 2, "b", 1), 10)).isEqualTo(1);
        assertThat(SearchEvaluation.ndcg(List.of("c", "d"), Map.of("a", 1), 10)).isZero();
        assertThat(SearchEvaluation.ndcg(List.of("c", "a"), Map.of("a", 1), 10)).isCloseTo(0.6309, within(0.0001));
        assertThat(SearchEvaluation.ndcg(List.of("b", "a"), Map.of("a", 2, "b", 1), 10)).isCloseTo(0.8597,
                within(0.0001));
        assertThat(SearchEvaluation.ndcg(List.of("c", "a"), Map.of("a", 1), 1)).isZero();
    }

    @Test
    void theFirstThatIsRightCounts() {
        assertThat(SearchEvaluation.reciprocalRank(List.of("x", "b", "a"), Map.of("a", 1, "b", 1))).isEqualTo(0.5);
        assertThat(SearchEvaluation.reciprocalRank(List.of(), Map.of("a", 1))).isZero();
    }

    @Test
    void recallIsTheShareOfWhatThereIsToFind() {
        assertThat(SearchEvaluation.recall(List.of("x", "b"), Map.of("a", 1, "b", 1))).isEqualTo(0.5);
    }
}
