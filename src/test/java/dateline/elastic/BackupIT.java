package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.search.Alert;
import dateline.search.Hit;
import dateline.search.SavedSearch;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one engine to another, while articles come in, and by processes that are killed. */
class BackupIT {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final int ARTICLES = 600;
    private static final List<String> QUERIES = List.of("", "q=Zelensky", "q=젤렌스키", "q=w7 -w9", "q=Budanov&copies=show",
            "outlet=Outlet 1&sort=oldest", "q=\"Story number\"&face=first");

    private static TestData fromData;
    private static TestData toData;
    private static Engine from;
    private static Engine to;

    @TempDir
    private Path folder;

    private Articles articles;

    @BeforeAll
    static void start() {
        fromData = TestData.fresh("backup-from");
        toData = TestData.fresh("backup-to");
        from = Engine.embedded(new EngineSettings(fromData.folder(), "512m", null));
        to = Engine.embedded(new EngineSettings(toData.folder(), "512m", null));
    }

    @AfterAll
    static void stop() throws IOException {
        from.close();
        to.close();
        fromData.close();
        toData.close();
    }

    @BeforeEach
    void writeSomething() throws IOException {
        articles = FreshArticles.on(from, KYIV);
        write(articles, 0, ARTICLES);
        from.client().indices().delete(d -> d.index("searches", "alerts").ignoreUnavailable(true));
        SavedSearches searches = new SavedSearches(from);
        assertThat(searches.all()).isEmpty();
        SavedSearch saved = new SavedSearch("s1", "Зеленський", Map.of("q", List.of("Zelensky")),
                URI.create("https://example.org/hook"), "secret", Instant.now(), Instant.now(), null);
        searches.put(saved);
        searches.note(saved, List.of("1", "2", "3"), Instant.now());
        searches.told(searches.take("s1", 2, Instant.now(), Duration.ofMinutes(1)));
    }

    @AfterEach
    void empty() throws IOException {
        List<String> all = new ArrayList<>(to.client().indices().get(g -> g.index("articles-*", "names-*", "searches",
                "alerts").ignoreUnavailable(true)).result().keySet());
        if (!all.isEmpty()) {
            to.client().indices().delete(d -> d.index(all));
        }
        for (String file : List.of("feeds.yml", "restore.json")) {
            Files.deleteIfExists(toData.folder().resolve(file));
        }
    }

    @Test
    void whatIsRestoredGivesTheSameAnswers() throws IOException {
        Path feeds = Files.writeString(folder.resolve("my-feeds.yml"), "- url: https://example.org/rss\n");
        BackupManifest made = new Backup(from, done -> { }).write(folder.resolve("made"), Map.of("feeds.yml", feeds));
        assertThat(made.count("articles")).isEqualTo(ARTICLES);
        assertThat(made.count("searches")).isEqualTo(1);
        assertThat(made.count("alerts")).isEqualTo(3);
        assertThat(Files.getPosixFilePermissions(folder.resolve("made"))).hasSize(3);

        new Restore(to, toData.folder(), done -> { }).run(folder.resolve("made"), false);
        Articles restored = new Articles(to, KYIV);
        assertThat(restored.open()).isEmpty();
        assertSameAnswers(restored);
        assertThat(restored.suggestions("Зел", "en")).isNotEmpty().isEqualTo(articles.suggestions("Зел", "en"));
        assertThat(restored.find("7")).isEqualTo(articles.find("7"));
        assertThat(Files.readString(toData.folder().resolve("feeds.yml"))).isEqualTo(Files.readString(feeds));
        SavedSearches searches = new SavedSearches(to);
        assertThat(searches.all()).isEqualTo(new SavedSearches(from).all()).hasSize(1);
        assertThat(searches.take("s1", 10, Instant.now(), Duration.ofMinutes(1))).as("those told are not told again")
                .extracting(Alert::article).containsExactly("3");
        write(restored, 0, 10);
        assertThat(restored.count()).as("the same articles are still the same").isEqualTo(ARTICLES);
    }

