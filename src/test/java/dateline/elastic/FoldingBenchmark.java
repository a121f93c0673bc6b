package dateline.elastic;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What folding costs a search that finds 95,000 articles, 8,000 of them in groups of copies: when those alone are known
 * to have copies, and when every article is counted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 4, time = 4)
public class FoldingBenchmark {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final int ARTICLES = 95_000;
    private static final int COPIES = 8_000;
    private static final int GROUP = 4;
    private static final int BATCH = 5_000;

    /** As it is; with every article counted, as it was at first; and without folding. */
    @Param({"fold", "fold, all counted", "show"})
    private String how;

    private TestData data;
    private Engine engine;
    private Articles searched;
    private SearchRequest request;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        data = TestData.fresh("folding-benchmark");
        engine = Engine.embedded(new EngineSettings(data.folder(), "1g", null));
        searched = new Articles(engine, KYIV);
        searched.open();
        Random random = new Random(5);
        for (int from = 0; from < ARTICLES; from += BATCH) {
            List<BulkOperation> batch = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                String id = String.valueOf(i);
                Map<String, Object> article = article(i, random);
                batch.add(BulkOperation.of(o -> o.index(x -> x.id(id).document(article))));
            }
            engine.client().bulk(b -> b.index(IndexName.ALIAS).operations(batch));
        }
        searched.refresh();
        request = SearchRequest.of(Map.of("q", List.of("bridge"), "copies", List.of(how.split(",")[0])), KYIV);
        SearchResult found = searched.search(request);
        if (found.withCopies() != ARTICLES || !how.equals("show") && found.total() >= ARTICLES) {
            throw new IllegalStateException("found " + found.total() + " of " + found.withCopies());
        }
    }

    private Map<String, Object> article(int number, Random random) {
        Map<String, Object> article = new LinkedHashMap<>(Map.of("id", String.valueOf(number), "title", "The bridge",
                "outlet", "Outlet " + random.nextInt(200), "language", "en", "published_from",
                "2024-%02d-%02dT00:00:00Z".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)),
                "copy_group", number < COPIES ? number / GROUP : number, "indexed_at", "2024-12-31T00:00:00Z"));
        if (number < COPIES || how.contains("all counted")) {
            article.put("has_copies", true);
        }
        return article;
    }

    @TearDown(Level.Trial)
    public void end() throws IOException {
        engine.close();
        data.close();
    }

    @Benchmark
    public SearchResult search() {
        return searched.search(request);
    }
}
