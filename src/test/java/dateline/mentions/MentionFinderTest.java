package dateline.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionFinderTest {
    private final MentionFinder finder = new MentionFinder();

    @Test
    void offsetsPointAtTheNameInTheText() {
        String text = "Учора Володимир Зеленський говорив з Putin’s man.";
        for (Mention mention : finder.find(text, null)) {
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
        }
        assertThat(names(text)).contains("Putin");
    }

    @Test
    void particlesAreNoPartOfAKoreanName() {
        assertThat(names("젤렌스키가 말했다")).contains("젤렌스키");
    }

    private List<String> names(String text) {
        return finder.find(text, null).stream().map(Mention::text).toList();
    }
}
