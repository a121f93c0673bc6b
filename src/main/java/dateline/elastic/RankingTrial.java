package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/**
 * The same texts in two indexes of one engine, to be ranked by Dateline and by stock analyzers. Those run here, as
 * Lucene has them, and the engine gets their terms, so that it need not have them installed.
 */
public final class RankingTrial implements AutoCloseable {

    /** By what a text is ranked. */
    public enum Way {
        DATELINE(null),
        /** Elasticsearch's default: words in small letters. */
        STANDARD(new StandardAnalyzer()),
        ENGLISH(new EnglishAnalyzer()),
        NORI(new KoreanAnalyzer()),
        UKRAINIAN(new UkrainianMorfologikAnalyzer()),
        RUSSIAN(new RussianAnalyzer());

        /** Null for our own, which the engine has. */
        private final Analyzer stock;

        Way(Analyzer stock) {
            this.stock = stock;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How many are ranked: recall@100 needs no more. */
    public static final int DEPTH = 100;

    private static final String OURS = "trial-dateline";
    private static final String STOCK = "trial-stock";
    private static final int BULK = 500;
    private static final int SEARCHES = 50;

    private final ElasticsearchClient client;
    private final List<BulkOperation> waiting = new ArrayList<>();

    public RankingTrial(Engine engine) {
        client = engine.client();
        run(() -> {
            close();
            new ArticleIndex(client).create(OURS);
            client.indices().create(c -> c.index(STOCK).mappings(m -> {
                m.dynamic(co.elastic.clients.elasticsearch._types.mapping.DynamicMapping.False);
                for (Way way : Way.values()) {
                    m.properties("title_" + way.word(), p -> p.text(t -> t.analyzer("whitespace")));
                    m.properties("text_" + way.word(), p -> p.text(t -> t.analyzer("whitespace")));
                }
                return m;
            }));
            return null;
        });
    }

    public void add(String id, String title, String text) {
        waiting.add(BulkOperation.of(o -> o.index(i -> i.index(OURS).id(id)
                .document(Map.of("id", id, "title", title, "body", text)))));
        Map<String, String> terms = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            if (way.stock != null) {
                terms.put("title_" + way.word(), String.join(" ", terms(way, title)));
                terms.put("text_" + way.word(), String.join(" ", terms(way, text)));
            }
        }
        waiting.add(BulkOperation.of(o -> o.index(i -> i.index(STOCK).id(id).document(terms))));
        if (waiting.size() >= BULK) {
            write();
        }
    }

    /** From now on everything added is ranked. */
    public void ready() {
        write();
        run(() -> client.indices().refresh(r -> r.index(OURS, STOCK)));
    }

    /**
     * @param words of each query
     * @return for each the ids of at most {@link #DEPTH} texts that have any of the words, the likeliest first
     */
    public List<List<String>> ranked(Way way, List<String> words) {
        List<List<String>> ranked = new ArrayList<>();
        for (int from = 0; from < words.size(); from += SEARCHES) {
            List<String> some = words.subList(from, Math.min(words.size(), from + SEARCHES));
            run(() -> client.msearch(m -> m.index(way.stock == null ? OURS : STOCK)
                    .searches(some.stream().map(query -> search(way, query)).toList()), Void.class)).responses()
                    .forEach(answer -> ranked.add(answer.result().hits().hits().stream().map(Hit::id).toList()));
        }
        return ranked;
    }

    private static RequestItem search(Way way, String words) {
        Query query = way.stock == null ? ours(words) : stock(way, words);
        return RequestItem.of(i -> i.header(h -> h).body(b -> b.query(query).size(DEPTH).source(f -> f.fetch(false))
                .trackTotalHits(t -> t.enabled(false))));
    }

    private static Query ours(String words) {
        dateline.search.Query typed = dateline.search.Query.ofAnyWord(words);
        return Ranking.of(TextQuery.of(typed, java.time.ZoneOffset.UTC), typed);
    }

    private static Query stock(Way way, String words) {
        List<String> terms = terms(way, words);
        return terms.isEmpty() ? Query.of(q -> q.matchNone(m -> m)) : Query.of(q -> q.combinedFields(c -> c
                .query(String.join(" ", terms)).fields("title_" + way.word() + "^3", "text_" + way.word())));
    }

    private static List<String> terms(Way way, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = way.stock.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        if (waiting.isEmpty()) {
            return;
        }
        BulkResponse answer = run(() -> client.bulk(b -> b.operations(waiting)));
        if (answer.errors()) {
            throw new IllegalStateException("The search engine refused a text: " + answer.items().stream()
                    .filter(item -> item.error() != null).findFirst().orElseThrow().error().reason());
        }
        waiting.clear();
    }

    @Override
    public void close() {
        run(() -> client.indices().delete(d -> d.index(OURS, STOCK).ignoreUnavailable(true)));
    }

    private static <T> T run(Retry.Question<T> question) {
        try {
            return question.ask();
        } catch (IOException away) {
            throw new UncheckedIOException("The search engine does not answer.", away);
        }
    }
}
