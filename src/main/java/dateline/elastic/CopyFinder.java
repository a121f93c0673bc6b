package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.article.Article;
import dateline.article.Sketch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells which articles are copies of one another, when they come in: a copy joins the group of the text that it is most
 * like, all others begin one. The time it takes does not grow with the index. For use by many threads.
 */
final class CopyFinder {

    static final String GROUP = "copy_group";
    /** Only on those whose group has others, or once had: what is counted to tell how many copies are found. */
    static final String COPIED = "has_copies";
    private static final String BANDS = "copy_bands";
    /** Articles looked up at once, and texts they may be copies of that are looked at. */
    private static final int CHUNK = 100;
    private static final int CANDIDATES = 500;
    /** How often a note is tried when somebody else writes the same article. */
    private static final int RETRIES = 3;
    /** Articles remembered until a search is sure to find them. */
    private static final int REMEMBERED = 1000;
    private static final double THE_SAME = 0.95;

    /**
     * What the index keeps of an article, to fold it with its copies and to find those that come later. That it has a
     * copy may turn out while it is being written: see {@link #wrote}.
     */
    static final class Mark {
        private final String article;
        private final long group;
        private final List<String> bands;
        private volatile boolean copied;

        private Mark(String article, long group, List<String> bands, boolean copied) {
            this.article = article;
            this.group = group;
            this.bands = bands;
            this.copied = copied;
        }

        long group() {
            return group;
        }

        List<String> bands() {
            return bands;
        }

        boolean hasCopies() {
            return copied;
        }
    }

    private record Text(Mark mark, Sketch sketch) {}

    private final ElasticsearchClient client;
    private final String index;
    private Map<String, List<Text>> recent = new HashMap<>();
    private Map<String, List<Text>> before = new HashMap<>();
    /** So that what an earlier process wrote is found, it begins with the engine making everything searchable. */
    private int remembered = REMEMBERED;
    private volatile boolean ready;

