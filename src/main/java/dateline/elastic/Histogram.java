package dateline.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.article.Precision;
import dateline.article.WrittenDate;
import dateline.search.DateHistogram;
import dateline.search.DateRange;
import dateline.search.SearchRequest;
import dateline.search.Undated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Articles over time: bars of the length that suits the stretch, on the calendar of the search's time zone. Instants
 * are counted where they fall on that calendar, calendar dates where they stand on their own; one less exact than a
 * bar is in none.
 */
final class Histogram {

    /** The length of a bar, for stretches up to so many days; chosen so that there are some 90 bars at most. */
    enum Interval {
        HOUR(3, CalendarInterval.Hour, Precision.INSTANT, ChronoUnit.HOURS),
        DAY(92, CalendarInterval.Day, Precision.DAY, ChronoUnit.DAYS),
        WEEK(400, CalendarInterval.Week, Precision.DAY, ChronoUnit.WEEKS),
        MONTH(8 * 366, CalendarInterval.Month, Precision.MONTH, ChronoUnit.MONTHS),
        YEAR(Integer.MAX_VALUE, CalendarInterval.Year, Precision.YEAR, ChronoUnit.YEARS);

        private final int days;
        private final CalendarInterval calendar;
        private final Precision coarsest;
        private final ChronoUnit unit;

        Interval(int days, CalendarInterval calendar, Precision coarsest, ChronoUnit unit) {
            this.days = days;
            this.calendar = calendar;
            this.coarsest = coarsest;
            this.unit = unit;
        }

        static Interval fitting(Instant first, Instant last) {
            long days = Duration.between(first, last).toDays() + 1;
            for (Interval interval : values()) {
                if (days <= interval.days) {
                    return interval;
                }
            }
            return YEAR;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Where the bar begins that this moment is in. */
        LocalDateTime floor(LocalDateTime moment) {
            return switch (this) {
                case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
                case DAY -> moment.truncatedTo(ChronoUnit.DAYS);
                case WEEK -> moment.truncatedTo(ChronoUnit.DAYS)
                        .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
                case MONTH -> moment.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
                case YEAR -> moment.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            };
        }

        /** The dates that are exact enough to be in one bar, beside instants. */
        private List<Precision> calendarPrecisions() {
            return List.of(Precision.DAY, Precision.MONTH, Precision.YEAR).stream()
                    .filter(precision -> precision.ordinal() <= coarsest.ordinal()).toList();
        }
    }

    /** Bars without articles are shown too, unless odd dates stretch the picture beyond this. */
    private static final int MAX_FILLED = 400;

    private Histogram() {}

    /** The aggregation that counts the bars, to be read back by {@link #bars}. */
    static Map<String, Aggregation> aggregations(Interval interval, ZoneId zone) {
        return Map.of(
                "instants", counting(interval, zone, List.of(Precision.INSTANT)),
                "calendar", counting(interval, ZoneOffset.UTC, interval.calendarPrecisions()));
    }

    private static Aggregation counting(Interval interval, ZoneId zone, List<Precision> precisions) {
        Query exactEnough = Query.of(q -> q.bool(b -> b
                .should(precisions.stream().map(DateFilter::precision).toList())
                .minimumShouldMatch("1")));
        return Aggregation.of(a -> a
                .filter(precisions.isEmpty() ? Query.of(q -> q.matchNone(m -> m)) : exactEnough)
                .aggregations("bars", bars -> bars.dateHistogram(h -> h
                        .field(DateFilter.FROM).calendarInterval(interval.calendar).timeZone(zone.getId())
                        .minDocCount(1))));
    }

    /** The bars counted, in order, those without articles filled in. */
    static List<DateHistogram.Bucket> bars(Map<String, Aggregate> counted, Interval interval, SearchRequest request) {
        Map<LocalDateTime, Long> counts = new TreeMap<>();
        count(counted.get("instants"), request.zone(), interval, counts);
        count(counted.get("calendar"), ZoneOffset.UTC, interval, counts);
        List<LocalDateTime> starts = filled(new ArrayList<>(counts.keySet()), interval);
        return starts.stream().map(start -> bar(start, counts.getOrDefault(start, 0L), interval, request)).toList();
    }

    private static void count(Aggregate counted, ZoneId zone, Interval interval, Map<LocalDateTime, Long> counts) {
        for (DateHistogramBucket bucket : counted.filter().aggregations().get("bars").dateHistogram().buckets().array()) {
            LocalDateTime start = interval.floor(LocalDateTime.ofInstant(Instant.ofEpochMilli(bucket.key()), zone));
            counts.merge(start, bucket.docCount(), Long::sum);
        }
    }

    private static List<LocalDateTime> filled(List<LocalDateTime> starts, Interval interval) {
        if (starts.isEmpty()
                || interval.unit.between(starts.get(0), starts.get(starts.size() - 1)) > MAX_FILLED) {
            return starts;
        }
        List<LocalDateTime> all = new ArrayList<>();
        LocalDateTime last = starts.get(starts.size() - 1);
        for (LocalDateTime start = starts.get(0); !start.isAfter(last); start = start.plus(1, interval.unit)) {
            all.add(start);
        }
        return all;
    }

    private static DateHistogram.Bucket bar(LocalDateTime start, long count, Interval interval,
            SearchRequest request) {
        LocalDateTime end = start.plus(1, interval.unit).minus(1, ChronoUnit.MILLIS);
        WrittenDate from = edge(start, interval, request.zone());
        WrittenDate to = edge(end, interval, request.zone());
        DateRange range = within(request.dates(), new DateRange(from, to), request.zone());
        return new DateHistogram.Bucket(range.from().text(), range.to().text(), count,
                request.with(range).address());
    }

    /** A bar at the edge of a range counts only what lies in the range, and says so. */
    private static DateRange within(DateRange outer, DateRange bar, ZoneId zone) {
        boolean beginsLater = outer.from() != null && outer.from().startIn(zone).isAfter(bar.from().startIn(zone));
        boolean endsEarlier = outer.to() != null && outer.to().endIn(zone).isBefore(bar.to().endIn(zone));
        return new DateRange(beginsLater ? outer.from() : bar.from(), endsEarlier ? outer.to() : bar.to());
    }

    private static WrittenDate edge(LocalDateTime moment, Interval interval, ZoneId zone) {
        if (interval == Interval.HOUR) {
            return WrittenDate.at(OffsetDateTime.ofInstant(moment.atZone(zone).toInstant(), zone));
        }
        return WrittenDate.parse(moment.toLocalDate().toString(), zone).orElseThrow();
    }

    /** The histogram of a result. */
    static DateHistogram of(SearchRequest request, Interval interval, List<DateHistogram.Bucket> bars, long undated,
            long dated) {
        long inBars = bars.stream().mapToLong(DateHistogram.Bucket::count).sum();
        Undated toggled = request.effectiveUndated() == Undated.ONLY ? null : Undated.ONLY;
        return new DateHistogram(interval.word(), request.zone().getId(), undated, request.with(toggled).address(),
                dated - inBars, bars);
    }
}
