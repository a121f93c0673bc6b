package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import dateline.search.Clause;
import dateline.search.Query;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    @Test
    void namesWithManySpellingsAreNearOneAnotherInTheMostUsual() {
        assertThat(nearOneAnother(10, 10)).as("all, in each of three fields").isEqualTo(3 * 20);
        assertThat(nearOneAnother(100, 1)).isEqualTo(3 * 101);
        assertThat(nearOneAnother(100, 100)).isEqualTo(3 * 50);
    }

    /** How many spellings are looked for near one another; of names that have so many. */
    private static int nearOneAnother(int left, int right) {
        Clause near = new Clause.Near(name("a", left), name("b", right), 5);
        String asked = JsonpUtils.toJsonString(TextQuery.of(new Query(near, List.of()), ZoneOffset.UTC),
                new JacksonJsonpMapper());
        List<String> places = Pattern.compile("\\{[^{}]*use_field[^{}]*}").matcher(asked).results()
                .map(MatchResult::group).toList();
        assertThat(places).anyMatch(place -> place.contains("\"a" + left + "\""))
                .anyMatch(place -> place.contains("\"b" + right + "\""));
        return places.size();
    }

    /** The last of the spellings is the most usual. */
    private static Clause.Name name(String letter, int spellings) {
        return new Clause.Name(new Clause.Words(letter, 0), true, IntStream.rangeClosed(1, spellings)
                .mapToObj(i -> new Clause.Spelling(letter + i, false, letter + i, i)).toList());
    }
}
