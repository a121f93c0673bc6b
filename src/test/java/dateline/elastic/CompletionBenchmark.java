package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.search.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * How long a suggestion takes in an index with a million invented names: what is typed is the beginning of one. Filling the
 * index takes minutes, so it is kept in {@code target} for the next time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 8)
public class CompletionBenchmark {

    private static final int BATCH = 10_000;
    private static final int NAMES_OF_AN_ARTICLE = 8;
    private static final String[][] SYLLABLES = {
        "bo ren ko va da li mi ro sa te vi zhe ol an gor mar pet iv nik ser yev chen kov sky enko uk".split(" "),
        "бо рен ко ва да лі мі ро са те ві же ол ан гор мар пет ів ник сер єв чен ков ський енко ук".split(" "),
        "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 민 준 은 영 수 현".split(" ")};

    @Param({"1000000"})
    private int forms;

    @Param({"100000"})
    private int articles;

    private final Random random = new Random(7);
    private Engine engine;
    private Articles searched;
    private List<String> names;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        Path data = Files.createDirectories(Path.of("target", "completion-benchmark").toAbsolutePath());
        engine = Engine.embedded(new EngineSettings(data, "1g", null));
        searched = new Articles(engine, ZoneId.of("Europe/Kyiv"));
        searched.open();
        names = IntStream.range(0, forms).mapToObj(this::name).distinct().toList();
        NameIndex index = NameIndex.current(engine.client()).orElseThrow();
        int written = (int) engine.client().count(c -> c.index(NameIndex.ALIAS)).count();
        for (int from = written == names.size() ? written : written / BATCH * BATCH; from < names.size(); from += BATCH) {
            index.write(names.subList(from, Math.min(names.size(), from + BATCH)).stream().map(name -> new Lexicon.Form(
                    name, Kind.PERSON, "uk", name, 1 + (int) (1 / (random.nextDouble() + 1e-4)))).toList(), List.of());
        }
        for (int from = (int) searched.count(); from < articles; from += BATCH) {
            write(from);
        }
        searched.refresh();
        searched.awaitNames();
    }

    private String name(int number) {
        String[] syllables = SYLLABLES[number % SYLLABLES.length];
        boolean korean = syllables[0].equals("김");
        String given = syllable(syllables) + syllable(syllables);
        String surname = syllable(syllables) + (korean ? "" : syllable(syllables) + syllable(syllables));
        return korean ? surname + given + syllable(syllables) + syllable(syllables)
                : capital(given) + " " + capital(surname);
    }

    private String syllable(String[] syllables) {
        return syllables[random.nextInt(syllables.length)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void write(int from) throws IOException {
        ElasticsearchClient client = engine.client();
        List<BulkOperation> batch = new ArrayList<>();
        for (int i = from; i < Math.min(articles, from + BATCH); i++) {
            String id = String.valueOf(i);
            Map<String, Object> article = Map.of("id", id, "title", names.get(random.nextInt(names.size())) + " spoke",
                    "outlet", "Outlet " + random.nextInt(500), "source", "Wire " + random.nextInt(50),
                    "authors", List.of(names.get(random.nextInt(20_000))),
                    "names", IntStream.range(0, NAMES_OF_AN_ARTICLE)
                            .mapToObj(n -> names.get(random.nextInt(names.size()))).toList());
            batch.add(BulkOperation.of(o -> o.index(x -> x.id(id).document(article))));
        }
        client.bulk(b -> b.index(IndexName.ALIAS).operations(batch));
    }

    @TearDown(Level.Trial)
    public void end() {
        engine.close();
    }

    /** One to five letters, as somebody types them. */
    @Benchmark
    public List<Suggestion> suggest() {
        String name = names.get(random.nextInt(names.size()));
        return searched.suggestions(name.substring(0, Math.min(1 + random.nextInt(5), name.length())), "en");
    }
}
