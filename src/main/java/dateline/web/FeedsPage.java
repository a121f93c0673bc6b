package dateline.web;

import dateline.feeds.FeedPoller.Polled;
import dateline.feeds.FeedState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the page of feeds shows: how each is doing, and what is wrong in the list. */
public record FeedsPage(Wording wording, List<Polled> feeds, List<String> complaints, ZoneId newsroom) {

    /** Days shown of each feed. */
    private static final int DAYS = 14;

    public boolean isEmpty() {
        return feeds.isEmpty() && complaints.isEmpty();
    }

    /** What a feed is called: its outlet, else the host of its address. */
    public String name(Polled polled) {
        return polled.feed().outlet() != null ? polled.feed().outlet() : polled.feed().url().getHost();
    }

    /** {@code waiting}, {@code good}, {@code failing} or {@code gone}. */
    public String health(FeedState state) {
        if (state.isGone()) {
            return "gone";
        }
        return state.lastPoll() == null ? "waiting" : state.trouble() == null ? "good" : "failing";
    }

    /** Why it fails, in the reader's words. */
    public String problem(FeedState state) {
        return wording.text("feeds.problem." + state.code().toLowerCase(Locale.ROOT));
    }

    public String moment(Instant moment) {
        return moment == null ? wording.text("feeds.never") : wording.moment(moment.atZone(newsroom));
    }

    /** New articles of the last days, the oldest first; the last is today. */
    public List<Long> days(FeedState state) {
        LocalDate today = LocalDate.now(newsroom);
        return IntStream.range(0, DAYS).mapToObj(day -> state.perDay().getOrDefault(today.minusDays(DAYS - 1L - day), 0L))
                .toList();
    }

    public String total(FeedState state) {
        return wording.count("articles", days(state).stream().mapToLong(Long::longValue).sum());
    }

    /** The height of a day's bar, in percent of the feed's best day. */
    public long height(FeedState state, long articles) {
        long most = days(state).stream().mapToLong(Long::longValue).max().orElse(0);
        return most == 0 ? 0 : Math.max(articles > 0 ? 8 : 0, articles * 100 / most);
    }
}