    @Test
    void whatWasAcknowledgedBeforeIsThereWhateverIsWrittenMeanwhile() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<Integer> written = new ArrayList<>();
        Thread writer = new Thread(() -> {
            for (int i = ARTICLES; !stop.get(); i += 5) {
                write(articles, i, i + 5);
                synchronized (written) {
                    written.add(i + 5);
                }
            }
        });
        writer.start();
        while (true) {
            synchronized (written) {
                if (written.size() > 3) {
                    break;
                }
            }
            Thread.sleep(10);
        }
        int acknowledged;
        synchronized (written) {
            acknowledged = written.get(written.size() - 1);
        }
        BackupManifest made = new Backup(from, done -> { }).write(folder.resolve("made"), Map.of());
        stop.set(true);
        writer.join();
        assertThat(made.count("articles")).isGreaterThanOrEqualTo(acknowledged);
        new Restore(to, toData.folder(), done -> { }).run(folder.resolve("made"), false);
        Articles restored = new Articles(to, KYIV);
        List<String> ids = new ArrayList<>();
        try (FoundArticles all = restored.all(request("copies=show"))) {
            all.forEachRemaining(article -> ids.add(article.article().id()));
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize((int) made.count("articles"))
                .contains(IntStream.range(0, acknowledged).mapToObj(String::valueOf).toArray(String[]::new));
        NameIndex names = NameIndex.current(to.client()).orElseThrow();
        List<String> known = new ArrayList<>();
        names.read(-1, forms -> forms.forEach(form -> known.add(form.text())));
        assertThat(known).as("every name is there that an article has").contains("Володимир Зеленський", "젤렌스키");
    }

