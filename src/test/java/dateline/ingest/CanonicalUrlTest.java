package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://courier.example/1?utm_source=tg&utm_medium=post     | https://courier.example/1",
        "https://courier.example/view?id=7&fbclid=IwAR0&page=2       | https://courier.example/view?id=7&page=2",
        "https://Courier.Example:443/A/b?gclid=x#top                 | https://courier.example/A/b",
        "http://courier.example:80/1                                 | http://courier.example/1",
        "https://courier.example/1?from=rss                          | https://courier.example/1",
        "https://courier.example/1?from=kyiv                         | https://courier.example/1?from=kyiv",
        "https://courier.example/index.php?mod=news&id=3&amp;utm_campaign=x "
        + "| https://courier.example/index.php?mod=news&id=3",
        "https://courier.example/новини/міст?q=Київ                  | https://courier.example/новини/міст?q=Київ",
        "https://app.example/#!/story/1                              | https://app.example/#!/story/1",
        "//courier.example/1                                         | https://courier.example/1",
        "urn:newsml:agency.example:1                                 | urn:newsml:agency.example:1"})
    void keepsWhatNamesTheArticle(String written, String canonical) {
        assertThat(CanonicalUrl.of(written, null)).isEqualTo(canonical).isEqualTo(CanonicalUrl.of(canonical, null));
    }

    @Test
    void isCompletedByWhereItStood() {
        assertThat(CanonicalUrl.of("/news/1?utm_id=5", "https://courier.example/list/"))
                .isEqualTo("https://courier.example/news/1");
        assertThat(CanonicalUrl.of(null, "https://courier.example/1?utm_id=5")).isEqualTo("https://courier.example/1");
        assertThat(CanonicalUrl.of(null, null)).isNull();
    }
}
