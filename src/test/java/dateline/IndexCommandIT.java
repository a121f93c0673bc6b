package dateline;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonData;
import dateline.article.Article;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.EngineSettings;
import dateline.elastic.IndexedArticle;
import dateline.elastic.TestData;
import dateline.web.WebServer;
import dateline.web.WebSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as people run it: a process of its own, beside one that uses the same data folder already. */
@Timeout(value = 2, unit = MINUTES)
class IndexCommandIT {
    private static TestData data;
    private static Engine engine;
    private static Articles articles;

    @TempDir
    private Path folder;

    /** What a command said and how it ended. */
    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void open() {
        data = TestData.fresh("index-it");
        engine = Engine.embedded(new EngineSettings(data.folder(), "512m", null));
        articles = new Articles(engine, ZoneId.of("Europe/Kyiv"));
        articles.open();
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
        data.close();
    }

    @Test
    void theSameArticleTwiceIsOne() throws Exception {
        Files.createDirectories(folder.resolve("agency"));
        write("agency/a.jsonl", "{\"id\":\"same-1\",\"title\":\"Обмін "
                + "полоненими\"}\n{\"id\":\"same-2\",\"title\":\"B\"}\n");
        write("agency/b.txt", "북한군 철수\n\n첫 문단.\n");
        assertThat(index("agency")).isEqualTo(
                new Ended(0, "indexed 3, updated 0, unchanged 0, rejected 0\n", ""));
        assertThat(find("same-1")).isEqualTo(new Article("same-1", null, "Обмін полоненими", null, null, null, "agency",
                null, null, "uk", null, null));

        write("agency/a.jsonl", "{\"id\":\"same-1\",\"title\":\"Обмін відбувся\"}\n{\"id\":\"same-2\",\"title\":\"B\"}\n");
        assertThat(index("agency")).isEqualTo(
                new Ended(0, "indexed 0, updated 1, unchanged 2, rejected 0\n", ""));
        assertThat(find("same-1").title()).isEqualTo("Обмін відбувся");
    }

    @Test
    void whatIsWrongIsNamedAndTheRestGoesOn() throws Exception {
        write("a.bin", "\u0001\0\0");
        write("b.txt", "");
        write("c.jsonl", "{\"title\":5}\nno JSON\n{\"id\":\"rest-1\",\"title\":\"" + "x".repeat(11_000_000) + "\"}\n"
                + "{\"id\":\"rest-2\",\"title\":\"A\",\"published_at\":\"2024-13-45\"}\n{\"title\":\"cut of");
        Ended ended = index(".");
        assertThat(ended.out()).isEqualTo("indexed 1, updated 0, unchanged 0, rejected 6\n");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).contains("a.bin:1: this is a binary file, not text\n",
                "b.txt:1: there is nothing in it\n", "c.jsonl:1: “title” must be text, not a number\n",
                "c.jsonl:2: not JSON from “no JSON” on\n", "c.jsonl:3: longer than 10 MB",
                "c.jsonl:5: not JSON: the record breaks off in the middle\n");
        assertThat(find("rest-2").publishedAt()).isEqualTo("2024-13-45");

