package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.search.BadParameter;
import dateline.web.Problem.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaveOrderTest {

    private static SaveOrder order(String json) throws IOException {
        return SaveOrder.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), ZoneId.of("Europe/Kyiv"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'permalink': '/search?q=Kursk&outlet=Kyiv+Desk'} | /search?q=Kursk&outlet=Kyiv+Desk",
        "{'permalink': 'https://desk.example/search?language=uk#results'} | /search?language=uk",
        "{'permalink': '/search'} | /search",
        "{'permalink': '/search?q=Kursk&page=3&size=50'} | /search?q=Kursk&size=50",
        "{'q': 'Kursk', 'outlet': ['A', 'B'], 'page': 2} | /search?q=Kursk&outlet=A&outlet=B",
        "{'q': 'Kursk', 'outlet': null, 'from': null, 'webhook': null, 'name': null} | /search?q=Kursk",
        "{} | /search"})
    void aSearchIsSavedByItsAddressOrItsParameters(String json, String address) throws IOException {
        SaveOrder order = order(json);
        assertThat(order.search().address()).isEqualTo(address);
        assertThat(order.webhook()).isNull();
        assertThat(dateline.search.SearchRequest.of(order.parameters(), ZoneId.of("Europe/Kyiv")))
                .isEqualTo(order.search());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'permalink': '/articles/1'} | permalink | not the address of a search",
        "{'permalink': 'Kursk'} | permalink | not the address of a search",
        "{'permalink': '/search?page=0'} | page | whole number",
        "{'q': {'a': 1}} | q | must be text",
        "{'q': ['a', 'b']} | q | only once",
        "{'outlet': [['A']]} | outlet | must be text",
        "{'query': 'Kursk'} | query | There is no parameter",
        "{'q': 'Kursk', 'name': ['a']} | name | must be text",
        "{'q': 'Kursk', 'webhook': ['https://a.example/']} | webhook | must be text",
        "{'q': 'Kursk', 'webhook': 'mailto:a@b.example'} | webhook | no address for a webhook"})
    void whatIsWrongIsNamed(String json, String parameter, String message) {
        assertThatThrownBy(() -> order(json)).isInstanceOfSatisfying(BadParameter.class, bad -> {
            assertThat(bad.parameter()).isEqualTo(parameter);
            assertThat(bad).hasMessageContaining(message);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "'Kursk'", "{'q': 'Kurs", "null"})
    void whatIsNoJsonObjectIsRefused(String json) {
        assertThatThrownBy(() -> order(json)).isInstanceOf(Refusal.class).hasMessageContaining("is a JSON object");
    }

    @Test
    void otherCharacterSetsAreRefusedToo() {
        assertThatThrownBy(() -> SaveOrder.of("{\"q\": \"Київ\"}".getBytes(Charset.forName("windows-1251")),
                ZoneId.of("UTC"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SaveOrder.of(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 1, 2, 3, 4}, ZoneId.of("UTC")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSearchIsCalledByItsWordsAsFarAsTheyFit() throws IOException {
        assertThat(order("{'q': 'Kursk'}").name()).isEqualTo("Kursk");
        assertThat(order("{'language': 'uk'}").name()).isEqualTo("/search?language=uk");
        assertThat(order("{'q': '" + "Київ ".repeat(100) + "'}").name()).hasSize(200).endsWith("…");
        assertThat(order("{'q': 'a" + "🚀".repeat(300) + "'}").name()).isEqualTo("a" + "🚀".repeat(99) + "…");
        assertThatThrownBy(() -> order("{'name': '" + "a".repeat(201) + "'}")).isInstanceOf(BadParameter.class);
    }
}
