package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.search.BadParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

    @Test
    void decodesWhatBrowsersSend() {
        assertThat(QueryString.parse("q=%EC%A0%A4%EB%A0%8C%EC%8A%A4%ED%82%A4&outlet=Kyiv+Post&outlet=a%2Bb&from=&x"))
                .isEqualTo(Map.of("q", List.of("젤렌스키"), "outlet", List.of("Kyiv Post", "a+b"), "from", List.of(""),
                        "x", List.of("")));
    }

    @Test
    void takesLettersThatWereNotEncoded() {
        assertThat(QueryString.parse("q=Зеленський 😀")).isEqualTo(Map.of("q", List.of("Зеленський 😀")));
    }

    @Test
    void nothingIsNoParameters() {
        assertThat(QueryString.parse(null)).isEmpty();
        assertThat(QueryString.parse("&&")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%ff", "q=%D0", "q=%ed%a0%80", "q=%C3%28", "q=%C0%AF"})
    void refusesWhatIsNoUtf8(String query) {
        assertThatThrownBy(() -> QueryString.parse(query)).isInstanceOf(BadParameter.class)
                .extracting(bad -> ((BadParameter) bad).parameter()).isEqualTo("q");
    }

    @Property
    void readsBackWhateverWasEncoded(@ForAll String name, @ForAll String value) {
        String real = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String realName = "n" + new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String query = encoded(realName) + "=" + encoded(real);
        assertThat(QueryString.parse(query)).isEqualTo(Map.of(realName, List.of(real)));
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String query) {
        try {
            QueryString.parse(query);
        } catch (BadParameter refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
