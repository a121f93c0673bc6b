package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {

    private static final String ENGLISH = """
            Engineers reopened the river crossing on Tuesday after nine weeks of repairs. The governor said traffic would \
            stay limited to one lane until the last inspection. “We measured every bolt,” the chief engineer told \
            reporters. Bus drivers had taken a detour of forty kilometres through three villages. Shopkeepers on the left \
            bank hope that customers return before winter. The ministry has set money aside for a second bridge.""";
    private static final String UKRAINIAN = """
            Інженери відкрили переправу через річку у вівторок після дев'яти тижнів ремонту. Голова області сказав, що рух \
            лишатиметься односмуговим до останньої перевірки. «Ми поміряли кожен болт», — розповів головний інженер \
            журналістам. Водії автобусів їздили об'їздом у сорок кілометрів через три села. Крамарі на лівому березі \
            сподіваються, що покупці повернуться до зими.""";
    private static final String KOREAN = """
            기술자들은 아홉 주에 걸친 보수 끝에 화요일 강 다리를 다시 열었다. 도지사는 마지막 점검이 끝날 때까지 한 차로만 \
            다닐 수 있다고 말했다. 책임 기술자는 기자들에게 볼트를 하나하나 쟀다고 설명했다. 버스 기사들은 마을 세 곳을 지나 \
            사십 킬로미터를 돌아서 다녔다. 왼쪽 강가의 상인들은 겨울 전에 손님이 돌아오기를 바란다.""";

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, UKRAINIAN, KOREAN})
    void anEditedCopyIsOne(String text) {
        List<String> sentences = List.of(text.split("(?<=[.])\\s"));
        assertCopies(text, text.toUpperCase().replace("'", "’").replace("“", "\"").replace(". ", ".\n\n"));
        assertCopies(text, String.join(" ", sentences.subList(0, sentences.size() - 1)));
        assertCopies(text, String.join(" ", sentences.subList(1, sentences.size())));
        assertCopies(text, "Agency desk — " + text + " Reporting by our correspondent.");
    }

    @Test
    void koreanSpacingDoesNotMatter() {
        assertCopies(KOREAN, KOREAN.replace("할 수 ", "할수").replace("아홉 주", "아홉주").replace("하나하나 쟀다고", "하나하나쟀다고"));
    }

    @Test
    void otherTextsAreNot() {
        assertThat(body(ENGLISH).isCopyOf(body(UKRAINIAN))).isFalse();
        assertThat(body(ENGLISH).isCopyOf(body(ENGLISH.replaceAll("(\\w+) (\\w+) (\\w+)", "$3 $1 $2")))).isFalse();
        assertThat(Collections.disjoint(body(ENGLISH).bands(), body(UKRAINIAN).bands())).isTrue();
    }

    @Test
    void noticesByOnePatternAreNot() {
        String notice = "On %s the bureau sold bonds worth %s million at %s per cent, %s bids of %s having come in by %s "
                + "o'clock from %s banks, and will sell more on %s when its board has met again in the capital city.";
        assertThat(body(notice.formatted("4 May", "120", "3.5", "17", "260", "11", "9", "18 May")).isCopyOf(
                body(notice.formatted("11 May", "95", "3.4", "12", "210", "10", "7", "25 May")))).isFalse();
    }

    @Test
    void whatComesBackLaterMustBeAllButTheSame() {
        String cut = ENGLISH.substring(0, ENGLISH.indexOf("Shopkeepers"));
        assertThat(dated(ENGLISH, "2024-10-01").isCopyOf(dated(cut, "2024-10-02"))).isTrue();
        assertThat(dated(ENGLISH, "2024-10-01").isCopyOf(dated(cut, "2024-11-02"))).isFalse();
        assertThat(dated(ENGLISH, "2024-10-01").isCopyOf(dated(ENGLISH, "2024-11-02"))).isTrue();
    }

    @Test
    void aShortTextHasOnlyCopiesWordForWord() {
        Sketch sketch = Sketch.of(article("Bridge over the river reopens", "Cars may cross again."));
        assertThat(sketch.isCopyOf(Sketch.of(article("Bridge over the river reopens", "Cars may cross again")))).isTrue();
        assertThat(sketch.isCopyOf(Sketch.of(article("Bridge over the river closes", "Cars may cross again.")))).isFalse();
        Sketch tiny = Sketch.of(article("Weather", "Rain"));
        assertThat(tiny.bands()).isEmpty();
        assertThat(tiny.isCopyOf(tiny)).isFalse();
    }

    @Test
    void textWithoutWordsIsNoCopyOfAnything() {
        Sketch signs = Sketch.of(article(null, "— … !? 😀 …"));
        assertThat(signs.bands()).isEmpty();
        assertThat(signs.isCopyOf(signs)).isFalse();
    }

    private static void assertCopies(String one, String other) {
        assertThat(body(one).isCopyOf(body(other))).as(other).isTrue();
        assertThat(Collections.disjoint(body(one).bands(), body(other).bands())).as("keys of " + other).isFalse();
    }

    private static Sketch body(String text) {
        return Sketch.of(article("A headline of its own " + text.hashCode(), text));
    }

    private static Sketch dated(String text, String date) {
        return Sketch.of(new Article("1", null, "T", null, text, null, null, null, null, null, date, null));
    }

    private static Article article(String title, String body) {
        return new Article("1", null, title, null, body, null, null, null, null, null, null, null);
    }
}