    @Test
    void aBackupThatIsBrokenOffIsNotThere() throws Exception {
        Path target = folder.resolve("made");
        try (Killed process = Killed.start("backup", fromData.folder(), target, 3)) {
            process.awaitItsStep();
        }
        assertThat(target).doesNotExist();
        assertThatThrownBy(() -> new Restore(to, toData.folder(), done -> { })
                .run(folder.resolve("made.unfinished"), false)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no whole backup");
        assertThat(new Backup(from, done -> { }).write(target, Map.of()).count("articles")).isEqualTo(ARTICLES);
        assertThat(folder.resolve("made.unfinished")).doesNotExist();
        assertThatThrownBy(() -> new Backup(from, done -> { }).write(target, Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("already");
    }

    /** In the midst of the articles, of the names, of the saved searches and alerts. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aRestoreThatIsBrokenOffIsGoneOnWith(int step) throws Exception {
        Path made = folder.resolve("made");
        new Backup(from, done -> { }).write(made, Map.of());
        try (Killed process = Killed.start("restore", toData.folder(), made, step)) {
            process.awaitItsStep();
        }
        assertThat(new ArticleIndex(to.client()).current()).as("nothing is served yet").isEmpty();
        assertThat(toData.folder().resolve("restore.json")).exists();
        new Restore(to, toData.folder(), done -> { }).run(made, false);
        assertThat(toData.folder().resolve("restore.json")).doesNotExist();
        assertThat(to.client().indices().get(g -> g.index("articles-*")).result()).hasSize(1);
        assertSameAnswers(new Articles(to, KYIV));
    }

    @Test
    void nothingIsLostUnlessThatIsAskedFor() throws IOException {
        Path made = folder.resolve("made");
        new Backup(from, done -> { }).write(made, Map.of());
        Articles there = new Articles(to, KYIV);
        there.open();
        write(there, 5_000, 5_001);
        assertThatThrownBy(() -> new Restore(to, toData.folder(), done -> { }).run(made, false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("--replace");
        assertThat(there.count()).isEqualTo(1);
        new Restore(to, toData.folder(), done -> { }).run(made, true);
        assertThat(there.find("5000")).isEmpty();
        assertSameAnswers(there);
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws IOException {
        Path made = folder.resolve("made");
        new Backup(from, done -> { }).write(made, Map.of());
        Path part = made.resolve("articles-00001.jsonl.gz");
        byte[] bytes = Files.readAllBytes(part);
        bytes[new Random(1).nextInt(bytes.length)] ^= 1;
        Files.write(part, bytes);
        assertThatThrownBy(() -> new Restore(to, toData.folder(), done -> { }).run(made, true))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("articles-00001.jsonl.gz");
        Files.delete(part);
        assertThatThrownBy(() -> new Restore(to, toData.folder(), done -> { }).run(made, true))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("missing");
        assertThat(new ArticleIndex(to.client()).current()).isEmpty();
    }

    @Test
    void aBrokenManifestIsSaidInPlainWords() throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        for (String broken : List.of("", "{\"format\": 1", "{}", "[]", "null", "{\"parts\": []}")) {
            Files.writeString(made.resolve("manifest.json"), broken);
            assertThatThrownBy(() -> BackupManifest.read(made)).as(broken).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The backup %s is damaged: manifest.json is not as it was written.".formatted(made));
        }
    }

    @Test
    void whereThereIsNothingNothingIsLeftBehind() throws IOException {
        assertThatThrownBy(() -> new Backup(to, done -> { }).write(folder.resolve("none"), Map.of()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("nothing to back up");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(folder.resolve("none.unfinished")).doesNotExist();
    }

    private void assertSameAnswers(Articles restored) {
        articles.awaitNames();
        restored.awaitNames();
        for (String query : QUERIES) {
            SearchResult there = restored.search(request(query));
            SearchResult here = articles.search(request(query));
            assertThat(there.total()).as(query).isEqualTo(here.total());
            assertThat(there.withCopies()).as(query).isEqualTo(here.withCopies());
            assertThat(there.hits()).as(query).extracting(Hit::id)
                    .isEqualTo(here.hits().stream().map(Hit::id).toList());
            assertThat(there.facets()).as(query).isEqualTo(here.facets());
            assertThat(there.dates()).as(query).isEqualTo(here.dates());
            assertThat(there.names()).as(query).isEqualTo(here.names());
        }
    }

    private static void write(Articles to, int first, int end) {
        try (ArticleWriter writer = to.writer(true)) {
            IntStream.range(first, end).mapToObj(BackupIT::article).forEach(article -> writer.take(article, 0));
            assertThat(writer.finish().rejected()).isEmpty();
        }
    }

    private static Article article(int number) {
        Random random = new Random(number % 7 == 0 ? number / 14 : number); // some are copies
        String words = IntStream.range(0, 40).mapToObj(i -> "w" + random.nextInt(50)).collect(Collectors.joining(" "));
        String[] said = {"Про це сказав Володимир Зеленський.", "젤렌스키는 키이우에서 연설했다.",
            "It was Kyrylo Budanov who spoke.", ""};
        return new Article("" + number, null, "Story number " + number, null, words + " " + said[number % 4],
                "Outlet " + number % 5, "wire", List.of("Olha Hrynko"), null, number % 4 == 1 ? "ko" : "uk",
                number % 9 == 0 ? null : "2024-%02d-%02d".formatted(1 + number % 12, 1 + number % 28), null);
    }

    private static SearchRequest request(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], List.of(parts[1]));
        }
        return SearchRequest.of(parameters, KYIV);
    }

    /** A process that makes or restores a backup, killed in the middle of it. */
    static final class Killed implements AutoCloseable {
        private static int stop;

        private final Process process;
        private final BufferedReader output;

        private Killed(Process process) {
            this.process = process;
            this.output = process.inputReader(StandardCharsets.UTF_8);
        }

        /** What runs there: at one of its steps it says so, and waits to be killed. */
        public static void main(String[] args) {
            stop = Integer.parseInt(args[3]);
            try (Engine engine = Engine.embedded(new EngineSettings(Path.of(args[1]), "512m", null))) {
                if (args[0].equals("backup")) {
                    new Backup(engine, Killed::step).write(Path.of(args[2]), Map.of());
                } else {
                    new Restore(engine, Path.of(args[1]), Killed::step).run(Path.of(args[2]), false);
                }
            }
        }

        private static void step(long records) {
            if (--stop == 0) {
                System.out.println("here");
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        static Killed start(String what, Path data, Path folder, int step) throws IOException {
            return new Killed(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m", "-cp", System.getProperty("java.class.path"), Killed.class.getName(), what,
                    data.toString(), folder.toString(), "" + step).redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        void awaitItsStep() throws IOException {
            for (String line = output.readLine(); line == null || !line.equals("here"); line = output.readLine()) {
                assertThat(line).as("it ended before that step").isNotNull();
            }
        }

        /** kill -9 */
        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
