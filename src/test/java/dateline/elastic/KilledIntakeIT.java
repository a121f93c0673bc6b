package dateline.elastic;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the command, the server and the engine's node with kill -9 while thousands of articles come in, each at a random
 * moment; in the end the index holds what it holds when nothing was killed: every article, every name, no doubles.
 */
@Timeout(value = 8, unit = MINUTES)
class KilledIntakeIT {
    private static final int ARTICLES = 6000;
    private static final List<String> PEOPLE = List.of("Олена Ткаченко", "Ростислав Гнатюк", "Dmytro Savchuk",
            "Henrik Lindqvist", "박서연", "최도윤", "Анна Белова", "Zoya Marchenko");

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("dateline.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private TestData data;
    private Engine engine;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void open() {
        data = TestData.fresh("killed-it");
        engine = Engine.embedded(new EngineSettings(data.folder(), "512m", null));
        new Articles(engine, ZoneOffset.UTC).open();
    }

    @AfterEach
    void close() throws IOException {
        started.forEach(Process::destroyForcibly);
        engine.close();
        data.close();
    }

    /** All that an intake leaves. */
    private record Left(Map<String, ObjectNode> articles, Set<Set<String>> copies, Set<String> names) {}

    @Test
    void whateverIsKilledTheIndexHoldsExactlyTheInput() throws Exception {
        write();
        System.out.println("KilledIntakeIT: -Ddateline.seed=" + seed);

        Process command = start("index", "news", "--data", data.folder().toString());
        awaitMore(command);
        kill(command);

        command = start("index", "news", "--data", data.folder().toString());
        awaitMore(command);
        EngineNode.processes(((EmbeddedEngine) engine).home()).forEach(ProcessHandle::destroyForcibly);
        awaitMore(command);
        kill(command);

        Process server = start("serve", "--port", "0", "--data", data.folder().toString());
        command = start("index", "news", "--server", address(server));
        awaitMore(command);
        kill(server);
        kill(command);

        Process last = start("index", "news", "--data", data.folder().toString());
        String said = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(last.waitFor()).as(errors()).isZero();
        assertThat(said).as("seed " + seed).matches("indexed \\d+, updated 0, unchanged \\d+, rejected 1\n");
        Left left = left();
        assertThat(left.articles()).as("seed " + seed).hasSize(ARTICLES);

        FreshArticles.on(engine, ZoneOffset.UTC);
        Process whole = start("index", "news", "--again", "--data", data.folder().toString());
        assertThat(new String(whole.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).as(errors())
                .isEqualTo("indexed 6000, updated 0, unchanged 0, rejected 1\n");
        Left undisturbed = left();
        assertThat(left.articles()).as("seed " + seed).isEqualTo(undisturbed.articles());
        assertThat(left.names()).as("seed " + seed).isEqualTo(undisturbed.names());
        assertThat(left.copies()).as("seed " + seed).isEqualTo(undisturbed.copies());
    }

    /** Three formats, names in three scripts, some texts copied, and one record that is no article. */
    private void write() throws IOException {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("a.jsonl"), IntStream.range(0, 3000).mapToObj(i -> "{\"id\":\"a" + i
                + "\",\"title\":\"" + title(i) + "\",\"body\":\"" + body(i % 2900) + "\"}\n").collect(Collectors.joining())
                + "{\"title\":7}\n");
        Files.writeString(news.resolve("b.csv"), "id,title,body\n" + IntStream.range(3000, 5800)
                .mapToObj(i -> "b" + i + ",\"" + title(i) + "\",\"" + body(i) + "\"\n").collect(Collectors.joining()));
        Files.createDirectory(news.resolve("c"));
        for (int i = 5800; i < ARTICLES; i++) {
            Files.writeString(news.resolve("c/" + i + ".txt"), title(i) + "\n\n" + body(i) + "\n");
        }
    }

    private static String title(int i) {
        return "Мер міста " + i + " зустрівся з людьми";
    }

    private static String body(int i) {
        Random words = new Random(i);
        return IntStream.range(0, 30).mapToObj(w -> w % 7 == 0 ? PEOPLE.get(words.nextInt(PEOPLE.size()))
                : "слово" + words.nextInt(100_000)).collect(Collectors.joining(" ")) + ".";
    }

    /** Until the command has written something, and a moment longer. */
    private void awaitMore(Process command) throws Exception {
        long before = count();
        while (count() <= before) {
            assertThat(command.isAlive()).as("seed %d: %s", seed, errors()).isTrue();
            Thread.sleep(20);
        }
        Thread.sleep(random.nextInt(700));
    }

    /** Also while the engine is away. */
    private long count() {
        try {
            engine.client().indices().refresh(r -> r.index(IndexName.ALIAS));
            return engine.client().count(c -> c.index(IndexName.ALIAS)).count();
        } catch (IOException | RuntimeException away) {
            return -1;
        }
    }

    private Left left() throws IOException {
        ElasticsearchClient client = engine.client();
        client.indices().refresh(r -> r.index(IndexName.ALIAS, NameIndex.ALIAS));
        Map<String, ObjectNode> articles = new TreeMap<>();
        Map<String, Set<String>> groups = new HashMap<>();
        for (Hit<ObjectNode> hit : all(client, IndexName.ALIAS)) {
            hit.source().remove("indexed_at");
            groups.computeIfAbsent(hit.source().remove("copy_group").asText(), group -> new TreeSet<>()).add(hit.id());
            hit.source().remove("names"); // which group a name is put into depends on the names before it
            assertThat(articles.put(hit.id(), hit.source())).isNull();
        }
        return new Left(articles, new HashSet<>(groups.values()), all(client, NameIndex.ALIAS).stream()
                .map(hit -> hit.source().path("text").asText()).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Hit<ObjectNode>> all(ElasticsearchClient client, String index) throws IOException {
        String pit = client.openPointInTime(o -> o.index(index).keepAlive(k -> k.time("1m"))).id();
        List<Hit<ObjectNode>> all = new ArrayList<>();
        List<Hit<ObjectNode>> page;
        do {
            List<FieldValue> after = all.isEmpty() ? List.of() : all.get(all.size() - 1).sort();
            page = client.search(s -> (after.isEmpty() ? s : s.searchAfter(after)).pit(p -> p.id(pit)).size(2000)
                    .sort(o -> o.field(f -> f.field("_shard_doc"))), ObjectNode.class).hits().hits();
            all.addAll(page);
        } while (!page.isEmpty());
        client.closePointInTime(c -> c.id(pit));
        return all;
    }

    private static String address(Process server) throws IOException {
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("http://")) {
                return line.replaceAll(".*(http://[\\d.:]+).*", "$1");
            }
        }
        throw new AssertionError("The server said no address.");
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx256m", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                "dateline.Dateline"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String errors() throws IOException {
        return "seed " + seed + ": " + Files.readString(folder.resolve("errors"));
    }
}
