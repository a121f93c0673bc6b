package dateline.analysis;

import static dateline.analysis.Desk.assertApart;
import static dateline.analysis.Desk.assertFinds;
import static dateline.analysis.Desk.assertMeets;
import static dateline.analysis.Desk.assertMisses;
import static dateline.analysis.Desk.findsExactly;
import static dateline.analysis.Desk.terms;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Korean words as an article has them and as a reader asks for them. */
class KoreanSearchTest {

    @ParameterizedTest
    @ValueSource(strings = {"젤렌스키", "부다노프", "키이우", "우크라이나", "볼로디미르", "하르키우", "젤렌스끼", "뿌찐", "자포리자", "르비우",
        "체르니히우", "포로셴코", "잘루즈니", "라브로프", "게라시모프", "마리우폴", "쿠르스크", "헤르손", "바흐무트", "지리노프스키", "토카레프", "맘마도프", "울라지미르"})
    void foreignNameIsNeverCutUp(String name) {
        assertThat(terms("dateline_text_search", name)).containsExactly(name);
        assertFinds(name, name + "에서");
        assertFinds(name, name + "의 발언");
        assertFinds(name, "어제 " + name + "까지도 말했다");
    }

    @ParameterizedTest
    @ValueSource(strings = {"김정은", "윤석열", "이재명", "박지은", "이승만", "문재인", "조용원", "로광철", "리설주", "김정운", "정은경"})
    void nameMeetsItselfUnderEveryParticle(String name) {
        boolean closed = Hangul.hasFinal(name.charAt(name.length() - 1));
        String[] particles = closed ? new String[] {"은", "이", "을", "과", "으로", "의", "도", "만", "에게", "에게서는", "께서", "이라고"}
            : new String[] {"는", "가", "를", "와", "로", "의", "도", "만", "에게", "에게서는", "께서", "라고"};
        for (String particle : particles) {
            assertFinds(name, name + particle);
        }
    }

    /** The dot of Korean keyboards is a letter to Unicode. */
    @Test
    void aDotBetweenWordsIsNoLetter() {
        for (String dot : new String[] {"·", "ㆍ", "・", "･"}) {
            assertFinds("해병대", "해군" + dot + "해병대");
            assertFinds("해군·해병대", "해군" + dot + "해병대");
            assertFinds("해군" + dot + "해병대", "해군·해병대");
        }
    }

    @Test
    void whatIsOfAKindHasThePartsOfThatKind() {
        assertFinds("열거주의적인", "소득세는 열거주의에 의한다");
    }

    @Test
    void particlesStack() {
        assertFinds("부산", "부산에서는");
        assertFinds("미국", "미국과의 협상");
        assertFinds("하르키우", "하르키우로부터도");
        assertFinds("병사", "병사들에게는");
        assertFinds("국회의원", "국회의원들이");
    }

    @Test
    void particleMustFitTheSoundBefore() {
        assertThat(terms("dateline_text", "우크라이나")).as("이나 only follows a consonant").doesNotContain("우크라");
        assertMisses("사", "사을");
    }

    @Test
    void nameThatEndsLikeAParticleStaysWhole() {
        assertThat(terms("dateline_text_search", "김정은")).containsExactly("김정은");
        assertThat(terms("dateline_text_search", "박지은")).containsExactly("박지은");
        assertMisses("김정은", "김정 기자");
        assertMisses("김정", "김정은 위원장");
    }

    @Test
    void oneSyllableTellsPeopleApart() {
        assertApart("김정은", "김정운");
        assertApart("김정은", "김종은");
        assertApart("김정은", "김정일");
        assertApart("김영호", "김용호");
    }

    @Test
    void prefixThatChangesTheMeaningIsKept() {
        assertApart("비급여", "급여");
        assertFinds("비급여", "비급여를 줄인다");
        assertMisses("비급여", "급여를 올린다");
    }

    @Test
    void compoundMeetsItsSpacedSpelling() {
        assertMeets("국회의원", "국회 의원");
        assertMeets("삼성전자", "삼성 전자");
        assertFinds("의원", "국회의원");
        assertFinds("정상회담", "한미 정상 회담에서");
    }

