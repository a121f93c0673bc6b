package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Result;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dateline.search.Alert;
import dateline.search.SavedSearch;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The saved searches and what they have found, kept in the engine beside the articles, so that every server of a
 * cluster has the same. Every method throws {@link EngineUnavailable} when the engine cannot answer.
 */
public final class SavedSearches {

    private static final String SEARCHES = "searches";
    private static final String ALERTS = "alerts";
    /** What the engine gives in one piece; nobody saves as many. */
    private static final int MOST = 10_000;

    private final ElasticsearchClient client;
    private final Retry retry;
    private volatile boolean opened;

    /** A search as the engine keeps it. */
    private record StoredSearch(String id, String name, Map<String, List<String>> parameters, String webhook,
            String secret, String createdAt, String checked, String trouble) {

        static StoredSearch of(SavedSearch search) {
            return new StoredSearch(search.id(), search.name(), search.parameters(),
                    search.webhook() == null ? null : search.webhook().toString(), search.secret(),
                    search.createdAt().toString(), search.checked().toString(), search.trouble());
        }

        SavedSearch search() {
            return new SavedSearch(id, name, parameters, webhook == null ? null : URI.create(webhook), secret,
                    Instant.parse(createdAt), Instant.parse(checked), trouble);
        }
    }

    /**
     * An alert as the engine keeps it.
     *
     * @param state {@code waiting}, {@code told} or {@code given-up}
     * @param message in which it was told, or tried to be; null before that
     */
    private record StoredAlert(String search, String article, String state, String foundAt, String next, int attempts,
            String message) {

        Alert alert(String id, String inMessage) {
            return new Alert(id, search, article, Instant.parse(foundAt), Instant.parse(next), attempts, inMessage);
        }
    }

    public SavedSearches(Engine engine) {
        client = engine.client();
        retry = new Retry(Duration.ZERO, engine::state);
    }

