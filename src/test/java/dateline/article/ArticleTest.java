package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void needsATitleOrABody() {
        assertThatIllegalArgumentException().isThrownBy(() -> article(null, null, " ", "\n", null));
        assertThat(article(null, null, "Title", null, null).body()).isNull();
        assertThat(article(null, null, null, "Body", null).title()).isNull();
    }

    @Test
    void keepsTheIdItsOriginGave() {
        assertThat(article("kp-1", "https://kp.example/1", "Title", "Body", null).id()).isEqualTo("kp-1");
    }

    @Test
    void isToldByItsAddressWhateverItSays() {
        assertThat(article(null, "https://kp.example/1", "Title", "Body", null).id())
                .isEqualTo(article(null, "https://kp.example/1", "Other title", "Corrected body", null).id())
                .isNotEqualTo(article(null, "https://kp.example/2", "Title", "Body", null).id());
    }

    @Test
    void withoutAddressIsToldByItsContent() {
        assertThat(article(null, null, "Title", "Body", null).id())
                .isEqualTo(article(null, " ", "Title ", "Body", null).id())
                .isNotEqualTo(article(null, null, "Title", "Body.", null).id())
                .isNotEqualTo(article(null, null, "TitleBody", null, null).id());
    }

    @Test
    void everyChangeChangesTheFingerprint() {
        Article article = article("1", null, "Title", "Body", "2024");
        assertThat(article("1", null, "Title", "Body", "2024").fingerprint()).isEqualTo(article.fingerprint());
        assertThat(article("1", null, "Title", "Body", "2024-10").fingerprint()).isNotEqualTo(article.fingerprint());
        assertThat(article("1", null, "Title", "Body!", "2024").fingerprint()).isNotEqualTo(article.fingerprint());
    }

    @Test
    void flagsDatesThatMustBeDoubted() {
        Instant now = Instant.parse("2024-10-23T00:00:00Z");
        assertThat(article("1", null, "T", null, "2024-13-45").dateFlag(KYIV, now)).isEqualTo("impossible");
        assertThat(article("1", null, "T", null, "2031").dateFlag(KYIV, now)).isEqualTo("future");
        assertThat(article("1", null, "T", null, "2024").dateFlag(KYIV, now)).isNull();
        assertThat(article("1", null, "T", null, null).dateFlag(KYIV, now)).isNull();
    }

    private static Article article(String id, String url, String title, String body, String publishedAt) {
        return new Article(id, url, title, null, body, "Kyiv Post", "wire", List.of(), null, "en", publishedAt, null);
    }
}
