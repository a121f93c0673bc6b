package dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as somebody wrote it: an instant, a day, a month or a year, and no more exact than that.
 *
 * <p>A day, month or year has no time zone: it is the same stretch of the calendar wherever it is read. An instant
 * keeps the offset it was written with.
 *
 * @param text what was written, such as {@code 2024-10} or {@code 2024-10-23T09:15:00+03:00}
 * @param start the first moment, on the calendar of whoever wrote it
 * @param end the last moment, to the millisecond, which for an instant is its start
 * @param offset the offset of an instant; null for a day, a month or a year
 */
public record WrittenDate(String text, Precision precision, LocalDateTime start, LocalDateTime end, ZoneOffset offset) {

    /** What may be written, for messages to whoever wrote something else. */
    public static final String FORMS = "YYYY, YYYY-MM, YYYY-MM-DD, or an instant such as 2024-10-23T09:15:00+03:00";

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern LOCAL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)");
    private static final Pattern ZONED = Pattern.compile(LOCAL.pattern() + " ?(Z|z|[+-]\\d{2}(?::?\\d{2})?)");

    /**
     * Reads a date of any precision.
     *
     * @param zone the time zone of an instant written without one
     * @return empty when the text is no such date, or an impossible one
     */
    public static Optional<WrittenDate> parse(String text, ZoneId zone) {
        String trimmed = text.strip();
        try {
            Matcher calendar = CALENDAR.matcher(trimmed);
            if (calendar.matches()) {
                return Optional.of(ofCalendar(trimmed, calendar));
            }
            Matcher zoned = ZONED.matcher(trimmed);
            if (zoned.matches()) {
                return Optional.of(instant(trimmed, local(zoned).atOffset(offset(zoned.group(3)))));
            }
            Matcher local = LOCAL.matcher(trimmed);
            if (local.matches()) {
                return Optional.of(at(local(local).atZone(zone).toOffsetDateTime()));
            }
            return Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** An instant, written in ISO 8601 with its offset; that of a local mean time has seconds, which ISO 8601 has not. */
    public static WrittenDate at(OffsetDateTime moment) {
        OffsetDateTime told = moment.getOffset().getTotalSeconds() % 60 == 0 ? moment
                : moment.withOffsetSameInstant(ZoneOffset.UTC);
        return instant(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(told), told);
    }

    /** The same, or the nearest there can be to a moment before the first or after the last. */
    public static WrittenDate nearest(OffsetDateTime moment) {
        Instant instant = moment.toInstant();
        Instant possible = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return at(possible.equals(instant) ? moment : possible.atOffset(ZoneOffset.UTC));
    }

    /** The first moment as an instant; a calendar date begins when its first day does in the given zone. */
    public Instant startIn(ZoneId zone) {
        return offset != null ? start.toInstant(offset) : start.atZone(zone).toInstant();
    }

    /** The last moment as an instant, to the millisecond. */
    public Instant endIn(ZoneId zone) {
        return offset != null ? end.toInstant(offset)
                : end.plus(1, ChronoUnit.MILLIS).atZone(zone).toInstant().minusMillis(1);
    }

    /** The first moment on the calendar of the given zone. */
    public LocalDateTime localStart(ZoneId zone) {
        return offset != null ? LocalDateTime.ofInstant(startIn(zone), zone) : start;
    }

    /** The last moment on the calendar of the given zone. */
    public LocalDateTime localEnd(ZoneId zone) {
        return offset != null ? LocalDateTime.ofInstant(endIn(zone), zone) : end;
    }

    private static WrittenDate ofCalendar(String text, Matcher written) {
        int year = Integer.parseInt(written.group(1));
        if (year == 0) {
            throw new DateTimeException("There is no year 0");
        }
        if (written.group(2) == null) {
            return stretch(text, Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        }
        int month = Integer.parseInt(written.group(2));
        if (written.group(3) == null) {
            YearMonth whole = YearMonth.of(year, month);
            return stretch(text, Precision.MONTH, whole.atDay(1), whole.plusMonths(1).atDay(1));
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(written.group(3)));
        return stretch(text, Precision.DAY, day, day.plusDays(1));
    }

    private static WrittenDate stretch(String text, Precision precision, LocalDate first, LocalDate next) {
        return new WrittenDate(text, precision, first.atStartOfDay(), next.atStartOfDay().minus(1, ChronoUnit.MILLIS), null);
    }

    /** Years have four digits, in whatever time zone they are told. */
    private static WrittenDate instant(String text, OffsetDateTime moment) {
        if (moment.toInstant().isBefore(FIRST) || moment.toInstant().isAfter(LAST)) {
            throw new DateTimeException("There is no year of four digits everywhere at this moment");
        }
        LocalDateTime local = moment.toLocalDateTime();
        return new WrittenDate(text, Precision.INSTANT, local, local, moment.getOffset());
    }

    private static LocalDateTime local(Matcher written) {
        return LocalDateTime.parse(written.group(1) + "T" + written.group(2));
    }

    private static ZoneOffset offset(String written) {
        return ZoneOffset.of(written.equals("z") ? "Z" : written);
    }
}