    /** All of them, the oldest first. */
    public List<SavedSearch> all() {
        return retry.run(() -> {
            open();
            return client.search(s -> s.index(SEARCHES).size(MOST)
                    .sort(o -> o.field(f -> f.field("created_at").order(SortOrder.Asc)))
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))), StoredSearch.class)
                    .hits().hits().stream().map(hit -> hit.source().search()).toList();
        });
    }

    public Optional<SavedSearch> find(String id) {
        return retry.run(() -> {
            open();
            return Optional.ofNullable(client.get(g -> g.index(SEARCHES).id(id), StoredSearch.class).source())
                    .map(StoredSearch::search);
        });
    }

    /** Adds a search, or puts it in the place of the one with its id. */
    public void put(SavedSearch search) {
        retry.run(() -> {
            open();
            return client.index(i -> i.index(SEARCHES).id(search.id()).document(StoredSearch.of(search))
                    .refresh(Refresh.WaitFor));
        });
    }

    /** Notes up to when a search has looked for new articles. */
    public void checked(String id, Instant moment) {
        update(id, Map.of("checked", moment.toString()));
    }

    /** Notes why the webhook of a search failed; null when it did not. */
    public void trouble(String id, String sentence) {
        update(id, Collections.singletonMap("trouble", sentence));
    }

    /** What was deleted meanwhile stays deleted. */
    private void update(String id, Map<String, String> change) {
        retry.run(() -> {
            try {
                return client.update(u -> u.index(SEARCHES).id(id).doc(change), StoredSearch.class).result();
            } catch (ElasticsearchException error) {
                if (error.status() == 404) {
                    return Result.NotFound;
                }
                throw error;
            }
        });
    }

    /** @return false when there was no such search */
    public boolean delete(String id) {
        return retry.run(() -> {
            open();
            return client.delete(d -> d.index(SEARCHES).id(id).refresh(Refresh.WaitFor)).result();
        }) == Result.Deleted;
    }

    /**
     * Notes what a search has found. An article that was noted for it before is not noted again.
     *
     * @return how many were new
     */
    public int note(SavedSearch search, Collection<String> articles, Instant now) {
        if (articles.isEmpty()) {
            return 0;
        }
        BulkRequest.Builder bulk = new BulkRequest.Builder().index(ALERTS).refresh(Refresh.True);
        for (String article : articles) {
            StoredAlert alert = new StoredAlert(search.id(), article, "waiting", now.toString(), now.toString(), 0,
                    null);
            bulk.operations(o -> o.create(c -> c.id(alertId(search.id(), article)).document(alert)));
        }
        BulkRequest request = bulk.build();
        int fresh = 0;
        for (BulkResponseItem item : retry.run(() -> client.bulk(request)).items()) {
            if (item.error() == null) {
                fresh++;
            } else if (item.status() != 409) {
                throw new EngineUnavailable("An alert could not be noted: " + item.error().reason(), 5);
            }
        }
        return fresh;
    }

    /** One for each search and article; of the article's id a digest, since together they could be too long. */
    private static String alertId(String search, String article) {
        return search + "-" + UUID.nameUUIDFromBytes(article.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes alerts of one search that are due, so that no other server takes them: until the lease is over they are
     * ours. What is not {@link #told} by then is due again. All are of one message: those that were tried together
     * come together again, with no others.
     */
    public List<Alert> take(String search, int most, Instant now, Duration lease) {
        return retry.run(() -> {
            List<Hit<StoredAlert>> due = client.search(s -> s.index(ALERTS).size(most).seqNoPrimaryTerm(true)
                    .sort(o -> o.field(f -> f.field("found_at").order(SortOrder.Asc)))
                    .sort(o -> o.field(f -> f.field("article").order(SortOrder.Asc)))
                    .query(q -> q.bool(b -> b.filter(f -> f.term(t -> t.field("search").value(search)))
                            .filter(f -> f.term(t -> t.field("state").value("waiting")))
                            .filter(f -> f.range(r -> r.untyped(u -> u.field("next").lte(JsonData.of(now.toString()))))))),
                    StoredAlert.class).hits().hits();
            if (due.isEmpty()) {
                return List.<Alert>of();
            }
            String message = due.get(0).source().message();
            return leased(due.stream().filter(hit -> Objects.equals(hit.source().message(), message)).toList(),
                    message == null ? due.get(0).id() : message, now.plus(lease));
        });
    }

    private List<Alert> leased(List<Hit<StoredAlert>> due, String message, Instant until) throws IOException {
        BulkRequest.Builder bulk = new BulkRequest.Builder().index(ALERTS).refresh(Refresh.True);
        for (Hit<StoredAlert> hit : due) {
            bulk.operations(o -> o.update(u -> u.id(hit.id()).ifSeqNo(hit.seqNo()).ifPrimaryTerm(hit.primaryTerm())
                    .action(a -> a.doc(Map.of("next", until.toString(), "message", message)))));
        }
        List<BulkResponseItem> items = client.bulk(bulk.build()).items();
        return IntStream.range(0, due.size()).filter(i -> items.get(i).error() == null)
                .mapToObj(i -> due.get(i).source().alert(due.get(i).id(), message)).toList();
    }

    /** The webhook has them. */
    public void told(List<Alert> alerts) {
        change(alerts, alert -> Map.of("state", "told"));
    }

    /** They are told again at that moment; null when they are given up. */
    public void failed(List<Alert> alerts, Instant next) {
        change(alerts, alert -> next == null ? Map.of("state", "given-up", "attempts", alert.attempts() + 1)
                : Map.of("next", next.toString(), "attempts", alert.attempts() + 1));
    }

    private void change(List<Alert> alerts, Function<Alert, Map<String, Object>> change) {
        BulkRequest.Builder bulk = new BulkRequest.Builder().index(ALERTS).refresh(Refresh.True);
        alerts.forEach(alert -> bulk.operations(o -> o.update(u -> u.id(alert.id())
                .action(a -> a.doc(change.apply(alert))))));
        BulkRequest request = bulk.build();
        retry.run(() -> client.bulk(request));
    }

    private void open() throws IOException {
        if (!opened) {
            MappedIndex.ensure(client, SEARCHES);
            MappedIndex.ensure(client, ALERTS);
            opened = true;
        }
    }
}