    @Test
    void compoundIsNotJustOneOfItsParts() {
        assertMisses("국회의원", "의원이 말했다");
        assertMisses("국회의원", "의원과 국회");
        assertMisses("대통령실", "대통령이 말했다");
        assertMisses("삼성전자", "전자 업계와 삼성");
    }

    @Test
    void titleGluedToANameIsAWordOfItsOwn() {
        assertMeets("윤대통령", "윤 대통령");
        assertFinds("젤렌스키", "젤렌스키대통령은");
        assertFinds("김정은", "김정은동지께서");
        assertFinds("김정은", "김정은총비서께서는");
    }

    @Test
    void placeIsFoundInsideItsAdministrativeName() {
        assertFinds("쿠르스크", "쿠르스크주에서");
        assertFinds("우크라이나", "우크라이나군이");
        assertFinds("러시아", "러시아군의");
        assertFinds("북한", "북한군을");
    }

    @Test
    void verbMeetsItsOtherForms() {
        assertMeets("밝혔다", "밝히다");
        assertFinds("밝히다", "밝힌 바 있다");
        assertFinds("발표", "발표했다");
        assertMeets("발표했다", "발표하다");
    }

    @Test
    void verbIsNotTakenForAName() {
        assertMisses("보아", "영화를 본다");
    }

    @Test
    void hanjaInKoreanTextIsReadAsHangul() {
        assertFinds("김정은", "金正恩 위원장이 말했다");
        assertFinds("윤대통령", "尹대통령 담화");
        assertFinds("북", "北과 대화하나");
        assertFinds("미", "美 국무장관 방한");
        assertFinds("이재명", "李在明 대표");
        assertFinds("노무현", "盧武鉉 전 대통령");
        assertFinds("여성", "女性 단체");
        assertFinds("금리", "金利 인상");
        assertFinds("부동산", "不動産 시장");
        assertFinds("환율", "換率 급등");
        assertFinds("성공률", "成功率 집계");
    }

    @Test
    void nameTypedInHanjaFindsItInHangul() {
        assertFinds("金正恩", "김정은이 말했다");
        assertThat(findsExactly("金正恩", "김정은이 말했다")).isTrue();
    }

    @Test
    void chineseAndJapaneseStayAsTheyAre() {
        assertThat(terms("dateline_text", "日本語で話した")).contains("日", "本", "語").doesNotContain("일");
        assertThat(terms("dateline_text", "俄罗斯总统普京星期三在莫斯科表示")).contains("斯")
            .noneMatch(term -> Hangul.isSyllable(term.charAt(0)));
    }

    @Test
    void foreignWordAndItsParticleAreApart() {
        assertThat(terms("dateline_text", "NATO가 F-16을")).containsExactly("nato", "f", "f16", "16");
        assertThat(terms("dateline_text", "Путін은")).containsExactly("путін");
        assertFinds("10월", "10월에");
        assertFinds("2024년", "2024년부터는");
        assertThat(terms("dateline_text", "5만 명")).contains("5", "만");
    }

    @Test
    void decomposedAndFullWidthTextIsTheSameText() {
        assertFinds("김정은", java.text.Normalizer.normalize("김정은이", java.text.Normalizer.Form.NFD));
        assertFinds("NATO", "ＮＡＴＯ가");
        assertFinds("김정은", "김\u00AD정\u200B은");
    }

    @Test
    void exactWordIsFoundWithItsParticle() {
        assertThat(findsExactly("젤렌스키", "젤렌스키가 말했다")).isTrue();
        assertThat(findsExactly("젤렌스키가 말했다", "젤렌스키가 말했다")).isTrue();
        assertThat(findsExactly("젤렌스키 말했다", "젤렌스키가 말했다")).isTrue();
        assertThat(findsExactly("밝히다", "밝혔다")).isFalse();
        assertThat(findsExactly("국회", "국회의원")).isFalse();
    }
}
