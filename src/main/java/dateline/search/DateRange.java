package dateline.search;

import dateline.article.WrittenDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A stretch of time, both ends inclusive. A date less exact than an instant lies in it when the whole of it does, so
 * that an article dated 2024 counts for 2024 but not for a week of it.
 *
 * @param from null when open
 * @param to null when open
 */
public record DateRange(WrittenDate from, WrittenDate to) {

    public static final DateRange ALL = new DateRange(null, null);

    /** Reads the two parameters; null is open. */
    static DateRange of(String from, String to, ZoneId zone) {
        DateRange range = new DateRange(date("from", from, zone), date("to", to, zone));
        if (range.from != null && range.to != null && range.from.startIn(zone).isAfter(range.to.endIn(zone))) {
            throw new BadParameter("to", "The range ends (%s) before it begins (%s).".formatted(to, from));
        }
        return range;
    }

    public boolean isOpen() {
        return from == null && to == null;
    }

    private static WrittenDate date(String parameter, String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<WrittenDate> date = WrittenDate.parse(text, zone);
        return date.orElseThrow(() -> new BadParameter(parameter,
                "“%s” is not a date. Write %s.".formatted(text, WrittenDate.FORMS)));
    }
}
