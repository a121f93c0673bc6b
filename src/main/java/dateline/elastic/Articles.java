package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Result;
import dateline.search.Copies;
import dateline.search.Facet;
import dateline.search.FacetValues;
import dateline.search.Query;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import dateline.search.Suggestion;
import dateline.search.Typing;
import dateline.search.WidenedName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * All indexed articles: to be searched, read, written and deleted. Every method throws {@link EngineUnavailable} when
 * the engine cannot answer.
 */
public final class Articles {

    /** How long an intake waits for an engine that restarts or is busy, before it gives up. */
    private static final Duration INTAKE_PATIENCE = Duration.ofMinutes(3);

    private final Engine engine;
    private final ElasticsearchClient client;
    private final ZoneId newsroom;
    private final Retry once;
    private final Names names;
    private final CopyFinder copies;
    private final Pace pace = new Pace();
    private final AtomicReference<Histogram.Interval> bars = new AtomicReference<>();
    private final KnownValues values;

    /**
     * @param newsroom the time zone of dates written without one
     */
    public Articles(Engine engine, ZoneId newsroom) {
        this(engine, newsroom, null);
    }

    /**
     * @param newsroom the time zone of dates written without one
     * @param namesFile the newsroom's own names; null without
     */
    public Articles(Engine engine, ZoneId newsroom, Path namesFile) {
        this.engine = engine;
        this.client = engine.client();
        this.newsroom = newsroom;
        this.once = new Retry(Duration.ZERO, engine::state);
        this.names = new Names(client, namesFile);
        this.copies = new CopyFinder(client, IndexName.ALIAS);
        this.values = new KnownValues(client);
        engine.beforeClose(names::stop);
    }

    /**
     * Creates the index if there is none.
     *
     * @return what the operator should know of an index made by another version of Dateline; empty when all is well
     */
    public Optional<String> open() {
        return once.run(() -> new ArticleIndex(client).open());
    }

    public SearchResult search(SearchRequest request) {
        return once.run(() -> new Misspelling(client, request, other -> names.widen(other).matching())
                .amend(new ArticleSearch(client, request, names, folds(request), bars).run()));
    }

    /** The names in a request's query and the spellings they are searched by: what {@link #search} says of them. */
    public List<WidenedName> names(SearchRequest request) {
        return once.run(() -> names.widen(request).names());
    }

    /**
     * What somebody may be about to type, the likeliest first.
     *
     * @param typed the query up to where it is being typed
     * @param language of the reader, such as {@code ko}
     */
    public List<Suggestion> suggestions(String typed, String language) {
        Typing typing = Typing.of(typed);
        return typing.ends().isEmpty() ? List.of() : once.run(() -> new Completion(client, names, values)
                .of(typing, language));
    }

    /** What is wrong with the newsroom's names file, each with its line; empty when all is well. */
    public List<String> namesFileProblems() {
        return names.problems();
    }

    /** Waits until the names in the articles are read, for a command that asks once: a server reads them beside. */
    public void awaitNames() {
        names.lexicon(INTAKE_PATIENCE);
    }

    /**
     * The ids of what a search finds among the articles written or changed since, some at a time.
     *
     * @param typed its query, as of some time
     */
    public void since(SearchRequest request, Query typed, Instant since, Consumer<List<String>> then) {
        new NewArticles(client, once, request, names.widen(request, typed), since).each(then);
    }

    private boolean folds(SearchRequest request) throws IOException {
        return request.copies() == Copies.FOLD && copies.isReady();
    }

    /**
     * The values of one facet of a search, more of them than the search itself lists.
     *
     * @param match what the values are to have in them, in any script; empty for all
     */
    public FacetValues values(SearchRequest request, Facet facet, String match) {
        return names.described(facet, once.run(() -> {
            Set<String> known = facet == Facet.NAME ? names.matching(match) : Set.of();
            return new FacetSearch(client, request, names.widen(request), facet, match, known).run();
        }));
    }

    /** Everything a search finds, however much: its page and size mean nothing here. To be closed by the caller. */
    public FoundArticles all(SearchRequest request) {
        return new FoundArticles(client, request, names.widen(request), once.run(() -> folds(request)), once);
    }

    public Optional<IndexedArticle> find(String id) {
        return once.run(() -> {
            var found = client.get(g -> g.index(IndexName.ALIAS).id(id), StoredArticle.class);
            return Optional.ofNullable(found.source()).map(stored -> stored.indexed(newsroom, Instant.now()));
        });
    }

    /** Whether there are articles with all of these ids. */
    public boolean haveAll(List<String> ids) {
        return ids.isEmpty() || once.run(() -> client.mget(m -> m.index(IndexName.ALIAS).ids(ids)
                .source(s -> s.fetch(false)), Void.class).docs().stream()
                .allMatch(item -> item.isResult() && item.result().found()));
    }

    /** The copies of an article, and others like it. */
    public Neighbours neighbours(String id) {
        return once.run(() -> {
            if (!copies.isReady()) {
                return Neighbours.NONE;
            }
            var found = client.get(g -> g.index(IndexName.ALIAS).id(id).sourceIncludes("copy_group"), StoredArticle.class);
            return found.found() ? Neighbours.of(client, id, found.source().copyGroup()) : Neighbours.NONE;
        });
    }

    /** @return false when there was no such article */
    public boolean delete(String id, boolean refresh) {
        return once.run(() -> client.delete(d -> d.index(IndexName.ALIAS).id(id)
                .refresh(refresh ? Refresh.True : Refresh.False)).result()) == Result.Deleted;
    }

    /** For a request somebody waits for: an engine that is away is said at once. */
    public ArticleWriter writer(boolean refresh) {
        return new ArticleWriter(parts(refresh, once));
    }

    /** For a long intake: waits for an engine that is away, and goes on. */
    public ArticleWriter patientWriter() {
        return new ArticleWriter(parts(false, new Retry(INTAKE_PATIENCE, engine::state)));
    }

    /** What it takes to write articles. */
    Batch.Parts parts(boolean refresh, Retry retry) {
        return new Batch.Parts(client, names, copies, newsroom, refresh, retry, new WritingTimes(), pace);
    }

    /** Makes everything written so far searchable. */
    public void refresh() {
        once.run(() -> client.indices().refresh(r -> r.index(IndexName.ALIAS)));
    }

    /** How many there are. */
    public long count() {
        return once.run(() -> client.count(c -> c.index(IndexName.ALIAS)).count());
    }

    /**
     * Builds the index anew by today's mapping; see {@link Reindex}.
     *
     * @param progress told how many articles have been copied so far
     * @return how many articles the new index has
     */
    public long reindex(LongConsumer progress) {
        return once.run(() -> new Reindex(client, newsroom, new Retry(INTAKE_PATIENCE, engine::state), progress).run());
    }
}
