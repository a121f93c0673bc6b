package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import dateline.names.KoreanParticles;
import dateline.search.Facet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outlets, sources, authors and sections there are, and the words of recent headlines, for completing what is
 * typed. In a small index they are asked for each time; in a large one that takes too long, and they are some seconds
 * old.
 */
final class KnownValues {

    private static final Logger LOG = LoggerFactory.getLogger(KnownValues.class);
    /** The facets that are completed, and how many values of each, the most frequent. */
    private static final Map<Facet, Integer> MOST = new EnumMap<>(Map.of(Facet.OUTLET, 5_000, Facet.SOURCE, 2_000,
            Facet.AUTHOR, 5_000, Facet.SECTION, 500));
    /** The newest of them. */
    private static final int HEADLINES = 1_000;
    /** Articles up to which counting all values takes a moment. */
    private static final int SMALL = 20_000;
    private static final Duration AGE = Duration.ofSeconds(10);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ʼ-]+");
    /** Of so many headlines or more, a word in one of 40 is none to search for: after, для. */
    private static final int MANY = 200;
    private static final int TOO_COMMON = 40;

    private final ElasticsearchClient client;
    private final Kept<Counted> counted = new Kept<>(this::count);
    private final Kept<List<Value>> words = new Kept<>(() -> words(headlines()));

    /** A value and what it may be completed by. */
    record Value(String text, long count, List<String> starts) {
        static Value of(String text, long count) {
            return new Value(text, count, Starts.of(text));
        }

        boolean startsWith(String folded) {
            return starts.stream().anyMatch(start -> start.startsWith(folded));
        }
    }

    /** The values of each facet, the most frequent first. */
    private record Counted(Map<Facet, List<Value>> values, boolean small) {}

    /** An answer of the engine, and how to get a new one. */
    private static final class Kept<T> {
        private final Retry.Question<T> question;
        private final AtomicBoolean asking = new AtomicBoolean();
        private volatile T answer;
        private volatile long since;

        Kept(Retry.Question<T> question) {
            this.question = question;
        }

        /** The last answer, the first one and any that is wanted anew waited for, others renewed beside. */
        T get(Predicate<T> anew) throws IOException {
            T now = answer;
            if (now == null || anew.test(now)) {
                ask();
            } else if (System.nanoTime() - since > AGE.toNanos() && asking.compareAndSet(false, true)) {
                CompletableFuture.runAsync(this::askBeside);
            }
            return answer;
        }

        private void ask() throws IOException {
            answer = question.ask();
            since = System.nanoTime();
        }

        private void askBeside() {
            try {
                ask();
            } catch (IOException | RuntimeException away) {
                LOG.debug("Values are not renewed just now", away);
            } finally {
                asking.set(false);
            }
        }
    }

    KnownValues(ElasticsearchClient client) {
        this.client = client;
    }

    /** Of each facet, with the number of articles, the most frequent first. */
    Map<Facet, List<Value>> values() throws IOException {
        return counted.get(Counted::small).values;
    }

    /** Words of several recent headlines, with the number of those. */
    List<Value> words() throws IOException {
        return words.get(known -> false);
    }

    private Counted count() throws IOException {
        var answer = client.search(s -> {
            MOST.forEach((facet, most) -> s.aggregations(facet.parameter(),
                    a -> a.terms(t -> t.field(FacetFilters.field(facet)).size(most))));
            return s.index(IndexName.ALIAS).size(0).trackTotalHits(t -> t.count(SMALL));
        }, Void.class);
        Map<Facet, List<Value>> values = new EnumMap<>(Facet.class);
        MOST.keySet().forEach(facet -> values.put(facet, answer.aggregations().get(facet.parameter()).sterms().buckets()
                .array().stream().map(bucket -> Value.of(bucket.key().stringValue(), bucket.docCount())).toList()));
        return new Counted(values, answer.hits().total().value() < SMALL);
    }

    private List<String> headlines() throws IOException {
        return client.search(s -> s.index(IndexName.ALIAS).size(HEADLINES).trackTotalHits(t -> t.enabled(false))
                .source(f -> f.filter(x -> x.includes("title")))
                .sort(o -> o.field(f -> f.field(DateFilter.FROM).order(SortOrder.Desc).missing("_last"))),
                StoredArticle.class).hits().hits().stream().map(hit -> hit.source().title()).filter(Objects::nonNull)
                .toList();
    }

    /** Those that stand in several headlines, but in few enough to tell them apart; Korean ones without particles. */
    static List<Value> words(List<String> headlines) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, List<String>> bare = new HashMap<>();
        for (String headline : headlines) {
            Set<String> words = new HashSet<>();
            for (String word : BETWEEN_WORDS.split(headline)) {
                if (isLongEnough(word)) {
                    words.add(word);
                    words.addAll(bare.computeIfAbsent(word, KoreanParticles::without));
                }
            }
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        int most = headlines.size() < MANY ? headlines.size() : headlines.size() / TOO_COMMON;
        List<Value> known = new ArrayList<>();
        counts.forEach((word, count) -> {
            boolean inflected = bare.getOrDefault(word, List.of()).stream()
                    .anyMatch(stem -> counts.getOrDefault(stem, 0) > count);
            if (count > 1 && count <= most && !inflected) {
                known.add(Value.of(word, count));
            }
        });
        known.sort(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::text));
        return known;
    }

    private static boolean isLongEnough(String word) {
        boolean korean = !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0))
                == Character.UnicodeScript.HANGUL;
        return word.length() >= (korean ? 2 : 4) && Character.isLetter(word.charAt(0));
    }
}
