package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenDateTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void knowsHowExactADateIs() {
        assertThat(date("2024").precision()).isEqualTo(Precision.YEAR);
        assertThat(date("2024-10").precision()).isEqualTo(Precision.MONTH);
        assertThat(date("2024-10-23").precision()).isEqualTo(Precision.DAY);
        assertThat(date("2024-10-23T09:15:00+03:00").precision()).isEqualTo(Precision.INSTANT);
    }

    @Test
    void keepsWhatWasWritten() {
        for (String text : List.of("2024", "2024-10", "2024-02-29", "2024-10-23T09:15:00+03:00", "2024-10-23T09:15Z")) {
            assertThat(date(text).text()).isEqualTo(text);
        }
    }

    @Test
    void calendarDatesAreTheSameDayEverywhere() {
        assertThat(date("2024-10-23").localStart(SEOUL)).isEqualTo(date("2024-10-23").localStart(KYIV));
        assertThat(date("2024-10-23").startIn(SEOUL)).isEqualTo(Instant.parse("2024-10-22T15:00:00Z"));
        assertThat(date("2024-10-23").startIn(KYIV)).isEqualTo(Instant.parse("2024-10-22T21:00:00Z"));
    }

    @Test
    void instantsAreTheSameMomentEverywhere() {
        WrittenDate date = date("2024-10-23T00:30:00+09:00");
        assertThat(date.startIn(KYIV)).isEqualTo(Instant.parse("2024-10-22T15:30:00Z"));
        assertThat(date.localStart(KYIV).toLocalDate()).hasToString("2024-10-22");
    }

    @Test
    void aDayOfTwentyFiveHoursEndsWithItsLast() {
        assertThat(date("2024-10-27").startIn(KYIV)).isEqualTo(Instant.parse("2024-10-26T21:00:00Z"));
        assertThat(date("2024-10-27").endIn(KYIV)).isEqualTo(Instant.parse("2024-10-27T21:59:59.999Z"));
    }

    @Test
    void timesWithoutOffsetAreTheNewsrooms() {
        assertThat(date("2024-10-23T09:15").text()).isEqualTo("2024-10-23T09:15:00+03:00");
        assertThat(date("2024-12-23 09:15:30").text()).isEqualTo("2024-12-23T09:15:30+02:00");
    }

    @Test
    void beforeTimeZonesMomentsAreToldInUniversalTime() {
        assertThat(date("1900-01-01T12:02:04").text()).isEqualTo("1900-01-01T10:00:00Z");
        assertThat(date(date("1900-01-01T12:00").text())).isEqualTo(date("1900-01-01T12:00"));
    }

    @Test
    void impossibleDatesAreNone() {
        for (String text : List.of("", "2024-13-45", "2023-02-29", "0000", "24", "yesterday", "2024-10-23T25:00:00Z",
                "2024-10-23T09:15:00+99:00", "2024/10/23", "20241023")) {
            assertThat(WrittenDate.parse(text, KYIV)).as(text).isEmpty();
        }
    }

    private static WrittenDate date(String text) {
        return WrittenDate.parse(text, KYIV).orElseThrow();
    }

    @Test
    void momentsWhoseYearHasNotFourDigitsEverywhereAreImpossible() {
        for (String moment : new String[] {"9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59Z",
            "0001-01-01T00:00:00+14:00"}) {
            assertThat(WrittenDate.parse(moment, ZoneOffset.UTC)).as(moment).isEmpty();
        }
        assertThat(WrittenDate.parse("9999-12-31", ZoneOffset.UTC)).isPresent();
    }
}
