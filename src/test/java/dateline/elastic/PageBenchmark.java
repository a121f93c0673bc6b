package dateline.elastic;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import dateline.ingest.JsonArticlesReader;
import dateline.search.SearchRequest;
import dateline.web.WebServer;
import dateline.web.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * The page of a search, its names widened, over HTTP; and what it asks the engine, hits, marks, facets and bars, sent
 * to the engine straight: 50,000 articles, a name in three scripts. Each page stands beside its question, so that both
 * meet the same engine and the same machine; says how long either takes, and the ratios, after each iteration and for
 * all that were measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx256m", "-XX:MetaspaceSize=96m", "-XX:Tier4InvocationThreshold=80000",
    "-XX:Tier4MinInvocationThreshold=9600", "-XX:Tier4CompileThreshold=240000",
    "-XX:Tier4BackEdgeThreshold=640000"}) // as the launcher runs the server
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 20)
public class PageBenchmark {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final int ARTICLES = 50_000;
    private static final int BATCH = 5_000;
    private static final List<String> QUERIES = List.of("Zelensky", "젤렌스키", "Зеленський переговори", "Буданова");
    private static final String[] TEXTS = {"Зеленський провів переговори", "젤렌스키가 연설했다", "Zelensky spoke in Kyiv",
        "Про це сказав Буданов", "Budanov was there", "Погода на завтра", "Nothing else happened", "내일의 날씨"};

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<HttpRequest> pages = new ArrayList<>();
    private final List<co.elastic.clients.elasticsearch.core.SearchRequest> questions = new ArrayList<>();
    private TestData data;
    private Engine engine;
    private WebServer server;
    private final List<Double> pageTimes = new ArrayList<>();
    private final List<Double> questionTimes = new ArrayList<>();
    private int firstOfIteration;
    private int next;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        data = TestData.fresh("page-benchmark");
        engine = Engine.embedded(new EngineSettings(data.folder(), "1g", null));
        Articles articles = new Articles(engine, KYIV);
        articles.open();
        try (InputStream sample = PageBenchmark.class.getResourceAsStream("/sample/articles.jsonl");
                ArticleWriter writer = articles.writer(true)) {
            new JsonArticlesReader().read(sample, writer);
            writer.finish();
        }
        Random random = new Random(5);
        for (int from = 0; from < ARTICLES; from += BATCH) {
            List<BulkOperation> batch = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                String id = "b" + i;
                Map<String, Object> article = article(i, random);
                batch.add(BulkOperation.of(o -> o.index(x -> x.id(id).document(article))));
            }
            engine.client().bulk(b -> b.index(IndexName.ALIAS).operations(batch));
        }
        articles.refresh();
        articles.awaitNames();
        server = new WebServer(articles, WebSettings.of(KYIV));
        server.start("127.0.0.1", 0);
        for (String query : QUERIES) {
            SearchRequest request = SearchRequest.of(Map.of("q", List.of(query)), KYIV);
            if (articles.search(request).withCopies() < ARTICLES / 10) {
                throw new IllegalStateException(query + " is not found in its spellings");
            }
            pages.add(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + request.address()))
                    .header("Accept", "text/html").build());
            Names names = new Names(engine.client());
            names.lexicon(java.time.Duration.ofMinutes(1));
            questions.add(new ArticleSearch(engine.client(), request, names, true,
                    new AtomicReference<>(Histogram.Interval.WEEK)).asked());
            names.stop();
        }
    }

    private static Map<String, Object> article(int number, Random random) {
        String text = TEXTS[random.nextInt(TEXTS.length)];
        return Map.of("id", "b" + number, "title", text + " " + number, "body", (text + ". ").repeat(8), "outlet",
                "Outlet " + random.nextInt(200), "language", "en", "date_precision", "day", "published_from",
                "2024-%02d-%02dT00:00:00Z".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)), "copy_group",
                number, "indexed_at", "2024-12-31T00:00:00Z");
    }

    @TearDown(Level.Trial)
    public void end() throws IOException {
        server.stop();
        engine.close();
        data.close();
    }

    @TearDown(Level.Iteration)
    public void tell(IterationParams iteration) {
        int last = pageTimes.size();
        tell("These", pageTimes.subList(firstOfIteration, last), questionTimes.subList(firstOfIteration, last));
        tell("All", pageTimes, questionTimes);
        if (iteration.getType() == IterationType.WARMUP) {
            pageTimes.clear();
            questionTimes.clear();
        }
        firstOfIteration = pageTimes.size();
    }

    private static void tell(String what, List<Double> pages, List<Double> questions) {
        System.out.printf("%n%s %d pages and questions:", what, pages.size());
        for (double share : new double[] {0.5, 0.9, 0.99}) {
            double page = at(share, pages);
            double question = at(share, questions);
            System.out.printf(" p%.0f %.0f and %.0f ms, ratio %.2f;", 100 * share, page, question, page / question);
        }
        System.out.println();
    }

    private static double at(double share, List<Double> times) {
        return times.stream().sorted().skip((long) (share * Math.max(0, times.size() - 1))).findFirst().orElse(0.0);
    }

    /** The next of the searches, every other time the question before the page. */
    @Benchmark
    public void pageAndQuestion() throws IOException, InterruptedException {
        int search = next++ / 2 % pages.size();
        if (next % 2 == 0) {
            questionTimes.add(question(search));
        }
        pageTimes.add(page(search));
        if (next % 2 == 1) {
            questionTimes.add(question(search));
        }
    }

    private double page(int search) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = http.send(pages.get(search),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        double took = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != 200 || !answer.body().contains("<article")) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
        return took;
    }

    private double question(int search) throws IOException {
        long began = System.nanoTime();
        long found = engine.client().search(questions.get(search), StoredArticle.class).hits().total().value();
        double took = (System.nanoTime() - began) / 1e6;
        if (found == 0) {
            throw new IllegalStateException("found nothing");
        }
        return took;
    }
}
