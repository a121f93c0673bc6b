package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrumbsTest {

    @ParameterizedTest
    @ValueSource(strings = {"JOIN US ON TELEGRAM", "Follow our coverage of the floods on the @Dniprocourier.",
            "Expanded Coverage:", "Advertisement",
        "You can also highlight the text and press Ctrl + Enter", "Read also: Mayor resigns",
        "Підписуйтесь на наш Telegram-канал",
        "Читайте також: Мер пішов у відставку", "Якщо ви помітили помилку, виділіть її та натисніть Ctrl+Enter",
        "Подписывайтесь на наш канал в Telegram",
        "<저작권자(c) 한빛일보, 무단 전재-재배포 금지>", "제보는 카카오톡 한빛일보", "▶ 한빛일보 구독하기"})
    void dropsLinesThatAreNoPartOfAnArticle(String crumb) {
        assertThat(Crumbs.swept("The first paragraph.\n" + crumb + "\nThe second paragraph."))
                .isEqualTo("The first paragraph.\nThe second paragraph.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"“Join us on Telegram,” the mayor told the crowd on Monday, and they laughed.", "Print",
        "He asked readers to subscribe to the idea.", "Читайте також книжки, радив він.", "관련 기사를 쓴 기자가 말했다."})
    void keepsWhatOnlyLooksLikeIt(String line) {
        String text = "The first paragraph.\n\n" + line + "x\n\nThe last paragraph.";
        assertThat(Crumbs.swept(text)).isEqualTo(text);
    }

    @Test
    void dropsOtherStoriesUpToTheWiderGap() {
        assertThat(Crumbs.swept("A paragraph.\n\n\nRELATED STORIES\n\nMayor denies it\n\nBridge to open in May\n\n\nA "
                + "heading\n\nThe end."))
                .isEqualTo("A paragraph.\n\nA heading\n\nThe end.");
    }

    @Test
    void dropsOtherStoriesUpToTheNextParagraph() {
        assertThat(Crumbs.swept("A paragraph.\n\nЧитайте також\n\nМер усе заперечує\n\nМіст відкрили.\n\nКінець."))
                .isEqualTo("A paragraph.\n\nМіст відкрили.\n\nКінець.");
    }

    @Test
    void dropsTagsAtTheEndOnly() {
        assertThat(Crumbs.swept("The end.\n\nTags\nBridges, Mayors\nReal Time Analytics")).isEqualTo("The end.");
        assertThat(Crumbs.swept("Tags\nThey wear tags at the ankle.")).isEqualTo("Tags\nThey wear tags at the ankle.");
    }

    @Test
    void dropsCaptionsThatNameTheirAgency() {
        String caption = "The new bridge over the river, seen from the east bank";
        for (String credit : List.of("AFP", "Reuters", "Anna Hai/Getty Images", "Photo: Anna Hai", "Фото: Укрінформ")) {
            assertThat(copied("Bridge opened\n\n" + caption + "\n" + credit + "\n\nThe mayor cut the ribbon.\n\nIt held."))
                    .as(credit).isEqualTo("Bridge opened\n\n\nThe mayor cut the ribbon.\n\nIt held.");
        }
        for (String kept : List.of("Bridge opened\nAFP\n\nIt held.", "Bridge opened\n\nIt held.\nAFP\n\nAll of it.",
                "Bridge opened\n\nIt held.\n\nAFP")) {
            assertThat(copied(kept)).isEqualTo(kept);
        }
    }

    @Test
    void dropsTheOnlyLinkBetweenTwoParagraphsOfAPage() {
        String link = "Why the Old Tunnel Fell: Rust, Rain, and Beyond";
        String text = "Bridge opened\n\n%sThe mayor cut the ribbon.\n%sIt held.\n%sAll of it.";
        assertThat(copied(text.formatted("JOIN US ON TELEGRAM\n", link + "\n", ""))).isEqualTo(text.formatted("", "", ""));
    }

    /** Of what may be a heading as well as a link nothing is lost. */
    @Test
    void keepsWhatMayBeAHeading() {
        String crumb = "JOIN US ON TELEGRAM\n";
        String text = "Bridge opened\n\n%sThe mayor cut the ribbon.\n%s\nIt held, and the rain did not end.\n%sAll of it.";
        String heading = "Why the Old Tunnel Fell: Rust, Rain, and Beyond";
        assertThat(copied(text.formatted("", heading, ""))).as("a clean text").contains(heading);
        String second = "What the Mayor Said About the Other Bridge\n";
        assertThat(copied(text.formatted(crumb, heading, second))).as("one of two").contains(heading, second);
        String own = "How the Mayor Opened a Bridge in the Rain";
        assertThat(copied(text.formatted(crumb, own, ""))).as("it says what the text says").contains(own);
        String plain = "A heading of the article that is no headline";
        assertThat(copied(text.formatted(crumb, plain, ""))).as("written as no headline is").contains(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"▶ 김민수: 그렇지 않습니다.", "▶사회자: 왜 그렇습니까?", "네이버가 뉴스 채널을 개편했다.",
        "▶ 1936년 서울 출생", "댓글이 많이 달렸다."})
    void keepsWhatIsSaidInKorean(String line) {
        String text = "첫 문단이다.\n\n" + line + "\n\n마지막 문단이다.";
        assertThat(Crumbs.swept(text)).isEqualTo(text);
    }

    private static String copied(String text) {
        return String.join("\n", Crumbs.sweptOfCopied(text.lines().toList()));
    }

    @Test
    void nothingIsLeftOfCrumbsAlone() {
        assertThat(Crumbs.swept("JOIN US ON TELEGRAM")).isNull();
        assertThat(Crumbs.swept((String) null)).isNull();
    }
}
