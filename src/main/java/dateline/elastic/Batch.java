package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import dateline.article.Article;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import dateline.article.Revision;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Articles that are written together. Each is looked up, then written only if it is still as it was found: when somebody
 * else has written it meanwhile, it is looked up anew. So of two versions that come at once none is lost.
 */
final class Batch {
    /** Articles in a batch, and its bytes at most, whichever is reached first: the engine's makers advise 5 to 15 MB. */
    private static final int ARTICLES = Pace.MOST;
    private static final int BYTES = 15 << 20;

    /** How long the engine waits by itself for a shard that is away, before it says so. */
    static final Time SOON = Time.of(t -> t.time("10s"));

    private final Parts parts;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private long bytes;
    private long indexed;
    private long updated;
    private long unchanged;

    /** What it takes to write articles. */
    record Parts(ElasticsearchClient client, Names names, CopyFinder copies, ZoneId zone, boolean refresh, Retry retry,
            WritingTimes times, Pace pace) {}

    /** An article waiting to be written. */
    private static final class Pending {
        private final long line;
        private final Article article;
        private final boolean replaces;
        /** As it is to be; null until that is known. */
        private Article merged;
        private FoundNames names;
        private CopyFinder.Mark mark;
        /** Of what it takes the place of; null when there was nothing. */
        private Place place;
        private boolean sent;

        Pending(long line, Article article, boolean replaces) {
            this.line = line;
            this.article = article;
            this.replaces = replaces;
        }

        /** Bytes it can have at most in UTF-8. */
        long bytes() {
            return 3L * (length(article.title()) + length(article.lead()) + length(article.body())) + 1000;
        }

        private static int length(String text) {
            return text == null ? 0 : text.length();
        }
    }

    /** Which version of an article was there. */
    private record Place(long number, long term) {}

    /** What is asked first of an article that may be there already. */
    record Known(String fingerprint) {}

    Batch(Parts parts) {
        this.parts = parts;
    }

    void add(Article article, long line, boolean replaces) {
        Pending added = new Pending(line, article, replaces);
        pending.put(article.id(), added);
        bytes += added.bytes();
    }

    boolean isFull() {
        return pending.size() >= ARTICLES || bytes >= BYTES;
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** The articles in it that are not written yet. */
    Set<String> ids() {
        return Set.copyOf(pending.keySet());
    }

    boolean has(String id) {
        return pending.containsKey(id);
    }

    /** What has become of its articles so far. */
    IntakeReport report() {
        return new IntakeReport(indexed, updated, unchanged, List.copyOf(rejected));
    }

    /**
     * Works out what is to be written, so that {@link #write} need only send it.
     *
     * @throws EngineUnavailable when the engine stays away; may then be called again
     */
    void prepare() {
        List<Pending> open = pending.values().stream().filter(each -> each.names == null).toList();
        if (open.isEmpty()) {
            return;
        }
        parts.times.lookingUp(() -> parts.retry.run(() -> lookUp(open)));
        List<Pending> changed = pending.values().stream().filter(each -> each.names == null).toList();
        List<Article> articles = changed.stream().map(each -> each.merged).toList();
        Map<String, CopyFinder.Mark> marks = parts.times.copies(() ->
                parts.retry.run(() -> parts.copies.marks(articles)));
        Map<String, FoundNames> found = parts.times.names(() ->
                parts.retry.run(() -> parts.names.find(articles)));
        changed.forEach(each -> {
            each.mark = marks.get(each.article.id());
            each.names = found.getOrDefault(each.article.id(), FoundNames.NONE);
        });
    }

    /**
     * Writes everything. When it returns, all is on the engine's disk or rejected.
     *
     * @throws EngineUnavailable when the engine stays away; what was waiting is still waiting
     */
    void write() {
        for (prepare(); !pending.isEmpty(); prepare()) {
            parts.times.engine(() -> parts.retry.run(this::send));
        }
    }

    /** Sorts out what is there already, and merges what has changed with what is there. */
    private Void lookUp(Collection<Pending> open) throws IOException {
        List<String> ids = open.stream().map(each -> each.article.id()).toList();
        Map<String, GetResult<Known>> known = get(ids, Known.class, "fingerprint");
        List<String> differing = ids.stream().filter(known::containsKey).filter(id -> !pending.get(id).article
                .fingerprint().equals(known.get(id).source().fingerprint())).toList();
        Map<String, GetResult<StoredArticle>> stored = get(differing, StoredArticle.class, "*");
        Map<String, String> knownOtherwise = SameAddress.names(parts.client, open.stream().map(each -> each.article)
                .filter(article -> !known.containsKey(article.id())).toList());
        List<Pending> others = new ArrayList<>();
        for (Pending each : open) {
            String id = each.article.id();
            if (known.containsKey(id) && !differing.contains(id)) {
                isThere(each);
            } else if (isAnother(each, stored.get(id))) {
                others.add(renamed(each, revision(each, stored.get(id)).renamed()));
            } else if (knownOtherwise.containsKey(id) && !pending.containsKey(knownOtherwise.get(id))) {
                others.add(renamed(each, Revision.named(knownOtherwise.get(id), each.article)));
            } else {
                merge(each, stored.get(id));
            }
        }
        return others.isEmpty() ? null : lookUp(others);
    }

    /** Whether what is there is another article, of the same name by a mistake of its feed. */
    private boolean isAnother(Pending each, GetResult<StoredArticle> there) {
        return there != null && !each.replaces && revision(each, there).isAnother()
                && !pending.containsKey(revision(each, there).renamed().id());
    }

    private Pending renamed(Pending each, Article article) {
        Pending renamed = new Pending(each.line, article, each.replaces);
        pending.remove(each.article.id());
        pending.put(renamed.article.id(), renamed);
        return renamed;
    }

    private Revision revision(Pending each, GetResult<StoredArticle> there) {
        return new Revision(there.source().article(), each.article, parts.zone);
    }

    private void merge(Pending each, GetResult<StoredArticle> there) {
        if (there == null) {
            each.merged = each.article;
            each.place = null;
            return;
        }
        Revision revision = revision(each, there);
        each.merged = each.replaces ? revision.replaced() : revision.merged();
        each.place = new Place(there.seqNo(), there.primaryTerm());
        if (each.merged.equals(revision.known())) {
            isThere(each);
        }
    }

    /** An engine that went away may have written it before it could say so. */
    private void isThere(Pending each) {
        pending.remove(each.article.id());
        if (each.sent) {
            written(each);
        } else {
            unchanged++;
        }
    }

    private void written(Pending each) {
        if (each.place == null) {
            indexed++;
        } else {
            updated++;
        }
    }

    private <T> Map<String, GetResult<T>> get(List<String> ids, Class<T> type, String fields) throws IOException {
        Map<String, GetResult<T>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (MultiGetResponseItem<T> item : parts.client.mget(m -> m.index(IndexName.ALIAS).ids(ids)
                    .sourceIncludes(fields), type).docs()) {
                if (item.isResult() && item.result().found() && item.result().source() != null) {
                    found.put(item.result().id(), item.result());
                }
            }
        }
        return found;
    }

