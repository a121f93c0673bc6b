package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    @Test
    void theFirstLineIsTheHeadline() {
        Article article = article("Обмін полоненими відбувся\n\nПерший абзац.\n\n\n\nДругий абзац.\nЙого рядок.\n");
        assertThat(article.title()).isEqualTo("Обмін полоненими відбувся");
        assertThat(article.body()).isEqualTo("Перший абзац.\n\nДругий абзац.\nЙого рядок.");
        assertThat(article.language()).isEqualTo("uk");
    }

    @Test
    void aHeadlineNeedsNoEmptyLineAfterIt() {
        Article article = article("\r\n  Troops sent home  \r\nThe first paragraph.");
        assertThat(article.title()).isEqualTo("Troops sent home");
        assertThat(article.body()).isEqualTo("The first paragraph.");
    }

    @Test
    void aHeadlineThatStandsAloneMayEndLikeASentence() {
        Article article = article("We stay.\n\nThe first paragraph.");
        assertThat(article.title()).isEqualTo("We stay.");
        assertThat(article.body()).isEqualTo("The first paragraph.");
    }

    @Test
    void aHeadlineMayBeAll() {
        assertThat(article("[속보] 북한군 철수\n")).extracting(Article::title, Article::body, Article::language)
                .containsExactly("[속보] 북한군 철수", null, "ko");
    }

    @Test
    void aFirstParagraphStaysInTheBody() {
        Article article = article("The army asked the soldiers to go home.\nThey did not answer.");
        assertThat(article.title()).isEqualTo("The army asked the soldiers to go home.");
        assertThat(article.body()).startsWith("The army asked the soldiers to go home.\n");
    }

    @Test
    void aLongFirstParagraphIsCutForTheTitleOnly() {
        String paragraph = "слово ".repeat(60).strip();
        Article article = article(paragraph + "\n\nДругий абзац.");
        assertThat(article.title()).endsWith("слово…").hasSizeLessThanOrEqualTo(251);
        assertThat(article.body()).isEqualTo(paragraph + "\n\nДругий абзац.");
    }

    @Test
    void aLineWithoutSpacesIsNotCutInsideACharacter() {
        assertThat(article("x" + "😀".repeat(300)).title()).isEqualTo("x" + "😀".repeat(124) + "…");
    }

    @Test
    void longLinesAreParagraphs() {
        String paragraph = "word ".repeat(40).strip();
        assertThat(article("Headline\n" + paragraph + "\n" + paragraph).body())
                .isEqualTo(paragraph + "\n\n" + paragraph);
    }

    @Test
    void linesBrokenByHandStayTogether() {
        assertThat(article("Headline\none\ntwo").body()).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsUnicodeByItsMark(String charset) {
        byte[] bytes = "\uFEFFКиїв\n\nТекст".getBytes(Charset.forName(charset));
        assertThat(Collected.from(reader(), bytes).articles).extracting(Article::title).containsExactly("Київ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \r\n \n\t"})
    void saysThatThereIsNothing(String nothing) {
        assertThat(reason(nothing.getBytes(StandardCharsets.UTF_8))).isEqualTo("there is nothing in it");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-U"})
    void readsOtherCharacterSets(String charset) {
        assertThat(Collected.from(reader(), "Київ\n\nТекст про місто".getBytes(Charset.forName(charset))).articles)
                .extracting(Article::title, Article::body).containsExactly(org.assertj.core.groups.Tuple.tuple("Київ",
                "Текст про місто"));
    }

    @Test
    void whatThePageAroundItLeftThereIsNoPartOfIt() {
        Article article = article("Headline\n\nThe first paragraph.\nJOIN US ON TELEGRAM\nThe second "
                + "paragraph.\n\nTags\nBridges, Mayors");
        assertThat(article.body()).isEqualTo("The first paragraph.\nThe second paragraph.");
        assertThat(article("JOIN US ON TELEGRAM\nHeadline\n\nText.").title()).isEqualTo("Headline");
    }

    @Test
    void theTextMayTellOutletAndAgency() {
        Article article = article("Headline\n\nKYIV, Oct. 23 (Reuters) - It was said. Dnipro Courier could not "
                + "independently verify it.");
        assertThat(article).extracting(Article::outlet, Article::source).containsExactly("Dnipro Courier", "Reuters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "%PDF-1.7                | this is a PDF document, which cannot be read",
        "PK\u0003\u0004rest      | this is a ZIP archive or an office document, which cannot be read",
        "{\\rtf1 Київ}           | this is an RTF document, which cannot be read"})
    void namesWhatIsNoPlainText(String content, String reason) {
        assertThat(reason(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(reason);
    }

    @Test
    void namesBinaryFiles() {
        assertThat(reason(new byte[] {'E', 'L', 'F', 0, 0, 2})).isEqualTo("this is a binary file, not text");
        assertThat(reason(new byte[] {'x', 5, 6, 7, (byte) 0x98, (byte) 0x81, 2, 4, (byte) 0x90}))
                .isEqualTo("this is a binary file, not text");
        assertThat(reason(new byte[] {0x1F, (byte) 0x8B, 8, 0}))
                .isEqualTo("this is a gzip-compressed file, which cannot be read");
    }

    @Test
    void turnsAwayWhatIsNoArticleByItsLength() {
        assertThat(reason("слово ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("longer than 10 MB, the most an article may have");
    }

    @Test
    void takesItsMetadataFromWhereItCame() {
        TextReader reader = new TextReader(new Origin("Вечірня Полтава", "Архів", "uk"));
        assertThat(Collected.from(reader, "Title").articles.get(0))
                .extracting(Article::outlet, Article::source, Article::language)
                .containsExactly("Вечірня Полтава", "Архів", "uk");
    }

    @Test
    void theSameTextTwiceIsOneArticle() {
        assertThat(article("A\n\nB").id()).isEqualTo(article("\uFEFFA\r\n\r\nB\r\n").id());
    }

    private static TextReader reader() {
        return new TextReader(Origin.UNKNOWN);
    }

    private static Article article(String text) {
        Collected read = Collected.from(reader(), text);
        assertThat(read.rejections).isEmpty();
        assertThat(read.lines).containsExactly(1L);
        return read.articles.get(0);
    }

    private static String reason(byte[] bytes) {
        Collected read = Collected.from(reader(), bytes);
        assertThat(read.articles).isEmpty();
        assertThat(read.rejections).hasSize(1);
        return read.rejections.get(0).reason();
    }
}
