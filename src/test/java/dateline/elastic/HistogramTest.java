package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import dateline.elastic.Histogram.Interval;
import dateline.search.DateHistogram.Bucket;
import dateline.search.SearchRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void theHourThatComesTwiceIsTwoBars() {
        List<Bucket> bars = bars(Interval.HOUR, KYIV, "2024-10-26T23:00:00Z", "2024-10-27T00:00:00Z",
                "2024-10-27T01:00:00Z", "2024-10-27T02:00:00Z");
        assertThat(bars).extracting(Bucket::from).containsExactly("2024-10-27T02:00:00+03:00",
                "2024-10-27T03:00:00+03:00", "2024-10-27T03:00:00+02:00", "2024-10-27T04:00:00+02:00");
        assertThat(bars).extracting(Bucket::to).containsExactly("2024-10-27T02:59:59.999+03:00",
                "2024-10-27T03:59:59.999+03:00", "2024-10-27T03:59:59.999+02:00", "2024-10-27T04:59:59.999+02:00");
        assertThat(bars).extracting(Bucket::count).containsExactly(1L, 1L, 1L, 1L);
    }

    @Test
    void theHourThatIsLeftOutIsNoBar() {
        assertThat(bars(Interval.HOUR, KYIV, "2024-03-31T00:00:00Z", "2024-03-31T02:00:00Z")).extracting(Bucket::from)
                .containsExactly("2024-03-31T02:00:00+02:00", "2024-03-31T04:00:00+03:00",
                        "2024-03-31T05:00:00+03:00");
    }

    @Test
    void daysAreDaysHoweverLong() {
        List<Bucket> bars = bars(Interval.DAY, KYIV, "2024-10-25T21:00:00Z", "2024-10-28T22:00:00Z");
        assertThat(bars).extracting(Bucket::from)
                .containsExactly("2024-10-26", "2024-10-27", "2024-10-28", "2024-10-29");
        assertThat(bars).extracting(Bucket::count).containsExactly(1L, 0L, 0L, 1L);
    }

    @Test
    void theClockOfSeoulOnceChangedToo() {
        assertThat(bars(Interval.DAY, ZoneId.of("Asia/Seoul"), "1987-05-08T15:00:00Z", "1987-05-11T14:00:00Z"))
                .extracting(Bucket::from).containsExactly("1987-05-09", "1987-05-10", "1987-05-11", "1987-05-12");
    }

    @Test
    void hoursOfALocalMeanTimeHaveAddressesThatCanBeRead() {
        assertThat(bars(Interval.HOUR, KYIV, "1899-12-31T21:57:56Z")).extracting(Bucket::from, Bucket::to)
                .containsExactly(tuple("1899-12-31T21:57:56Z", "1899-12-31T22:57:55.999Z"));
    }

    @Test
    void theFirstAndTheLastHourThereAreHaveAddressesToo() {
        assertThat(bars(Interval.HOUR, KYIV, "9999-12-30T23:00:00Z")).extracting(Bucket::from, Bucket::to)
                .containsExactly(tuple("9999-12-31T01:00:00+02:00", "9999-12-30T23:59:59Z"));
        assertThat(bars(Interval.HOUR, ZoneId.of("America/New_York"), "0001-01-01T23:56:02Z"))
                .extracting(Bucket::from, Bucket::to)
                .containsExactly(tuple("0001-01-02T00:00:00Z", "0001-01-02T00:56:01.999Z"));
    }

    @Test
    void weeksBeginOnMondayAndTheLastYearIs9999() {
        assertThat(bars(Interval.WEEK, KYIV, "2024-12-29T22:00:00Z")).extracting(Bucket::from, Bucket::to)
                .containsExactly(tuple("2024-12-30", "2025-01-05"));
        assertThat(bars(Interval.YEAR, ZoneId.of("Pacific/Kiritimati"), "9999-12-30T10:00:00Z"))
                .extracting(Bucket::to).containsExactly("9999-12-31");
        assertThat(bars(Interval.YEAR, KYIV, "0000-12-31T10:00:00Z", "9999-12-31T23:00:00Z")).as("of other indexes")
                .hasSize(2);
    }

    private static List<Bucket> bars(Interval interval, ZoneId zone, String... starts) {
        SearchRequest request = SearchRequest.of(Map.of("tz", List.of(zone.getId())), KYIV);
        return Histogram.bars(Map.of("instants", counted(starts), "calendar", counted()), interval, request);
    }

    /** As the engine counts: one article in each of the bars that begin so. */
    private static Aggregate counted(String... starts) {
        List<DateHistogramBucket> buckets = Stream.of(starts).map(start -> DateHistogramBucket.of(b -> b
                .key(Instant.parse(start).toEpochMilli()).docCount(1))).toList();
        return Aggregate.of(a -> a.filter(f -> f.docCount(starts.length).aggregations("bars",
                bars -> bars.dateHistogram(h -> h.buckets(b -> b.array(buckets))))));
    }
}
