package dateline.feeds;

import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.http.Daemons;
import dateline.http.Fetched;
import dateline.http.Fetcher;
import dateline.http.Trouble.Code;
import dateline.http.Trouble;
import dateline.ingest.Format;
import dateline.ingest.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks each feed of the list for news, again and again. A feed that fails is asked ever less often; one that is gone is
 * not asked any more. What a poll brings is safe in the index before the feed's version is noted, so that nothing is
 * lost whenever the process ends.
 */
public final class FeedPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Set<Format> FEEDS = Set.of(Format.RSS, Format.ATOM, Format.JSONFEED);

    /** Takes all that a reading gives, and says when it is safe in the index. */
    public interface Index {

        /** @throws RuntimeException when it could not be made safe; the reading is done again later */
        IntakeReport take(Consumer<Intake> reading);

        /** Whether there is an article with this id. */
        boolean has(String id);
    }

    /** A feed and how it is doing. */
    public record Polled(Feed feed, FeedState state) {}

    private final FeedList feeds;
    private final FeedStates states;
    private final Index index;
    private final ZoneId newsroom;
    private final Fetcher fetcher;
    private final FullText fullText;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private final ExecutorService polls;
    private final Path lockFile;
    private FileLock lock;

    /**
     * @param states where what is known of the feeds is kept; need not be there
     * @param privateToo whether feeds of private networks are allowed
     */
    public FeedPoller(FeedList feeds, Path states, Index index, ZoneId newsroom, boolean privateToo) {
        this(feeds, states, index, newsroom, new Fetcher(privateToo, Fetcher.Patience.USUAL));
    }

    FeedPoller(FeedList feeds, Path states, Index index, ZoneId newsroom, Fetcher fetcher) {
        this.feeds = feeds;
        this.states = new FeedStates(states);
        this.lockFile = states.resolveSibling(states.getFileName() + ".lock");
        this.index = index;
        this.newsroom = newsroom;
        this.fetcher = fetcher;
        this.fullText = new FullText(fetcher, index::has, newsroom);
        Daemons daemons = new Daemons("feeds");
        clock = Executors.newSingleThreadScheduledExecutor(daemons);
        polls = Executors.newFixedThreadPool(AT_ONCE, daemons);
    }

    /** Polls from now on, until closed. */
    public void start() {
        clock.scheduleWithFixedDelay(this::pollDue, 0, 1, TimeUnit.SECONDS);
    }

    /** All feeds of the list, and how each is doing. */
    public List<Polled> feeds() {
        return feeds.feeds().stream().map(feed -> new Polled(feed, states.of(feed.id()))).toList();
    }

    public FeedList list() {
        return feeds;
    }

    /**
     * Polls one feed now, whether it is due or not.
     *
     * @return how it went; empty when there is no such feed, or it is being polled
     */
    public Optional<Polled> poll(String id) {
        Optional<Feed> found = feeds.feeds().stream().filter(feed -> feed.id().equals(id)).findAny();
        if (found.isEmpty() || !running.add(id)) {
            return Optional.empty();
        }
        poll(found.get());
        return Optional.of(new Polled(found.get(), states.of(id)));
    }

    private void pollDue() {
        try {
            if (!mayPoll()) {
                return;
            }
            Instant now = Instant.now();
            List<Feed> all = feeds.feeds();
            states.keepOnly(all.stream().map(Feed::id).collect(Collectors.toSet()));
            for (Feed feed : all) {
                if (states.of(feed.id()).isDue(now)) {
                    pollAside(feed);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Feeds could not be polled, and will be in a second: {}", e.toString());
        }
    }

    /** One feed of a host at a time: many of a slow one would keep all others waiting. */
    private void pollAside(Feed feed) {
        String host = feed.url().getHost();
        if (!hosts.add(host)) {
            return;
        }
        if (!running.add(feed.id())) {
            hosts.remove(host);
            return;
        }
        polls.execute(() -> {
            try {
                poll(feed);
            } finally {
                hosts.remove(host);
            }
        });
    }

    /** Of several servers on one data folder, one polls; when it ends, another takes over. */
    private boolean mayPoll() throws IOException {
        if (lock == null) {
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException thisProcessHasIt) {
                lock = null;
            }
            if (lock == null) {
                channel.close();
            }
        }
        return lock != null;
    }

    /** Whoever calls has put it among the running. */
    private void poll(Feed feed) {
        FeedState before = states.of(feed.id());
        try {
            states.put(feed.id(), poll(feed, before));
        } catch (Trouble trouble) {
            failed(feed, before, trouble);
        } catch (RuntimeException | StackOverflowError mistake) {
            failed(feed, before, new Trouble(Code.UNREADABLE, "It cannot be read, by a mistake of Dateline's own: "
                    + mistake));
        } finally {
            running.remove(feed.id());
        }
    }

    private void failed(Feed feed, FeedState before, Trouble trouble) {
        LOG.warn("Feed {}: {}", feed.url(), trouble.getMessage());
        Instant now = Instant.now();
        states.put(feed.id(), before.bad(now, now.plus(pause(feed, before.failures() + 1, trouble.pause())), trouble));
    }

    private FeedState poll(Feed feed, FeedState before) throws Trouble {
        URI address = before.moved() != null ? before.moved() : feed.url();
        Fetched fetched = fetcher.fetch(address, before.version());
        IntakeReport report = fetched.isUnchanged() ? new IntakeReport(0, 0, 0, List.of()) : take(feed, fetched);
        Instant now = Instant.now();
        return before.good(now, now.plus(pause(feed, 0, fetched.pause())), fetched, report.rejected().size(),
                LocalDate.ofInstant(now, newsroom), report.indexed());
    }

    private IntakeReport take(Feed feed, Fetched fetched) throws Trouble {
        Format format = format(fetched);
        Origin origin = new Origin(feed.outlet(), feed.sourceName(), feed.language());
        try {
            return index.take(intake -> {
                try (InputStream body = new ByteArrayInputStream(fetched.body())) {
                    format.reader(origin).read(body, feed.fullText() ? fullText.into(intake) : intake);
                } catch (IOException bytesInMemoryDoNotFail) {
                    throw new IllegalStateException(bytesInMemoryDoNotFail);
                }
            });
        } catch (RuntimeException e) {
            throw new Trouble(Code.INDEX_AWAY, "What it brought could not be kept: " + e.getMessage());
        }
    }

    /** A page that says “not found” politely is no feed, and must not become an article. */
    private static Format format(Fetched fetched) throws Trouble {
        Format format = Format.of(fetched.body(), String.valueOf(fetched.address().getPath()));
        if (!FEEDS.contains(format)) {
            throw new Trouble(Code.NOT_A_FEED, "What is there is no feed (it looks like " + format.word() + ").");
        }
        return format;
    }

    /** Twice as long after each failure, and never shorter than the server asks for. */
    private static Duration pause(Feed feed, int failures, Duration asked) {
        Duration pause = feed.every().multipliedBy(1L << Math.min(failures, 10));
        Duration longest = feed.every().compareTo(LONGEST_PAUSE) > 0 ? feed.every() : LONGEST_PAUSE;
        pause = pause.compareTo(longest) > 0 ? longest : pause;
        Duration bearable = asked == null || asked.compareTo(Feed.LONGEST) > 0 ? Duration.ZERO : asked;
        return bearable.compareTo(pause) > 0 ? bearable : pause;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        polls.shutdownNow();
        fetcher.close();
        try {
            if (lock != null) {
                lock.acquiredBy().close();
            }
        } catch (IOException e) {
            LOG.debug("The lock goes with the process", e);
        }
    }
}
