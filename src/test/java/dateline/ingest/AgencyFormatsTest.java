package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** NewsML-G2, NewsML 1, NITF, ninjs, IPTC 7901 and ANPA. */
class AgencyFormatsTest {

    @Test
    void readsNewsmlG2() throws IOException {
        Collected read = Sample.read("newsml-g2.xml");
        assertThat(read.articles).hasSize(2);
        assertThat(withoutId(read.articles.get(0))).isEqualTo(new Article("x", null, "Bridge opened in Poltava",
                "The mayor cut the ribbon.",
                "POLTAVA, Oct 23 (Steppe Press) - The mayor opened the bridge.\n\nIt held.", "Steppe Press Agency",
                "Steppe Press",
                List.of("Anna Hai"), "transport", "en", "2024-10-23T09:00:00+03:00", "2024-10-23T09:15:00+03:00"));
        assertThat(read.articles.get(1)).extracting(Article::title, Article::body, Article::language)
                .containsExactly("Міст відкрили", "Мер відкрив міст.\n\nВін тримається.", "uk");
        assertThat(read.reasons()).containsExactly("54: this is a picture, not an article",
                "61: its publisher has withdrawn it",
                "67: this is a list of other items, not an article");
    }

    @Test
    void readsNewsml1() throws IOException {
        Collected read = Sample.read("newsml.xml");
        assertThat(read.rejections).isEmpty();
        assertThat(read.articles).hasSize(1);
        assertThat(withoutId(read.articles.get(0))).isEqualTo(new Article("x", null, "다리가 열렸다", null,
                "(서울=연합뉴스) 시장이 다리를 열었다.\n\n다리는 튼튼하다.",
                "한빛통신", "한빛통신", List.of("김하나"), null, "ko", "2024-10-23T18:00:00+09:00", "2024-10-23T18:15:00+09:00"));
    }

    @Test
    void aLaterRevisionIsTheSameArticle() throws IOException {
        String first = new String(Sample.bytes("newsml.xml"), StandardCharsets.UTF_8);
        String later = first.replace("<RevisionId PreviousRevision=\"0\" Update=\"N\">1<",
                "<RevisionId PreviousRevision=\"1\" Update=\"N\">2<")
                .replace("열렸다", "닫혔다");
        assertThat(any(later).articles.get(0).id()).isEqualTo(any(first).articles.get(0).id());
        assertThat(any(later).titles()).containsExactly("다리가 닫혔다");
    }

    @Test
    void readsNitf() throws IOException {
        Collected read = Sample.read("nitf.xml");
        assertThat(read.rejections).isEmpty();
        assertThat(withoutId(read.articles.get(0))).isEqualTo(new Article("x", "https://steppe.example/1",
                "Bridge opened", "A short abstract.",
                "The mayor opened the bridge.\n\nA subhead\n\nIt held.", "Steppe Press", "SP", List.of("Anna Hai"),
                "City", "en",
                "2024-10-23T09:15:00+03:00", null));
    }

    @Test
    void readsNinjs() throws IOException {
        Collected read = Sample.read("ninjs.json");
        assertThat(read.articles).hasSize(2);
        assertThat(withoutId(read.articles.get(0))).isEqualTo(new Article("x", null, "Bridge opened", "In short.",
                "First.\n\nSecond.", "Steppe Press",
                "SP", List.of("Anna Hai", "Ihor Kit"), null, "en", "2024-10-23T09:00:00Z", "2024-10-23T09:15:00Z"));
        assertThat(read.articles.get(1)).extracting(Article::title, Article::body, Article::lead)
                .containsExactly("Міст відкрили", "Мер відкрив міст.", "Коротко.");
        assertThat(read.reasons()).containsExactly("12: this is a picture, not an article");
    }

    @Test
    void aListWithinAnObjectIsRead() {
        assertThat(any("{\"meta\": {\"count\": 2}, \"data\": {\"items\": [{\"item\": {\"uri\": \"a:1\", "
                + "\"versioncreated\": \"2024-10-23\","
                + " \"headline\": \"A\"}}, {\"item\": {\"title\": \"B\"}}]}}").titles()).containsExactly("A", "B");
    }

    @Test
    void readsIptc7901() {
        Collected read = any("\u0001xyz0124 3 i 93  dpa 1888\r\n\r\nUkraine/bridges/\r\n\u0002EXTRA\r\nBridge opened "
                + "in Poltava =\r\nBy Anna Hai, dpa =\r\n\r\n"
                .replace(" =\r\nBy", "\r\nBy")
                + "Poltava (dpa) - The mayor opened the\r\nbridge.\r\n\r\nIt held.\r\n\r\n\u0003230915 GMT Oct "
                + "24\r\n\u0004"
                + "\u0001xyz0125 3 i 9  dpa 1889\r\n\u0002Second =\r\n\r\nMore.\r\n\u0003");
        assertThat(read.rejections).isEmpty();
        assertThat(read.articles).containsExactly(new Article(null, null, "Bridge opened in Poltava", null,
                "Poltava (dpa) - The mayor opened the bridge.\n\nIt held.", null, "dpa", List.of("Anna Hai"), null,
                "en", "2024-10-23T09:15:00Z", null),
                new Article(null, null, "Second", null, "More.", null, "dpa", null, null, "en", null, null));
        assertThat(read.lines).containsExactly(1L, 14L);
    }

    @Test
    void aFileOfAnyLengthIsReadMessageByMessage() {
        String message = "\u0001abc%05d 3 i 510 dpa 1003\r\n\u0002\r\nHeadline %1$d=\r\n   Kyiv (dpa) - Text %1$d. "
                + "x".repeat(3_000) + "\r\n\u0003\r\n231003 GMT Oct 24\r\n";
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= 4_000; i++) {
            file.append(message.formatted(i));
        }
        Collected read = Sample.any(file.toString().getBytes(StandardCharsets.US_ASCII), "a");
        assertThat(read.articles).hasSize(4_000);
        assertThat(read.titles()).endsWith("Headline 4000");
        assertThat(read.lines).endsWith(3_999 * 6 + 1L);
    }

    @Test
    void readsAnpa() {
        Collected read = any("\u0016\u0016\u0001a0105KYODO\u001fkoko-\r\nu s\u0012\u0014 BC-Bridge   10-23 "
                + "0044\r\n\u0002BC-Bridge\r\nBridge opens in Poltava+\r\n"
                + "     POLTAVA, Ukraine, Oct. 23 Kyodo - The mayor opened\r\nthe bridge.\r\n     It held.\r\n\u0003\r\n");
        assertThat(read.articles).containsExactly(new Article(null, null, "Bridge opens in Poltava", null,
                "POLTAVA, Ukraine, Oct. 23 Kyodo - The mayor opened the bridge.\n\nIt held.", null, "Kyodo", null, null,
                "en", null, null));
    }

    private static Article withoutId(Article article) {
        assertThat(article.id()).matches("g-[0-9a-f]{32}");
        return new Article("x", article.url(), article.title(), article.lead(), article.body(), article.outlet(),
                article.source(),
                article.authors(), article.section(), article.language(), article.publishedAt(), article.updatedAt());
    }

    private static Collected any(String text) {
        return Sample.any(text.getBytes(StandardCharsets.UTF_8), "a");
    }
}
