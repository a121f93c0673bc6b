package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.Query;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextQueryTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2024-10-23T14:30:00Z");

    /** The real engine's answers are in {@link QueryLanguageIT}. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "a NEAR/3 b; \"all_of\"", "a NEAR/3 =b; \"use_field\":\"body.exact\"",
        "outlet:(a NEAR/3 =b); \"use_field\":\"outlet.words\"", "\"a b\"~2; \"max_gaps\":2",
        "lang:(uk NEAR/3 ko); \"must\"", "title:ab*; title.exact", "a OR -b; must_not", "date:none; date_precision",
        "outlet:=a; outlet.folded"})
    void everyClauseHasAnEngineQuery(String typed, String part) {
        assertThat(TextQuery.of(Query.parse(typed, NOW), ZoneOffset.UTC).toString()).contains(part);
    }
}
