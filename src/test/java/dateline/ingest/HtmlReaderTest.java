package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
    private static final String PARAGRAPHS =
            "<p>Мер відкрив міст, якого місто чекало п’ять років, і сам пройшов ним першим у понеділок уранці.</p>"
            + "<p>«Він тримається», – сказав мер журналістам. Люди співали до вечора, а потім пішли додому новим "
            + "мостом.</p>";
    private static final String TEXT =
            "Мер відкрив міст, якого місто чекало п’ять років, і сам пройшов ним першим у понеділок уранці.\n\n"
            + "«Він тримається», – сказав мер журналістам. Люди співали до вечора, а потім пішли додому новим мостом.";

    @Test
    void readsWhatThePageSaysForMachines() throws IOException {
        assertThat(Sample.read("page-linked-data.html").articles)
                .containsExactly(new Article(null, "https://courier.example/news/bridge",
                "Міст відкрили", "Місто чекало п’ять років.", TEXT, "Дніпровський кур'єр", null, List.of("Олена Гай",
                "Ігор Кіт"), "Місто", "uk",
                "2024-10-23T09:15:00+03:00", "2024-10-23T10:00:00+03:00"));
    }

    @Test
    void readsOpenGraph() {
        assertThat(page("<html lang='en'><head><meta property='og:title' content='Міст відкрили "
                + "| Кур’єр'><meta property='og:site_name' content='Кур’єр'>"
                + "<meta property='og:url' content='https://courier.example/1?utm_source=x'><meta "
                + "property='article:published_time' content='2024-10-23T09:15:00+03:00'>"
                + "<meta property='article:section' content='Місто'><meta name='author' content='Автор: Олена "
                + "Гай'></head><body><nav>Menu</nav>"
                + "<div class='article-body'>" + PARAGRAPHS + "</div><footer>© Кур’єр</footer>"))
                .isEqualTo(new Article(null, "https://courier.example/1",
                "Міст відкрили", null, TEXT, "Кур’єр", null, List.of("Олена Гай"), "Місто", "uk",
                "2024-10-23T09:15:00+03:00", null));
    }

    @Test
    void readsMicrodata() {
        assertThat(page("<body><div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline'>Міст "
                + "відкрили</h1>"
                + "<span itemprop='author' itemscope><b itemprop='name'>Олена Гай</b></span><time "
                + "itemprop='datePublished' datetime='2024-10-23T09:15+03:00'>23 жовтня</time>"
                + "<div itemprop='publisher' itemscope><meta itemprop='name' content='Кур’єр'></div><div "
                + "itemprop='articleBody'>" + PARAGRAPHS + "</div></div>"))
                .isEqualTo(new Article(null, null, "Міст відкрили", null, TEXT, "Кур’єр", null, List.of("Олена Гай"),
                null, "uk", "2024-10-23T09:15+03:00", null));
    }

    @Test
    void readsWhereReadersLook() {
        Article article = page("<head><title>Міст відкрили - Кур’єр</title></head><body><ul class='menu'><li><a "
                + "href='/'>Новини</a><li><a>Спорт</a></ul>"
                + "<article><h1>Міст відкрили</h1><div class='meta'><span class='byline'>Олена Гай</span> <span "
                + "class='date'>23 жовтня 2024 р., 09:15</span></div>"
                + PARAGRAPHS + "<div class='related-news'><p>Інша новина, яка не має стосунку до "
                + "цієї.</p></div><p>Читайте також: Мер пішов</p></article>"
                + "<aside><p>Реклама на цій сторінці довга й гучна, та читати її не треба.</p></aside>");
        assertThat(article).isEqualTo(new Article(null, null, "Міст відкрили", null, TEXT, null, null,
                List.of("Олена Гай"), null, "uk", "2024-10-23T09:15:00", null));
    }

    @Test
    void readsKoreanPagesWithLineBreaksForParagraphs() {
        String page = "<html lang='ko'><head><meta property='og:title' content='다리가 열렸다'><meta "
                + "property='og:article:author' content='한빛일보'></head><body>"
                + "<div id='header'>뉴스 스포츠 연예</div><div class='info'><span class='reporter'>김하나 기자</span><span "
                + "class='date'>입력 2024.10.23. 오후 3:05</span></div>"
                + "<div id='articleBody'>(서울=연합뉴스) 김하나 기자 = 시장이 월요일 아침 새 다리를 열었다. 시민들은 다섯 해를 기다렸다고 입을 모아 말했다.<br><br>"
                + "다리는 튼튼하다고 시장은 말했다. 사람들은 저녁까지 노래를 부르다가 새 다리를 건너 집으로 돌아갔다.<br><br>"
                + "&lt;저작권자(c) 한빛일보, 무단 전재-재배포 금지&gt;</div></body></html>";
        assertThat(Sample.any(page.getBytes(Charset.forName("EUC-KR")), "a").articles).singleElement()
                .extracting(Article::title, Article::body, Article::source, Article::language)
                .containsExactly("다리가 열렸다", "(서울=연합뉴스) 김하나 기자 = 시장이 월요일 아침 새 다리를 열었다. 시민들은 다섯 해를 기다렸다고 입을 모아 말했다.\n\n"
                        + "다리는 튼튼하다고 시장은 말했다. 사람들은 저녁까지 노래를 부르다가 새 다리를 건너 집으로 돌아갔다.", "연합뉴스", "ko");
    }

    @Test
    void aPageKnowsItsAddressAndWhenItWasFetched() {
        Origin origin = Origin.UNKNOWN.at("https://www.kyivpost.com/post/1?utm_source=x",
                ZonedDateTime.parse("2024-10-23T12:00:00+03:00"));
        Article article = Sample.any(("<h1>Міст відкрили</h1><div class='date'>3 hours ago</div>" + PARAGRAPHS)
                .getBytes(StandardCharsets.UTF_8), "a", origin)
                .articles.get(0);
        assertThat(article).extracting(Article::url, Article::outlet, Article::body)
                .containsExactly("https://www.kyivpost.com/post/1", "Kyiv Post", TEXT);
    }

    @Test
    void brokenLinkedDataIsPassedOver() {
        assertThat(page("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script><h1>Міст</h1>"
                + PARAGRAPHS)).extracting(Article::title, Article::body)
                .containsExactly("Міст", TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script type='application/ld+json; charset=utf-8'>THING</script>",
        "<script type='application/ld+json'>//<![CDATA[\nTHING\n//]]></script>",
        "<script type='application/ld+json'><!--THING--></script>",
        "<script type='application/ld+json'>[THING,];</script>"})
    void linkedDataIsReadHoweverItIsPut(String script) {
        String thing = "{\"@type\":[\"WebPage\",\"ReportageNewsArticle\"],\"headline\":\"Міст \\'відкрили\\'\","
                + "\"datePublished\":\"2024-10-23\",\"author\":{\"@type\":[\"NewsMediaOrganization\"],"
                + "\"name\":\"Хтось\"},}";
        Article article = page("<title>Щось інше</title>" + script.replace("THING", thing) + "<article>" + PARAGRAPHS
                + "</article>");
        assertThat(article.title()).isEqualTo("Міст 'відкрили'");
        assertThat(article.publishedAt()).isEqualTo("2024-10-23");
        assertThat(article.authors()).isEmpty();
    }

    @Test
    void ofARunningReportAllNotesAreKept() {
        Article article = page("<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\","
                + "\"headline\":\"Міст\",\"liveBlogUpdate\":[{\"headline\":\"Полудень\",\"articleBody\":\"Мер прийшов на міст і чекає.\"},"
                + "{\"articleBody\":\"Перший автобус переїхав міст.\"},{\"articleBody\":\"Люди співають на мосту, а мер слухає.\"}]}"
                + "</script><article itemprop='articleBody'>Люди співають на мосту, а мер слухає.</article>");
        assertThat(article.body()).isEqualTo("Полудень\n\nМер прийшов на міст і чекає.\n\nПерший автобус переїхав міст."
                + "\n\nЛюди співають на мосту, а мер слухає.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class='print'><div class='article-body'>TEXT</div></div>",
        "<div class='article-body print'>TEXT</div>",
        "<div class='not-paywall'></div><div class='paywall'>TEXT</div>"})
    void aTextIsReadThoughItsPlaceIsCalledLikeSomethingElse(String page) {
        String paragraphs = PARAGRAPHS.repeat(3);
        assertThat(page("<body><h1>Міст</h1>" + page.replace("TEXT", paragraphs) + "<div class='share'><p>Поділитися"
                + "</p></div>").body()).isEqualTo(String.join("\n\n", TEXT, TEXT, TEXT));
    }

    @Test
    void aPageThatNamesItsSiteInsteadOfItselfIsNoOtherPage() {
        String head = "<link rel='canonical' href='https://courier.example/'><meta property='og:url' "
                + "content='https://courier.example'>";
        Article one = page(head + "<h1>Перша новина</h1><article>" + PARAGRAPHS + "</article>");
        Article other = page(head + "<h1>Друга новина</h1><article>" + PARAGRAPHS + "</article>");
        assertThat(one.url()).isNull();
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    void aHeadlineThatStandsThereTwiceIsNoText() {
        assertThat(page("<title>Міст відкрили</title><h1>Міст відкрили</h1>").body()).isNull();
    }

    @Test
    void aPageWithoutWordsIsNoArticle() {
        assertThat(Sample.any("<html><body><script>x()</script></body></html>".getBytes(StandardCharsets.UTF_8), "a")
                .reasons())
                .containsExactly("1: there is no article on this page");
    }

    private static Article page(String html) {
        Collected read = Sample.any(html.getBytes(StandardCharsets.UTF_8), "page.html");
        assertThat(read.rejections).isEmpty();
        return read.articles.get(0);
    }
}
