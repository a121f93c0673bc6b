package dateline.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.article.Precision;
import dateline.search.DateFlag;
import dateline.search.DateRange;
import dateline.search.SearchRequest;
import dateline.search.Undated;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The dates of a search as a filter. Instants are compared on the time line, in the zone of the search; days, months
 * and years on the calendar, which no zone shifts, and only if the whole of them lies in the range.
 */
final class DateFilter {

    static final String FROM = "published_from";
    static final String TO = "published_to";
    static final String PRECISION = "date_precision";

    /** The end of the year 9999 is in the year 10000 elsewhere, which has too many digits for other formats. */
    private static final String MILLIS = "epoch_millis";

    private DateFilter() {}

    /** Null when the dates of the search narrow nothing. */
    static Query of(SearchRequest request) {
        DateRange range = request.dates();
        Undated undated = request.effectiveUndated();
        if (undated == Undated.ONLY) {
            return undated();
        }
        if (range.isOpen()) {
            return undated == Undated.INCLUDE ? null : dated();
        }
        Query within = within(range, request.zone());
        return undated == Undated.INCLUDE ? Query.of(q -> q.bool(b -> b.should(within, undated()))) : within;
    }

    /** Articles whose date must be doubted so. */
    static Query doubted(DateFlag flag, Instant now, ZoneId zone) {
        if (flag == DateFlag.IMPOSSIBLE) {
            return Query.of(q -> q.term(t -> t.field("date_impossible").value(true)));
        }
        Query instants = Query.of(q -> q.bool(b -> b.filter(precision(Precision.INSTANT), after(now))));
        Query calendar = Query.of(q -> q.bool(b -> b.mustNot(precision(Precision.INSTANT))
                .filter(after(onCalendar(now, zone)))));
        return Query.of(q -> q.bool(b -> b.should(instants, calendar)));
    }

    private static Query after(Instant moment) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(FROM).gt(moment.toString()))));
    }

    /** What calendar and clock of a zone show, as the index has calendar dates: as if it were UTC. */
    static Instant onCalendar(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    static Query undated() {
        return precision(Precision.NONE);
    }

    static Query precision(Precision precision) {
        return Query.of(q -> q.term(t -> t.field(PRECISION).value(precision.word())));
    }

    private static Query dated() {
        return Query.of(q -> q.exists(e -> e.field(FROM)));
    }

    static Query within(DateRange range, ZoneId zone) {
        Query instants = Query.of(q -> q.bool(b -> b.filter(precision(Precision.INSTANT), between(
                range.from() == null ? null : range.from().startIn(zone),
                range.to() == null ? null : range.to().endIn(zone)))));
        Query calendar = Query.of(q -> q.bool(b -> b.mustNot(precision(Precision.INSTANT)).filter(between(
                range.from() == null ? null : range.from().localStart(zone).toInstant(ZoneOffset.UTC),
                range.to() == null ? null : range.to().localEnd(zone).toInstant(ZoneOffset.UTC)))));
        return Query.of(q -> q.bool(b -> b.should(instants, calendar)));
    }

    private static Query between(Instant from, Instant to) {
        return Query.of(q -> q.bool(b -> {
            if (from != null) {
                b.filter(f -> f.range(r -> r.date(d -> d.field(FROM).gte(millis(from)).format(MILLIS))));
            }
            if (to != null) {
                b.filter(f -> f.range(r -> r.date(d -> d.field(TO).lte(millis(to)).format(MILLIS))));
            }
            return b.filter(dated());
        }));
    }

    private static String millis(Instant moment) {
        return String.valueOf(moment.toEpochMilli());
    }
}
