package dateline.feeds;

import dateline.http.Fetched;
import dateline.http.Trouble.Code;
import dateline.http.Trouble;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a feed from polling it. What has not happened yet is null.
 *
 * @param version what its server said of the version we have
 * @param moved where its server says it is for good
 * @param next when it is asked again
 * @param failures how often it failed in a row
 * @param trouble why it failed the last time; null when it did not
 * @param rejected entries of the last good poll that were no articles
 * @param perDay articles that were new, by the newsroom's day, for the last {@value #DAYS} days
 */
public record FeedState(String etag, String lastModified, URI moved, Instant lastPoll, Instant lastGood, Instant next,
        int failures, String code, String trouble, int rejected, Map<LocalDate, Long> perDay) {

    private static final int DAYS = 30;

    static final FeedState NEW = new FeedState(null, null, null, null, null, null, 0, null, null, 0, Map.of());

    public FeedState {
        perDay = perDay == null ? Map.of() : Map.copyOf(perDay);
    }

    /** Whether its server said that it will never come back. */
    public boolean isGone() {
        return Trouble.Code.GONE.name().equals(code);
    }

    boolean isDue(Instant now) {
        return !isGone() && (next == null || !next.isAfter(now));
    }

    Fetched.Version version() {
        return new Fetched.Version(etag, lastModified);
    }

    FeedState good(Instant now, Instant next, Fetched fetched, int rejected, LocalDate today, long fresh) {
        Map<LocalDate, Long> days = new TreeMap<>(perDay);
        days.merge(today, fresh, Long::sum);
        days.keySet().removeIf(day -> day.isBefore(today.minusDays(DAYS)));
        boolean same = fetched.isUnchanged();
        return new FeedState(same ? etag : fetched.version().etag(), same ? lastModified : fetched.version().lastModified(),
                fetched.moved() != null ? fetched.moved() : moved, now, now, next, 0, null, null,
                same ? this.rejected : rejected, days);
    }

    FeedState bad(Instant now, Instant next, Trouble trouble) {
        // Where it had moved to may be wrong: the next time its own address is asked.
        return new FeedState(etag, lastModified, null, now, lastGood, next, failures + 1, trouble.code().name(),
                trouble.getMessage(), rejected, perDay);
    }
}
