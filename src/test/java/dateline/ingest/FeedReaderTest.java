package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dateline.article.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RSS, RDF, Atom, JSON Feed and news sitemaps. */
class FeedReaderTest {

    @Test
    void readsRss() throws IOException {
        Collected read = Sample.read("feed.rss");
        assertThat(read.rejections).isEmpty();
        assertThat(read.articles.get(0)).isEqualTo(new Article(null, "https://courier.example/news/bridge",
                "Міст відкрили — мер «нарешті»",
                "Його чекали п’ять років.", "Мер відкрив міст.\n\nЛюди співали.", "Дніпровський кур'єр",
                "Дніпровський кур'єр - Новини",
                List.of("Олена Гай"), "Місто", "uk", "2024-10-23T09:15:00+03:00", null));
        assertThat(read.articles.get(1)).extracting(Article::title, Article::lead, Article::authors,
                Article::publishedAt, Article::outlet)
                .containsExactly("Second & last", "A summary only.", List.of("Anna Hai"), "2024-10-22T18:00:00Z",
                "Дніпровський кур'єр");
        assertThat(read.lines).containsExactly(9L, 22L);
    }

    @Test
    void aGuidStaysTheSameArticleWhereverItMoves() {
        Article before = rss("<guid isPermaLink='false'>17</guid><link>https://a.example/1</link><title>A</title>")
                .articles.get(0);
        Article after = rss("<guid isPermaLink='false'>17</guid><link>https://a.example/other</link><title>B</title>")
                .articles.get(0);
        assertThat(after.id()).isEqualTo(before.id()).startsWith("g-");
    }

    @Test
    void aGuidThatIsAnAddressIsTheAddress() {
        Article byGuid = rss("<guid>https://a.example/1?utm_source=rss</guid><title>A</title>").articles.get(0);
        Article byLink = rss("<link>https://a.example/1</link><title>A</title>").articles.get(0);
        assertThat(byGuid.id()).isEqualTo(byLink.id());
        assertThat(byGuid.url()).isEqualTo("https://a.example/1");
    }

    @Test
    void addressesInAFeedMayBeRelativeToIts() {
        String feed = "<rss><channel><title>Courier</title><link>https://courier.example/news/</link><item><title>A</title>"
                + "<link>/1</link></item><item><title>B</title><link>2</link></item></channel></rss>";
        assertThat(Sample.any(feed.getBytes(StandardCharsets.UTF_8), "a").articles)
                .extracting(Article::url, Article::outlet).containsExactly(
                tuple("https://courier.example/1", "Courier"), tuple("https://courier.example/news/2", "Courier"));
    }

    @Test
    void theAddressOfTheSiteNamesNoArticle() {
        String item = "<item><title>%s</title><link>https://courier.example/</link>%s<description>x</description>"
                + "</item>";
        List<Article> read = Sample.any(("<rss><channel><title>Courier</title>" + item.formatted("Bridge", "")
                + item.formatted("Flood", "") + item.formatted("Fair", "<guid>https://courier.example/fair</guid>")
                + "</channel></rss>").getBytes(StandardCharsets.UTF_8), "a").articles;
        assertThat(read).extracting(Article::id).doesNotHaveDuplicates();
        assertThat(read).extracting(Article::url).containsExactly("https://courier.example/",
                "https://courier.example/", "https://courier.example/fair");
    }

    @Test
    void aDescriptionOfManyParagraphsIsTheArticle() {
        Article article = rss("<title>A</title><description><![CDATA[<p>One.</p><p>Two.</p><p>The post A appeared "
                + "first on B.</p>]]></description>")
                .articles.get(0);
        assertThat(article).extracting(Article::lead, Article::body).containsExactly(null, "One.\n\nTwo.");
    }

    @Test
    void articlesOfOthersAreNotTheFeedsOwn() {
        Article article = rss("<title>A</title><link>https://other.example/1</link><source "
                + "url='https://other.example'>Other Post</source>").articles.get(0);
        assertThat(article).extracting(Article::outlet, Article::source).containsExactly("Other Post", "A Courier");
        assertThat(rss("<title>A</title><link>https://third.example/1</link>").articles.get(0).outlet()).isNull();
    }