    private BulkOperation operation(Pending each) {
        StoredArticle document = StoredArticle.of(each.merged, each.names, each.mark, parts.zone, Instant.now());
        return BulkOperation.of(o -> each.place == null
                ? o.create(c -> c.id(each.article.id()).document(document))
                : o.index(i -> i.id(each.article.id()).ifSeqNo(each.place.number()).ifPrimaryTerm(each.place.term())
                        .document(document)));
    }

    /** One bulk request, as large as the engine bears; what it had no room for just now stays. */
    private Void send() throws IOException {
        List<Pending> some = pending.values().stream().filter(each -> each.names != null).limit(parts.pace.articles())
                .toList();
        List<CopyFinder.Mark> alone = some.stream().map(each -> each.mark)
                .filter(mark -> mark != null && !mark.hasCopies()).toList();
        Optional<EngineUnavailable> busy = Optional.empty();
        List<BulkResponseItem> answers = answers(some);
        parts.copies.wrote(alone);
        for (BulkResponseItem item : answers) {
            Optional<EngineUnavailable> notNow = Retry.notNow(item);
            busy = notNow.isPresent() ? notNow : busy;
            if (notNow.isEmpty()) {
                settle(item);
            }
        }
        if (busy.isPresent()) {
            parts.pace.slower();
            throw busy.get();
        }
        parts.pace.faster();
        return null;
    }

    private List<BulkResponseItem> answers(List<Pending> some) throws IOException {
        List<BulkOperation> operations = some.stream().map(this::operation).toList();
        some.forEach(each -> each.sent = true);
        try {
            return parts.client.bulk(b -> b.index(IndexName.ALIAS).requireAlias(true).operations(operations)
                    .timeout(SOON).refresh(parts.refresh ? Refresh.True : Refresh.False)).items();
        } catch (IOException | ElasticsearchException notInTimeOrTooMuch) {
            parts.pace.slower();
            throw notInTimeOrTooMuch;
        }
    }

    private void settle(BulkResponseItem item) {
        Pending each = pending.get(item.id());
        if (item.error() == null) {
            pending.remove(item.id());
            written(each);
        } else if (item.status() == 409) { // somebody else wrote it, or this one did before the engine went away
            each.names = null;
        } else {
            pending.remove(item.id());
            rejected.add(new Rejection(each.line, item.id(), "The engine refused it: " + item.error().reason()));
        }
    }
}
