package dateline.analysis;

import static dateline.analysis.Desk.marked;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** What a highlighter marks is the word in the article, however the article spells it. */
class OffsetsTest {

    @Test
    void koreanWordIsMarkedWithoutItsParticle() {
        assertThat(marked("젤렌스키", "어제 젤렌스키가 말했다")).containsExactly("젤렌스키");
        assertThat(marked("부산", "회담은 부산에서는 처음")).containsExactly("부산");
        assertThat(marked("의원", "국회의원들이")).containsExactly("의원");
    }

    @Test
    void hanjaIsMarkedAsWritten() {
        assertThat(marked("김정은", "그러나 金正恩이 말했다")).containsExactly("金正恩");
        assertThat(marked("대통령", "오늘 尹대통령은")).containsExactly("대통령");
    }

    @Test
    void inflectedWordIsMarkedWhole() {
        assertThat(marked("Зеленський", "Учора Зеленського бачили")).containsExactly("Зеленського");
        assertThat(marked("Лавров", "с Лавровым, министром")).containsExactly("Лавровым");
        assertThat(marked("Putin", "for Putin's visit")).containsExactly("Putin's");
    }

    @Test
    void droppedCharactersStayInsideTheMark() {
        assertThat(marked("Зеленський", "і Зелен\u00ADський, і")).containsExactly("Зелен\u00ADський");
        assertThat(marked("Путін", "що Пу\u0301тін сказав")).containsExactly("Пу\u0301тін");
        assertThat(marked("Куп'янськ", "під Куп\u02BCянськом.")).containsExactly("Куп\u02BCянськом");
        String decomposed = Normalizer.normalize("Київ", Normalizer.Form.NFD);
        assertThat(marked("Київ", "про " + decomposed + " і")).containsExactly(decomposed);
        String jamo = Normalizer.normalize("김정은", Normalizer.Form.NFD);
        assertThat(marked("김정은", "어제 " + jamo + " 방문")).containsExactly(jamo);
        assertThat(marked("NATO", "새 ＮＡＴＯ 사령부")).containsExactly("ＮＡＴＯ");
    }

    @Test
    void wordAfterAnExpandedCharacterIsMarkedRight() {
        assertThat(marked("대표", "㈜ ﬁne 대표가")).containsExactly("대표");
        assertThat(marked("fine", "㈜ ﬁne 대표가")).containsExactly("ﬁne");
        assertThat(marked("Putin", "½ ﷺ … Putin")).containsExactly("Putin");
    }

    @Test
    void joinedWordIsMarkedWithItsHyphen() {
        assertThat(marked("Jongun", "Kim Jong-un said")).containsExactly("Jong-un");
        assertThat(marked("F16", "їхні F-16 летять")).containsExactly("F-16");
    }

    @Test
    void everyApostropheIsInsideTheMark() {
        for (String apostrophe : new String[] {"'", "ʼ", "’", "`", "´", "′", "‘", "＇"}) {
            String five = "п" + apostrophe + "ять";
            assertThat(marked("п'ять", "о " + five + " годин")).containsExactly(five);
        }
    }
}
