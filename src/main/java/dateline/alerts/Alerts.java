package dateline.alerts;

import dateline.article.Article;
import dateline.elastic.Articles;
import dateline.elastic.EngineUnavailable;
import dateline.elastic.SavedSearches;
import dateline.http.Daemons;
import dateline.http.Fetcher;
import dateline.http.Trouble;
import dateline.search.Alert;
import dateline.search.SavedSearch;
import dateline.search.SearchRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the saved searches on what has come in since they were last run, and tells their webhooks. What is found is noted
 * in the engine before it is told, one note for each search and article: so nothing is lost when a process ends, and
 * an article that comes again, or changes, is not told again.
 */
public final class Alerts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    /** An article can be searched so much later than its time says, when the engine was away while it was written. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final int IN_ONE_MESSAGE = 50;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int AT_ONCE = 4;

    private final Articles articles;
    private final SavedSearches searches;
    private final ZoneId newsroom;
    private final Fetcher http;
    private final Webhook webhook;
    private final Set<String> telling = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private final ExecutorService tellers;

    /** @param privateToo whether webhooks in private networks are allowed */
    public Alerts(Articles articles, SavedSearches searches, ZoneId newsroom, boolean privateToo) {
        this(articles, searches, newsroom, new Fetcher(privateToo, Fetcher.Patience.USUAL));
    }

    Alerts(Articles articles, SavedSearches searches, ZoneId newsroom, Fetcher http) {
        this.articles = articles;
        this.searches = searches;
        this.newsroom = newsroom;
        this.http = http;
        this.webhook = new Webhook(http);
        Daemons daemons = new Daemons("alerts");
        clock = Executors.newSingleThreadScheduledExecutor(daemons);
        tellers = Executors.newFixedThreadPool(AT_ONCE, daemons);
    }

    /** Looks and tells from now on, until closed. */
    public void start() {
        clock.scheduleWithFixedDelay(this::run, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The saved searches. */
    public SavedSearches searches() {
        return searches;
    }

    /**
     * Saves a search. It tells of what comes in from now on.
     *
     * @param parameters as its address has them, checked
     * @param webhook null for none
     */
    public SavedSearch save(String name, Map<String, List<String>> parameters, URI webhook) {
        Instant now = Instant.now();
        SavedSearch search = new SavedSearch(UUID.randomUUID().toString(), name, parameters, webhook,
                webhook == null ? null : Webhook.newSecret(), now, now, null);
        searches.put(search);
        return search;
    }

    /** Looks for each saved search, and has what was found told by others. */
    void run() {
        try {
            for (SavedSearch search : searches.all()) {
                if (search.webhook() != null) {
                    lookAndTell(search);
                }
            }
        } catch (EngineUnavailable away) {
            LOG.debug("Alerts wait for the engine: {}", away.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("Saved searches could not be run, and will be again in {} s", EVERY.toSeconds(), e);
        }
    }

    /** One search that cannot be run, saved by another Dateline perhaps, keeps no other from being run. */
    private void lookAndTell(SavedSearch search) {
        try {
            look(search);
        } catch (EngineUnavailable away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.warn("“{}” could not be run, and will be again in {} s", search.name(), EVERY.toSeconds(), e);
        }
        if (telling.add(search.id())) {
            tellers.execute(() -> tellAndLeave(search));
        }
    }

    /** Notes what has come in since the last time. */
    void look(SavedSearch search) {
        Instant now = Instant.now();
        Instant overlapping = search.checked().minus(OVERLAP);
        Instant from = overlapping.isBefore(search.createdAt()) ? search.createdAt() : overlapping;
        SearchRequest request = search.request(newsroom);
        // What came in before midnight was today's then.
        Stream.of(search.checked(), now).map(request::query).distinct()
                .forEach(typed -> articles.since(request, typed, from, found -> searches.note(search, found, now)));
        searches.checked(search.id(), now);
    }

    private void tellAndLeave(SavedSearch search) {
        try {
            tell(search);
        } catch (EngineUnavailable away) {
            LOG.debug("Alerts wait for the engine: {}", away.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The alerts of “{}” could not be told, and will be again", search.name(), e);
        } finally {
            telling.remove(search.id());
        }
    }

    /** Tells everything that is due. */
    void tell(SavedSearch search) {
        while (true) {
            Instant now = Instant.now();
            List<Alert> due = searches.take(search.id(), IN_ONE_MESSAGE, now, LEASE);
            if (due.isEmpty() || !tell(search, due, now)) {
                return;
            }
        }
    }

    /** @return false when the webhook failed */
    private boolean tell(SavedSearch search, List<Alert> due, Instant now) {
        List<Article> found = due.stream().map(alert -> articles.find(alert.article())).flatMap(Optional::stream)
                .map(indexed -> indexed.article()).toList();
        try {
            if (!found.isEmpty()) {
                webhook.tell(search, due.get(0).message(), found, now);
            }
            searches.told(due);
            if (search.trouble() != null) {
                searches.trouble(search.id(), null);
            }
            return true;
        } catch (Trouble trouble) {
            LOG.warn("The webhook of “{}” failed: {}", search.name(), trouble.getMessage());
            boolean hopeless = due.get(0).foundAt().plus(PATIENCE).isBefore(now);
            searches.failed(due, hopeless ? null : now.plus(pause(due.get(0).attempts(), trouble.pause())));
            searches.trouble(search.id(), trouble.getMessage());
            return false;
        }
    }

    /** Twice as long after each attempt, and never shorter than the server asks for. */
    private static Duration pause(int attempts, Duration asked) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return asked != null && asked.compareTo(pause) > 0 && asked.compareTo(PATIENCE) < 0 ? asked : pause;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        tellers.shutdownNow();
        http.close();
    }
}
