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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

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

        /** Where the bar begins that is counted from this moment on the calendar. */
        ZonedDateTime start(ZonedDateTime moment) {
            return this == HOUR ? moment : day(moment.toLocalDate()).atStartOfDay(moment.getZone());
        }

        private LocalDate day(LocalDate day) {
            return switch (this) {
                case HOUR, DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
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

    /** Keeps what may be asked for without knowing how far dates reach: shorter bars could be too many. */
    static void remember(Interval interval, AtomicReference<Interval> usual) {
        if (interval.compareTo(Interval.WEEK) >= 0) {
            usual.set(interval);
        }
    }

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
        Map<ZonedDateTime, Long> counts = new TreeMap<>();
        ZoneId zone = request.zone();
        count(counted.get("instants"), zone, (start, count) -> counts.merge(interval.start(start), count, Long::sum));
        count(counted.get("calendar"), ZoneOffset.UTC, (start, count) -> counts.merge(
                interval.start(start.withZoneSameLocal(zone)), count, Long::sum));
        List<ZonedDateTime> starts = filled(new ArrayList<>(counts.keySet()), interval);
        return starts.stream().map(start -> bar(start, counts.getOrDefault(start, 0L), interval, request)).toList();
    }

    private static void count(Aggregate counted, ZoneId zone, BiConsumer<ZonedDateTime, Long> then) {
        for (DateHistogramBucket bucket : counted.filter().aggregations().get("bars").dateHistogram().buckets().array()) {
            then.accept(Instant.ofEpochMilli(bucket.key()).atZone(zone), bucket.docCount());
        }
    }

    private static List<ZonedDateTime> filled(List<ZonedDateTime> starts, Interval interval) {
        if (starts.isEmpty()
                || interval.unit.between(starts.get(0), starts.get(starts.size() - 1)) > MAX_FILLED) {
            return starts;
        }
        List<ZonedDateTime> all = new ArrayList<>();
        ZonedDateTime last = starts.get(starts.size() - 1);
        for (ZonedDateTime start = starts.get(0); !start.isAfter(last); start = next(start, interval)) {
            all.add(start);
        }
        return all;
    }

    /** An hour later by the clock's own time, or on the calendar, however long its days are. */
    private static ZonedDateTime next(ZonedDateTime start, Interval interval) {
        return interval.start(start.plus(1, interval.unit));
    }

    private static DateHistogram.Bucket bar(ZonedDateTime start, long count, Interval interval, SearchRequest request) {
        ZonedDateTime end = next(start, interval).minus(1, ChronoUnit.MILLIS);
        DateRange range = within(request.dates(), new DateRange(edge(start, interval), edge(end, interval)),
                request.zone());
        return new DateHistogram.Bucket(range.from().text(), range.to().text(), count,
                request.with(range).address());
    }

    /** A bar at the edge of a range counts only what lies in the range, and says so. */
    private static DateRange within(DateRange outer, DateRange bar, ZoneId zone) {
        boolean beginsLater = outer.from() != null && outer.from().startIn(zone).isAfter(bar.from().startIn(zone));
        boolean endsEarlier = outer.to() != null && outer.to().endIn(zone).isBefore(bar.to().endIn(zone));
        return new DateRange(beginsLater ? outer.from() : bar.from(), endsEarlier ? outer.to() : bar.to());
    }

    private static WrittenDate edge(ZonedDateTime moment, Interval interval) {
        if (interval == Interval.HOUR) {
            return WrittenDate.nearest(moment.toOffsetDateTime());
        }
        // New Year's Eve of 9999 is in the year 10000 elsewhere, which cannot be asked for.
        LocalDate day = moment.toLocalDate();
        LocalDate told = day.withYear(Math.max(1, Math.min(day.getYear(), 9999)));
        return WrittenDate.parse(told.toString(), moment.getZone()).orElseThrow();
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
