package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Курськ drones | /search?q=%D0%9A%D1%83%D1%80%D1%81%D1%8C%D0%BA+drones",
        "/search?q=a&outlet=Kyiv+Desk | /search?q=a&outlet=Kyiv+Desk",
        "https://desk.example/search?language=uk#results | /search?language=uk", "/search | /search", "'' | /search",
        "/searching | /search?q=%2Fsearching"})
    void aSearchIsReadAsItIsPassedOn(String text, String address) {
        assertThat(SearchAddress.read(text, ZoneId.of("UTC")).address()).isEqualTo(address);
    }
}