        Path rejects = Path.of(ended.err().replaceAll("(?s).*What was rejected is in (.*?), to be.*", "$1"));
        assertThat(rejects).startsWith(data.folder().resolve("rejects"));
        assertThat(Files.readAllLines(rejects)).hasSize(6);
        assertThat(index(rejects.toString()).out()).isEqualTo("indexed 0, updated 0, unchanged 0, rejected 6\n");
    }

    @Test
    void goesThroughAServer() throws Exception {
        write("a.jsonl", "{\"id\":\"server-1\",\"title\":\"A\"}\n7\n{\"id\":\"server-2\",\"title\":\"B\"}\n");
        try (WebServer server = new WebServer(articles,
                new WebSettings(ZoneId.of("UTC"), List.of("a-key"), List.of(), 32L << 20))) {
            server.start("127.0.0.1", 0);
            String address = "http://127.0.0.1:" + server.port();
            Ended refused = run("index", "a.jsonl", "--server", address);
            assertThat(refused.status()).isOne();
            assertThat(refused.out()).isEqualTo("indexed 0, updated 0, unchanged 0, rejected 1\n");

            Ended ended = run("index", "a.jsonl", "--server", address, "--key", "a-key", "--source", "Стрічка");
            assertThat(ended.out()).isEqualTo("indexed 2, updated 0, unchanged 0, rejected 1\n");
            assertThat(ended.status()).isZero();
        }
        assertThat(find("server-2").source()).isEqualTo("Стрічка");
    }

    @Test
    void endsPolitelyWhileItWaitsForMore() throws Exception {
        Process waiting = start("index", "-", "--data", data.folder().toString());
        OutputStream in = waiting.getOutputStream();
        in.write("{\"id\":\"polite-1\",\"title\":\"A\"}\n".getBytes(StandardCharsets.UTF_8));
        // Far more than a pipe holds: when all of it is written, the article before it has been read.
        in.write(" ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        in.write('\n');
        in.flush();
        assertThat(new ProcessBuilder("kill", "-INT", "" + waiting.pid()).start().waitFor()).isZero();
        Ended ended = end(waiting);
        assertThat(ended.out()).isEqualTo("indexed 1, updated 0, unchanged 0, rejected 0\n");
        assertThat(ended.status()).isEqualTo(130);
        assertThat(find("polite-1").title()).isEqualTo("A");
    }

    /** The disk only seems full: the engine is told to want more free space than any disk has. */
    @Test
    void aFullDiskEndsItPolitelyAndItGoesOnWhenThereIsRoom() throws Exception {
        write("a.jsonl", "{\"id\":\"full-1\",\"title\":\"A\"}\n");
        keepFree("900pb");
        try {
            await(IndexCommandIT::isFull);
            Ended full = index("a.jsonl");
            assertThat(full.status()).isOne();
            assertThat(full.out()).isEqualTo("indexed 0, updated 0, unchanged 0, rejected 0\n");
            assertThat(full.err()).startsWith("The disk of the search engine is nearly full")
                    .contains("Make room", "Run the same again").doesNotContain("watermark", "Exception");
        } finally {
            keepFree("1mb");
        }
        await(() -> !isFull());
        Ended ended = index("a.jsonl");
        assertThat(ended.out()).isEqualTo("indexed 1, updated 0, unchanged 0, rejected 0\n");
        assertThat(find("full-1").title()).isEqualTo("A");
    }

    private static void keepFree(String size) throws IOException {
        JsonData wanted = JsonData.of(size);
        engine.client().cluster().putSettings(s -> s.persistent(Map.of(
                "cluster.info.update.interval", JsonData.of("10s"),
                "cluster.routing.allocation.disk.watermark.low", wanted,
                "cluster.routing.allocation.disk.watermark.high", wanted,
                "cluster.routing.allocation.disk.watermark.flood_stage", wanted)));
    }

    private static boolean isFull() throws IOException {
        return engine.client().indices().getSettings(s -> s.index("articles")).result().values().stream()
                .anyMatch(index -> Boolean.TRUE.equals(index.settings().index().blocks() == null ? null
                        : index.settings().index().blocks().readOnlyAllowDelete()));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(200);
        }
    }

    /** Killed again and again at any moment, then run to its end: everything is there, and nothing twice. */
    @Test
    void whatIsKilledIsFinishedByRunningItAgain() throws Exception {
        int articles = 4000;
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < articles; i++) {
            lines.append("{\"id\":\"killed-").append(i).append("\",\"title\":\"Мер відкрив міст ").append(i)
                    .append("\",\"body\":\"")
                    .append("Люди співали до вечора. ".repeat(20)).append("\"}\n");
        }
        write("a.jsonl", lines.toString());
        long before = count();
        Random random = new Random();
        for (int i = 0; i < 3; i++) {
            Process process = start("index", "a.jsonl", "--data", data.folder().toString());
            Thread.sleep(1000 + random.nextInt(2500));
            process.destroyForcibly().waitFor();
        }
        long killed = count() - before;
        Ended ended = index("a.jsonl");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).matches("indexed \\d+, updated 0, unchanged \\d+, rejected 0\n");
        assertThat(count() - before).isEqualTo(articles).isGreaterThanOrEqualTo(killed);
        assertThat(index("a.jsonl").out()).isEqualTo("indexed 0, updated 0, unchanged 4000, rejected 0\n");
        assertThat(find("killed-3999").title()).isEqualTo("Мер відкрив міст 3999");
    }

    private static long count() {
        articles.refresh();
        return articles.count();
    }

    private static Article find(String id) {
        return articles.find(id).map(IndexedArticle::article).orElseThrow();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Ended index(String path) throws Exception {
        return run("index", path, "--data", data.folder().toString());
    }

    private Ended run(String... arguments) throws Exception {
        Process process = start(arguments);
        process.getOutputStream().close();
        return end(process);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(),
                "-Xmx256m", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                "dateline.Dateline"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectError(folder.resolve(".err").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private Ended end(Process process) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        return new Ended(process.waitFor(), out.toString(StandardCharsets.UTF_8),
                Files.readString(folder.resolve(".err")));
    }
}
