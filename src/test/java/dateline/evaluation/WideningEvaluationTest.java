package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WideningEvaluationTest {

    @Test
    void noSignOfAQuestionIsAnOperator() {
        assertThat(WideningEvaluation.anyWord("Хто (2014) — «Кім Чен Ин»?")).isEqualTo("Хто OR 2014 OR Кім OR Чен OR Ин");
        assertThat(WideningEvaluation.anyWord("\"Jong-un\" -title:")).isEqualTo("Jong-un OR title");
    }

    @Test
    void aSampleIsSpreadOverAll() {
        assertThat(WideningEvaluation.sample(List.of("a", "b", "c", "d", "e", "f"), 3)).containsExactly("a", "c", "e");
        assertThat(WideningEvaluation.sample(List.of("a", "b"), 9)).containsExactly("a", "b");
    }
}
