package dateline.elastic;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.IntakeReport;
import dateline.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The embedded engine on the real thing: shared by processes, and surviving the death of any of them. */
@Timeout(value = 2, unit = MINUTES)
class EngineIT {
    private static final int OURSELVES = ourselves();
    private static final boolean ROOT = OURSELVES == 0;

    private TestData data;

    @BeforeEach
    void freshData() {
        data = TestData.fresh("engine-it");
    }

    @AfterEach
    void stopWhatIsLeft() throws IOException {
        if (Files.exists(data.folder().resolve("engine"))) {
            EngineNode.stopAll(home());
        }
        data.close();
    }

    @Test
    void nodeServesOnlyThoseWithThePassword() throws Exception {
        Set<Path> lying = lyingAbout();
        try (Engine engine = open()) {
            assertThat(lyingAbout()).as("left behind by the start").isEqualTo(lying);
            assertThat(engine.state()).isEqualTo(EngineState.READY);
            assertThat(engine.client().cluster().health().numberOfNodes()).isEqualTo(1);
            assertThat(engine.pluginComplaints()).isEmpty();
            assertThatCode(engine::rehearseAnalysis).as("analyzers without an index").doesNotThrowAnyException();
            assertThat(statusWithoutPassword()).isEqualTo(401);
            assertThat(Files.getPosixFilePermissions(data.folder().resolve("engine.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(uid(nodes().get(0))).isNotZero();
        }
        assertThat(processes()).isEmpty();
    }

    /** What a start of Elasticsearch leaves in the machine's folder for temporary files unless told otherwise. */
    private static Set<Path> lyingAbout() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("final-flags")).collect(Collectors.toSet());
        }
    }