    @Test
    void readsRdf() {
        Collected read = any("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://hanbit.example/"><title>한빛일보</title><link>https://hanbit.example/</link><dc:language>ko</dc:language></channel>
                <item rdf:about="https://hanbit.example/1"><title>다리가 열렸다</title><link>https://hanbit.example/1</link>
                <description>시장이 말했다.</description><dc:creator>김하나 기자</dc:creator><dc:date>2024-10-23T18:15:00+09:00</dc:date></item>
                </rdf:RDF>
                """);
        assertThat(read.articles).containsExactly(new Article(null, "https://hanbit.example/1", "다리가 열렸다", "시장이 말했다.",
                null, "한빛일보",
                "한빛일보", List.of("김하나"), null, "ko", "2024-10-23T18:15:00+09:00", null));
    }

    @Test
    void readsAtom() throws IOException {
        Collected read = Sample.read("feed.atom");
        assertThat(read.rejections).isEmpty();
        assertThat(read.articles).extracting(Article::url, Article::title, Article::lead, Article::body,
                Article::authors, Article::publishedAt, Article::updatedAt)
                .containsExactly(
                        tuple("https://poltava.example/2024/bridge", "Bridge <opened>", "A short summary.",
                        "First paragraph.\n\nSecond one.",
                                List.of("Anna Hai", "Ihor Kit"), "2024-10-23T09:15:00Z", "2024-10-24T10:00:00Z"),
                        tuple("https://poltava.example/2", "Другий", null, "Увесь текст із XHTML.\n\nІ ще.", List.of(),
                        "2024-10-22T09:15:00Z", "2024-10-22T09:15:00Z"));
        assertThat(read.articles).extracting(Article::outlet, Article::section, Article::language)
                .containsExactly(tuple("Poltava Wire", "City", "en"), tuple("Poltava Wire", null, "uk"));
    }

    @Test
    void readsJsonFeed() throws IOException {
        Collected read = Sample.read("feed.json");
        assertThat(read.titles()).containsExactly("Bridge opened", "한 다리");
        assertThat(read.articles.get(0)).isEqualTo(new Article(null, "https://poltava.example/1", "Bridge opened",
                "In short.",
                "First.\n\nSecond.", "Poltava Wire", "Poltava Wire", List.of("Anna Hai"), "City", "en",
                "2024-10-23T09:15:00+03:00", null));
        assertThat(read.reasons()).containsExactly("1: an article needs a title or a body");
    }

    @Test
    void readsNewsSitemaps() throws IOException {
        Collected read = Sample.read("sitemap.xml");
        assertThat(read.articles).containsExactly(new Article(null, "https://poltava.example/1", "Міст відкрили", null,
                null, "Вечірня Полтава", null,
                null, null, "uk", "2024-10-23", null));
        assertThat(read.reasons())
                .containsExactly("11: only an address, without a headline: https://poltava.example/about");
    }

    @Test
    void brokenXmlIsMended() {
        Collected read = any("<rss><channel><title>T</title><item><title>One &nbsp;& two</title><description>5 < "
                + "7</description></item>"
                + "<item><title>Three</title></item>");
        assertThat(read.titles()).containsExactly("One & two", "Three");
    }

    @Test
    void entitiesAreNeitherFetchedNorBlownUp() {
        Collected read = any("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
                <rss><channel><item><title>A &file; &b;</title></item></channel></rss>""");
        assertThat(read.titles()).containsExactly("A &file; &b;");
    }

    @Test
    void anEndlessElementEndsTheDocumentOnly() {
        Collected read = any("<rss><channel><item><title>A</title></item><item><title>" + "x".repeat(11_000_000));
        assertThat(read.titles()).containsExactly("A");
        assertThat(read.reasons())
                .containsExactly("1: one of its elements is longer than 10 MB; what follows was not read");
    }

    @Test
    void xmlWithoutArticlesIsNamed() {
        assertThat(any("<?xml version='1.0'?><catalog><book/></catalog>").reasons())
                .containsExactly("1: there is no article in this XML (its root is <catalog>)");
    }

    @Test
    void agenciesOwnXmlIsReadByTheNamesInIt() {
        assertThat(any("<?xml version='1.0'?><items><news><headline>A</headline><content>&lt;p&gt;One.&lt;p&gt;Two.</c"
                + "ontent>"
                + "<PublishDate>2024-10-23</PublishDate></news></items>").articles)
                .containsExactly(new Article(null, null, "A", null, "One.\n\nTwo.", null, null, null, null, null,
                "2024-10-23", null));
    }

    private static Collected rss(String item) {
        return any("<rss version='2.0'><channel><title>A Courier</title><link>https://a.example</link><item>" + item
                + "</item></channel></rss>");
    }

    private static Collected any(String text) {
        return Sample.any(text.getBytes(StandardCharsets.UTF_8), "a.xml");
    }
}
