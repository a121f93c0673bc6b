package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.Name;
import dateline.names.NameKeys;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lexicon's forms on disk, one to a record, beside the articles they stand in: each build of the article index has
 * one such index, and the alias {@code names} moves with {@code articles}.
 */
final class NameIndex {

    static final String ALIAS = "names";
    static final String MAPPING = "/mappings/names.json";

    private static final int PAGE = 10_000;
    private static final int BATCH = 5_000;
    /** Names that what is typed may be the beginning of. */
    private static final int MOST_GROUPS = 1_000;
    /**
     * Changes are read again from so many back: one written by a neighbouring thread may become visible after one
     * that is numbered higher. Reading a form twice does no harm.
     */
    private static final long OVERLAP = 200;

    private final ElasticsearchClient client;
    private final String name;
    private final boolean inUse;

    private NameIndex(ElasticsearchClient client, String name, boolean inUse) {
        this.client = client;
        this.name = name;
        this.inUse = inUse;
    }

    /**
     * A form as the index has it, with what it is completed by, and its phonetic keys for those who search the engine
     * themselves. The keys are worked out here: in the engine it took more time than all else about a name. Its id is the
     * form in lower case.
     */
    record StoredForm(String text, String kind, String language, String group, int seen, List<String> starts,
            List<String> koreanKeys, List<String> ukrainianKeys) {

        static StoredForm of(Lexicon.Form form) {
            Map<Boolean, List<String>> keys = NameKeys.of(Name.parse(form.text())).stream()
                    .collect(Collectors.partitioningBy(NameKeys::isKorean));
            return new StoredForm(form.text(), form.kind().name().toLowerCase(Locale.ROOT), form.language(),
                    form.group(), form.seen(), Starts.of(form.text()), keys.get(true), keys.get(false));
        }

        Lexicon.Form form() {
            return new Lexicon.Form(text, Kind.valueOf(kind.toUpperCase(Locale.ROOT)), language, group, seen);
        }
    }

    /** The index of the names in this build of the article index, to be built. */
    static NameIndex of(ElasticsearchClient client, IndexName articles) {
        return new NameIndex(client, ALIAS + articles.toString().substring(IndexName.ALIAS.length()), false);
    }

    /** The one in use; empty when the articles were indexed by a Dateline that knew no names. */
    static Optional<NameIndex> current(ElasticsearchClient client) throws IOException {
        try {
            return client.indices().getAlias(a -> a.name(ALIAS)).result().keySet().stream().findFirst()
                    .map(name -> new NameIndex(client, name, true));
        } catch (ElasticsearchException error) {
            if (error.status() == 404) {
                return Optional.empty();
            }
            throw error;
        }
    }

    String name() {
        return name;
    }

    /**
     * Writes forms so that they can be read at once. A new form that another process has written meanwhile stays as
     * that one wrote it.
     *
     * @return the numbers of the changes made, see {@link #read}
     * @throws EngineUnavailable when the engine has no room just now; then all are to be written again
     */
    Set<Long> write(Collection<Lexicon.Form> added, Collection<Lexicon.Form> changed) throws IOException {
        List<BulkOperation> operations = Stream.concat(
                added.parallelStream().map(form -> BulkOperation.of(o -> o.create(c -> c.id(id(form))
                        .document(StoredForm.of(form))))),
                changed.parallelStream().map(form -> BulkOperation.of(o -> o.index(i -> i.id(id(form))
                        .document(StoredForm.of(form)))))).toList();
        Set<Long> changes = new HashSet<>();
        for (int from = 0; from < operations.size(); from += BATCH) {
            List<BulkOperation> batch = operations.subList(from, Math.min(operations.size(), from + BATCH));
            BulkResponse response = client.bulk(b -> b.index(inUse ? ALIAS : name).requireAlias(inUse).operations(batch)
                    .timeout(Batch.SOON).refresh(Refresh.True));
            check(response);
            response.items().stream().map(BulkResponseItem::seqNo).filter(Objects::nonNull).forEach(changes::add);
        }
        return changes;
    }

    private static String id(Lexicon.Form form) {
        return Lexicon.folded(form.text());
    }

    private static void check(BulkResponse response) {
        for (BulkResponseItem item : response.items()) {
            Retry.notNow(item).ifPresent(why -> {
                throw why;
            });
            if (item.error() != null && item.status() != 409) {
                throw new IllegalStateException("The engine refused the name “%s”: %s".formatted(item.id(),
                        item.error().reason()));
            }
        }
    }

    /** Groups with a form that has each of these beginnings of words, those of the most frequent forms first. */
    List<String> beginning(Collection<String> words) throws IOException {
        List<Query> each = words.stream().map(Starts::fold).filter(word -> !word.isEmpty())
                .map(word -> Query.of(q -> q.prefix(p -> p.field("starts").value(word)))).toList();
        return each.isEmpty() ? List.of() : client.search(s -> s.index(name).size(MOST_GROUPS)
                .trackTotalHits(t -> t.enabled(false)).query(q -> q.bool(b -> b.filter(each)))
                .source(f -> f.filter(x -> x.includes("group"))).collapse(c -> c.field("group"))
                .sort(o -> o.field(f -> f.field("seen").order(SortOrder.Desc))), StoredForm.class)
                .hits().hits().stream().map(hit -> hit.source().group()).toList();
    }

    /**
     * Reads what was written after a change, in the order written.
     *
     * @param after the number of the last change known; -1 for all
     * @return the number of the last change there is
     */
    long read(long after, Consumer<List<Lexicon.Form>> forms) throws IOException {
        long last = after;
        long from = Math.max(-1, after - OVERLAP);
        while (true) {
            long begin = from;
            List<Hit<StoredForm>> hits = client.search(s -> s.index(name).size(PAGE).seqNoPrimaryTerm(true)
                    .source(f -> f.filter(x -> x.excludes("starts", "korean_keys", "ukrainian_keys")))
                    .query(q -> q.range(r -> r.untyped(u -> u.field("_seq_no").gt(JsonData.of(begin)))))
                    .sort(o -> o.field(f -> f.field("_seq_no").order(SortOrder.Asc)))
                    .trackTotalHits(t -> t.enabled(false)), StoredForm.class).hits().hits();
            if (hits.isEmpty()) {
                return last;
            }
            forms.accept(hits.stream().map(hit -> hit.source().form()).toList());
            from = hits.get(hits.size() - 1).seqNo();
            last = Math.max(last, from);
        }
    }
}