    @Test
    void nodeThatIsKilledComesBackWithItsArticles() throws Exception {
        try (Engine engine = open()) {
            index(engine, "1");
            ProcessHandle killed = nodes().get(0);
            killed.destroyForcibly();
            killed.onExit().get(30, SECONDS);

            assertThat(engine.state().ready()).isFalse();
            assertThat(engine.state().reason()).startsWith("The search engine");
            await(() -> engine.state().ready());
            assertThat(nodes()).hasSize(1).doesNotContain(killed);
            assertThat(engine.client().get(g -> g.index("kept").id("1"), Map.class).found()).isTrue();
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void intakeGoesOnWhenTheNodeIsKilledUnderIt() throws Exception {
        try (Engine engine = open()) {
            Articles articles = new Articles(engine, ZoneOffset.UTC);
            articles.open();
            IntakeReport report;
            try (ArticleWriter writer = articles.patientWriter()) {
                for (int i = 1; i <= 5_000; i++) {
                    if (i == 2_500) {
                        nodes().forEach(ProcessHandle::destroyForcibly);
                    }
                    writer.take(new Article("a" + i, null, "Title " + i, null, "Body", null, null, List.of(), null, "en",
                            null, null), i);
                }
                report = writer.finish();
            }
            assertThat(report.rejected()).isEmpty();
            assertThat(report.indexed() + report.updated() + report.unchanged()).isEqualTo(5_000);
            articles.refresh();
            assertThat(articles.count()).isEqualTo(5_000);
        }
    }

    @Test
    void orphanOfKilledProcessIsUsedAgain() throws Exception {
        EngineProcess first = EngineProcess.begin(data.folder()).awaitReady();
        ProcessHandle orphan = nodes().get(0);
        first.kill();
        assertThat(nodes()).containsExactly(orphan);

        try (Engine engine = open()) {
            assertThat(engine.state().ready()).isTrue();
            assertThat(nodes()).containsExactly(orphan);
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void processKilledWhileTheNodeStartsLeavesNoSecondNode() throws Exception {
        EngineProcess first = EngineProcess.begin(data.folder());
        await(() -> Files.exists(data.folder().resolve("engine")) && !processes().isEmpty());
        first.kill();

        try (Engine engine = open()) {
            assertThat(engine.state().ready()).isTrue();
            assertThat(nodes()).hasSize(1);
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void processesShareOneNodeAndTheLastStopsIt() throws Exception {
        try (EngineProcess first = EngineProcess.begin(data.folder());
                EngineProcess second = EngineProcess.begin(data.folder())) {
            assertThat(first.says()).startsWith("ready");
            assertThat(second.says()).startsWith("ready");
            assertThat(nodes()).hasSize(1);

            first.terminate();
            assertThat(nodes()).hasSize(1);
            second.terminate();
            assertThat(processes()).isEmpty();
        }
    }

    @Test
    void processTerminatedWhileTheNodeStartsLeavesNothingRunning() throws Exception {
        EngineProcess process = EngineProcess.begin(data.folder());
        await(() -> Files.exists(data.folder().resolve("engine")) && !processes().isEmpty());
        process.terminate();
        assertThat(processes()).isEmpty();
    }

    @Test
    void nodeKilledUnderTwoProcessesIsStartedOnce() throws Exception {
        try (Engine engine = open(); EngineProcess other = EngineProcess.begin(data.folder()).awaitReady()) {
            nodes().get(0).destroyForcibly();
            await(() -> !engine.state().ready());
            await(() -> engine.state().ready());
            assertThat(nodes()).hasSize(1);
        }
        assertThat(processes()).isEmpty();
    }

    /** Root becomes another user for this one, so that both ways are tried where both can be. */
    @Test
    void ordinaryUserRunsTheEngineAsHimself() throws Exception {
        int user = ROOT ? 1234 : OURSELVES;
        List<String> become = ROOT ? List.of("setpriv", "--reuid=1234", "--regid=1234", "--clear-groups") : List.of();
        Path folder = Files.createTempDirectory("dateline-it");
        try (TestData installed = new TestData(Installed.in(folder))) {
            data = new TestData(Files.createDirectory(folder.resolve("data")));
            for (Path each : List.of(folder, data.folder())) {
                Files.setAttribute(each, "unix:uid", user);
            }
            try (EngineProcess process = EngineProcess.begin(become, Installed.classes(folder), data.folder())) {
                process.awaitReady();
                assertThat(uid(nodes().get(0))).isEqualTo(user);
            }
            assertThat(processes()).isEmpty();
        }
    }

    @Test
    void folderThatOnlyRootMayEnterGetsItsEngineElsewhere() throws Exception {
        Files.setPosixFilePermissions(data.folder(), PosixFilePermissions.fromString("rwx------"));
        Path before = home().folder();
        assertThat(before.startsWith(ROOT ? Path.of("/var/lib/dateline") : data.folder())).isTrue();
        assertThat(home().folder()).isEqualTo(before);
        try (Engine engine = open()) {
            assertThat(engine.state().ready()).isTrue();
            index(engine, "1");
        }
        assertThat(data.folder().resolve("engine/logs/dateline.log")).isNotEmptyFile();
    }

    @Test
    void heapThatDoesNotFitIsToldWithItsCure() {
        EngineSettings greedy = new EngineSettings(data.folder(), "900000g", null);
        assertThatThrownBy(() -> Engine.embedded(greedy)).isInstanceOf(EngineException.class)
                .hasMessageContaining("not enough memory").hasMessageContaining("--engine-heap")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void damagedFilesAreToldWithTheirCure() throws Exception {
        try (Engine engine = open()) {
            index(engine, "1");
        }
        damage(home().articles().resolve("_state"), ".si", ".cfs");
        assertThatThrownBy(this::open).isInstanceOf(EngineException.class).hasMessageContaining("damaged")
                .hasMessageContaining("Index the articles anew");
    }

    @Test
    void damagedArticlesAreToldWithTheirCureAndNothingIsLeftRunning() throws Exception {
        try (Engine engine = open()) {
            index(engine, "1");
            engine.client().indices().flush();
        }
        damage(home().articles().resolve("indices"), ".si", "segments_");
        assertThatThrownBy(this::open).isInstanceOf(EngineException.class).hasMessageContaining("damaged")
                .hasMessageContaining("Index the articles anew");
        assertThat(processes()).isEmpty();
    }

    @Test
    void processOpensOneEngineForOneFolder() throws Exception {
        try (Engine engine = open()) {
            assertThat(engine.state().ready()).isTrue();
            assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
            assertThat(engine.state().ready()).isTrue();
        }
    }

    private static void damage(Path folder, String... names) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> Stream.of(names).anyMatch(f.getFileName().toString()::contains)).toList()) {
                Files.writeString(file, "damaged");
            }
        }
    }

    private Engine open() {
        return Engine.embedded(new EngineSettings(data.folder(), "512m", null));
    }

    private static void index(Engine engine, String id) throws IOException {
        engine.client().indices().create(c -> c.index("kept"));
        engine.client().index(i -> i.index("kept").id(id).document(Map.of("title", "Київ")));
    }

    private EngineHome home() throws IOException {
        return EngineHome.open(EngineSettings.of(data.folder()));
    }

    private List<ProcessHandle> nodes() {
        return processes().stream().filter(EngineNode::isServer).toList();
    }

    /** Nodes, and what starts them. */
    private List<ProcessHandle> processes() {
        try {
            return EngineNode.processes(home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int statusWithoutPassword() throws IOException {
        URI health = URI.create("http://127.0.0.1:" + home().httpPort() + "/_cluster/health");
        return ((HttpURLConnection) health.toURL().openConnection()).getResponseCode();
    }

    private static int ourselves() {
        try {
            return uid(ProcessHandle.current());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int uid(ProcessHandle process) throws IOException {
        return (int) Files.getAttribute(Path.of("/proc", Long.toString(process.pid())), "unix:uid");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(20);
        }
    }
}