    /** @param index or alias that is looked through */
    CopyFinder(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /** Whether the index can hold marks; one by an older mapping cannot, until it is built anew. */
    boolean isReady() throws IOException {
        if (!ready) {
            ready = client.indices().getFieldMapping(m -> m.index(index).fields(COPIED)).result().values().stream()
                    .allMatch(fields -> fields.mappings().containsKey(COPIED));
        }
        return ready;
    }

    /** The mark of each article, by its id; to be asked just before they are written. */
    synchronized Map<String, Mark> marks(List<Article> articles) throws IOException {
        Map<String, Mark> marks = new LinkedHashMap<>();
        if (!isReady()) {
            return marks;
        }
        Set<String> copied = new LinkedHashSet<>();
        for (int start = 0; start < articles.size(); start += CHUNK) {
            marks(articles.subList(start, Math.min(start + CHUNK, articles.size())), marks, copied);
        }
        copied.removeAll(marks.keySet());
        noteCopied(copied);
        return marks;
    }

    /**
     * To be told of articles when they are written, with what was known of each then.
     *
     * @param without those that were written as having no copies
     */
    void wrote(Collection<Mark> without) throws IOException {
        noteCopied(without.stream().filter(Mark::hasCopies).map(mark -> mark.article).toList());
    }

    /** What is not in the index is still to be written, and then by {@link #wrote} if need be. */
    private void noteCopied(Collection<String> ids) throws IOException {
        if (!ids.isEmpty()) {
            client.bulk(b -> b.index(index).operations(ids.stream().map(id -> BulkOperation.of(o -> o.update(u -> u
                    .id(id).retryOnConflict(RETRIES).action(a -> a.doc(Map.of(COPIED, true)))))).toList()));
        }
    }

    /** @param copied gets the articles that turn out to have a copy */
    private void marks(List<Article> articles, Map<String, Mark> marks, Set<String> copied) throws IOException {
        forgetWhatIsFound();
        Map<Article, Sketch> sketches = new LinkedHashMap<>();
        articles.forEach(article -> sketches.put(article, Sketch.of(article)));
        Map<String, List<Text>> written = written(sketches);
        sketches.forEach((article, sketch) -> {
            List<String> bands = sketch.bands();
            List<Map<String, List<Text>>> known = List.of(written, before, recent);
            Optional<Text> original = copied(article, sketch, bands, known);
            original.map(Text::mark).filter(mark -> !mark.copied).ifPresent(mark -> {
                mark.copied = true;
                copied.add(mark.article);
            });
            Mark mark = original.map(text -> new Mark(article.id(), text.mark.group, bands, true))
                    .orElseGet(() -> new Mark(article.id(), groupOf(article), bands,
                            hadCopies(article, bands, known)));
            marks.put(article.id(), mark);
            // What is all but the same as one that is known finds nothing that this one does not.
            if (original.isEmpty() || original.get().sketch.likeness(sketch) < THE_SAME) {
                forget(article, bands);
                remember(recent, new Text(mark, sketch), bands);
            }
            remembered++;
        });
    }

    /** An article that is written once more: a copy that is all but the same is not remembered beside it. */
    private static boolean hadCopies(Article article, List<String> bands, List<Map<String, List<Text>>> known) {
        return known.stream().flatMap(texts -> bands.stream().flatMap(band -> texts.getOrDefault(band, List.of()).stream()))
                .anyMatch(text -> text.mark.copied && text.mark.article.equals(article.id()));
    }

    /** Once the engine has made everything searchable, the older half of what is remembered can go. */
    private void forgetWhatIsFound() throws IOException {
        if (remembered >= REMEMBERED) {
            client.indices().refresh(r -> r.index(index));
            before = recent;
            recent = new HashMap<>();
            remembered = 0;
        }
    }

    /** The text that this one is a copy of, most likely; empty when it is of none. */
    private static Optional<Text> copied(Article article, Sketch sketch, List<String> bands,
            List<Map<String, List<Text>>> known) {
        Text best = null;
        double likeness = 0;
        for (Map<String, List<Text>> texts : known) {
            for (String band : bands) {
                for (Text text : texts.getOrDefault(band, List.of())) {
                    if (!text.mark.article.equals(article.id()) && text != best
                            && sketch.likeness(text.sketch) > likeness && sketch.isCopyOf(text.sketch)) {
                        best = text;
                        likeness = sketch.likeness(text.sketch);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A group of its own; another one when the text was changed, since its copies may stay where they are. */
    private static long groupOf(Article article) {
        return UUID.nameUUIDFromBytes((article.id() + "\n" + article.fingerprint()).getBytes(StandardCharsets.UTF_8))
                .getLeastSignificantBits() & (1L << 53) - 1; // as much as every reader of JSON can hold
    }

    /** What was remembered of an article that is written once more: its copies are to be told of this version. */
    private void forget(Article article, List<String> bands) {
        for (Map<String, List<Text>> texts : List.of(before, recent)) {
            bands.forEach(band -> texts.getOrDefault(band, new ArrayList<>())
                    .removeIf(text -> text.mark.article.equals(article.id())));
        }
    }

    private static void remember(Map<String, List<Text>> texts, Text text, List<String> bands) {
        bands.forEach(band -> texts.computeIfAbsent(band, key -> new ArrayList<>(2)).add(text));
    }

    /** The first text of each group in the index that shares a key with one of these. */
    private Map<String, List<Text>> written(Map<Article, Sketch> sketches) throws IOException {
        List<FieldValue> bands = sketches.values().stream().flatMap(sketch -> sketch.bands().stream()).distinct()
                .map(FieldValue::of).toList();
        Map<String, List<Text>> texts = new HashMap<>();
        if (!bands.isEmpty()) {
            List<String> ids = sketches.keySet().stream().map(Article::id).toList();
            var response = client.search(s -> s.index(index).size(CANDIDATES).trackTotalHits(t -> t.enabled(false))
                    .query(q -> q.bool(b -> b.filter(f -> f.terms(t -> t.field(BANDS).terms(v -> v.value(bands))))
                            .mustNot(n -> n.ids(i -> i.values(ids)))))
                    .collapse(c -> c.field(GROUP)).sort(o -> o.field(f -> f.field("indexed_at").order(SortOrder.Asc)))
                    .source(f -> f.filter(x -> x.excludes("mentions", "names", BANDS))), StoredArticle.class);
            for (Hit<StoredArticle> hit : response.hits().hits()) {
                Sketch sketch = Sketch.of(hit.source().article());
                List<String> keys = sketch.bands();
                remember(texts, new Text(new Mark(hit.id(), hit.source().copyGroup(), keys,
                        Boolean.TRUE.equals(hit.source().hasCopies())), sketch), keys);
            }
        }
        return texts;
    }
}
