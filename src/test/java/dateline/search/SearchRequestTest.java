package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchRequestTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void theSameSearchHasTheSameAddressWhateverTheOrder() {
        assertThat(request("to=2024-12", "outlet=Kyiv Post", "q= Zelensky ", "from=2024-10", "page=1").address())
                .isEqualTo("/search?q=Zelensky&outlet=Kyiv+Post&from=2024-10&to=2024-12");
        assertThat(request().address()).isEqualTo("/search");
    }

    @Test
    void anAddressGivesTheSameSearchBack() {
        SearchRequest request = request("q=김정은 \"a&b\"", "outlet=A", "outlet=Б", "exclude_source=C", "from=2024",
                "to=2024-10-23T09:15:00+03:00", "undated=include", "tz=Asia/Seoul", "sort=oldest", "page=3", "size=50",
                "copies=show", "widen=off", "drop=Kim", "drop=Ким");
        String[] parameters = java.net.URI.create(request.address()).getRawQuery().split("&");
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = java.net.URLDecoder.decode(parameters[i], java.nio.charset.StandardCharsets.UTF_8);
        }
        assertThat(request(parameters)).isEqualTo(request);
    }

    @Test
    void defaultsDependOnTheRest() {
        assertThat(request().effectiveSort()).isEqualTo(Sort.NEWEST);
        assertThat(request("q=Kursk").effectiveSort()).isEqualTo(Sort.RELEVANCE);
        assertThat(request().effectiveUndated()).isEqualTo(Undated.INCLUDE);
        assertThat(request("from=2024").effectiveUndated()).isEqualTo(Undated.EXCLUDE);
    }

    @Test
    void aToggledValueComesAndGoes() {
        SearchRequest request = request("q=Kursk", "page=4");
        SearchRequest chosen = request.with(Facet.OUTLET, request.selection(Facet.OUTLET).toggle("A"));
        assertThat(chosen.address()).isEqualTo("/search?q=Kursk&outlet=A");
        assertThat(chosen.with(Facet.OUTLET, chosen.selection(Facet.OUTLET).toggleExcluded("A")).address())
                .isEqualTo("/search?q=Kursk&exclude_outlet=A");
        assertThat(chosen.with(Facet.OUTLET, chosen.selection(Facet.OUTLET).toggle("A")).address())
                .isEqualTo("/search?q=Kursk");
    }

    @Test
    void whatIsChosenAndExcludedIsBoth() {
        SearchRequest both = request("outlet=A", "exclude_outlet=A");
        assertThat(both.address()).isEqualTo("/search?outlet=A&exclude_outlet=A");
        assertThat(both.selection(Facet.OUTLET).toggle("A").excluded()).isEmpty();
    }

    @Test
    void aSpellingIsDroppedAndTakenBack() {
        SearchRequest request = request("q=Кім", "page=4", "drop=김");
        assertThat(request.toggleDrop("Kim")).isEqualTo(request("q=Кім", "drop=김", "drop=Kim"));
        assertThat(request.toggleDrop("Kim").toggleDrop("Kim")).isEqualTo(request("q=Кім", "drop=김"));
        assertThat(request.withWiden(false)).isEqualTo(request("q=Кім", "widen=off", "drop=김"));
    }

    @Test
    void mistakesAreNamed() {
        assertRefused("page", "page=0");
        assertRefused("page", "page=x");
        assertRefused("page", "page=99999999999");
        assertRefused("size", "size=201");
        assertRefused("from", "from=2024-13-45");
        assertRefused("to", "from=2024-10", "to=2024-09");
        assertRefused("undated", "undated=maybe");
        assertRefused("tz", "tz=Mars/Olympus");
        assertRefused("sort", "sort=best");
        assertRefused("widen", "widen=yes");
        assertRefused("q", "q=a", "q=b");
        assertRefused("q", "q=" + "x".repeat(SearchRequest.MAX_QUERY_LENGTH + 1));
        assertRefused("outlets", "outlets=A");
    }

    @Test
    void moreValuesThanAPageCanLinkAreRefused() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < SearchRequest.MAX_VALUES; i++) {
            values.add(List.of("outlet=", "exclude_name=", "drop=").get(i % 3) + i);
        }
        assertThat(request(values.toArray(String[]::new)).drop()).hasSize(66);
        values.add("section=A");
        assertRefused("section", values.toArray(String[]::new));
        assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> request(values.toArray(String[]::new)))
                .withMessageContaining("200 chosen").withMessageContaining("4000 characters");
        assertRefused("author", "author=" + "x".repeat(3000), "author=" + "y".repeat(1001));
    }

    @Test
    void anUnknownParameterIsToldTheKnownOnes() {
        assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> request("form=2024"))
                .withMessageContaining("“form”").withMessageContaining("exclude_outlet, source")
                .withMessageContaining("from, to, undated, tz");
    }

    @Test
    void emptyParametersOfAFormAreAsGoodAsAbsent() {
        assertThat(request("q=", "from=", "to=", "outlet=", "sort=")).isEqualTo(request());
    }

    private static void assertRefused(String parameter, String... parameters) {
        assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> request(parameters))
                .matches(refused -> refused.parameter().equals(parameter), "names " + parameter);
    }

    /** A request from {@code name=value} pairs. */
    private static SearchRequest request(String... parameters) {
        Map<String, List<String>> map = new java.util.LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            map.computeIfAbsent(parameter.substring(0, equals), name -> new java.util.ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return SearchRequest.of(map, KYIV);
    }
}
