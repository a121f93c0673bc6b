package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanParticlesTest {

    @ParameterizedTest
    @CsvSource({
        "젤렌스키가, 젤렌스키", "젤렌스키에게서는, 젤렌스키", "김정은이, 김정은", "김정은으로부터, 김정은", "푸틴은, 푸틴", "푸틴과의, 푸틴",
        "윤석열의, 윤석열", "이재명으로, 이재명", "키이우에서도, 키이우", "평양까지, 평양", "김정은동지께서, 김정은", "김정은총비서께서는, 김정은",
        "서울로, 서울", "윤석열대통령, 윤석열"})
    void takesParticlesAndTitlesOff(String word, String bare) {
        assertThat(KoreanParticles.without(word)).contains(bare);
    }

    @Test
    void theSoundBeforeDecides() {
        assertThat(KoreanParticles.without("김정은는")).doesNotContain("김정은");
        assertThat(KoreanParticles.without("젤렌스키이")).doesNotContain("젤렌스키");
    }

    @Test
    void leavesAtLeastTwoSyllables() {
        assertThat(KoreanParticles.without("이은")).isEmpty();
        assertThat(KoreanParticles.without("")).isEmpty();
    }
}
