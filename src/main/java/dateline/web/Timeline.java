package dateline.web;

import dateline.article.Precision;
import dateline.article.WrittenDate;
import dateline.search.DateHistogram;
import dateline.search.DateRange;
import dateline.search.SearchRequest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** The bars of the histogram as drawn: how high each is, what it says and where it leads. */
public record Timeline(Wording wording, SearchRequest request, DateHistogram dates) {

    /** A bar's full height, in the units of its drawing. */
    private static final int FULL = 100;
    /** However few the articles, the bar can be seen. */
    private static final int LEAST = 3;

    /** @param height from 0 to 100, of the highest bar */
    public record Bar(String from, String to, String label, long height, String address) {}

    public List<Bar> bars() {
        long most = most();
        return dates.buckets().stream().map(bucket -> new Bar(bucket.from(), bucket.to(),
                wording.text("date.bar", words(bucket), wording.count("articles", bucket.count())),
                bucket.count() == 0 ? 0 : Math.max(LEAST, Math.round((double) FULL * bucket.count() / most)),
                bucket.toggle())).toList();
    }

    /** Articles in the highest bar. */
    public long most() {
        return dates.buckets().stream().mapToLong(DateHistogram.Bucket::count).max().orElse(1);
    }

    public String interval() {
        return wording.text("date.interval." + dates.interval());
    }

    public String firstLabel() {
        return edge(dates.buckets().get(0));
    }

    public String lastLabel() {
        return edge(dates.buckets().get(dates.buckets().size() - 1));
    }

    /** Where “all dates” leads; null when there is no range to leave. */
    public String wider() {
        return request.dates().isOpen() ? null : request.with(DateRange.ALL).address();
    }

    private String edge(DateHistogram.Bucket bucket) {
        ZonedDateTime start = date(bucket.from()).localStart(request.zone()).atZone(request.zone());
        return switch (dates.interval()) {
            case "hour" -> wording.format("hour", start);
            case "month", "year" -> wording.format(dates.interval(), start);
            default -> wording.format("day", start);
        };
    }

    private String words(DateHistogram.Bucket bucket) {
        return dates.interval().equals("hour") ? edge(bucket)
                : words(wording, date(bucket.from()), date(bucket.to()), request.zone());
    }

    private WrittenDate date(String text) {
        return WrittenDate.parse(text, request.zone()).orElseThrow();
    }

    /** A stretch of time in words, as short as they can be: a whole month is called by its name. */
    static String words(Wording wording, WrittenDate from, WrittenDate to, ZoneId zone) {
        if (from.text().equals(to.text())) {
            return wording.date(from, zone);
        }
        LocalDateTime start = from.localStart(zone);
        LocalDateTime next = to.localEnd(zone).plusNanos(1_000_000);
        boolean calendar = from.precision() != Precision.INSTANT && to.precision() != Precision.INSTANT;
        if (calendar && start.getDayOfMonth() == 1 && start.plusMonths(1).equals(next)) {
            return wording.format("month", start);
        }
        if (calendar && start.getDayOfYear() == 1 && start.plusYears(1).equals(next)) {
            return wording.format("year", start);
        }
        return wording.text("date.range", wording.date(from, zone), wording.date(to, zone));
    }
}
