package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.IntakeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node with one thread that writes and room for one request beside it: it answers most of them with 429. */
class BusyEngineIT {
    private static final int WRITERS = 8;
    private static final int ARTICLES = 300;

    private final TestData data = TestData.fresh("busy-it");
    private final EngineSettings settings = new EngineSettings(data.folder(), "512m", null);

    @AfterEach
    void stop() throws IOException {
        EngineNode.stopAll(EngineHome.open(settings));
        data.close();
    }

    @Test
    void whatABusyEngineRefusesIsWrittenAgain() throws Exception {
        EngineHome home = EngineHome.open(settings);
        home.prepare();
        Path config = home.config().resolve("elasticsearch.yml");
        Files.writeString(config, "node.processors: 1\nthread_pool.write.queue_size: 1\n", StandardOpenOption.APPEND);
        EngineNode.start(home, () -> false);
        try (Engine engine = Engine.embedded(settings)) {
            Articles articles = new Articles(engine, ZoneOffset.UTC);
            articles.open();
            assertThat(written(articles)).allSatisfy(report ->
                    assertThat(report).isEqualTo(new IntakeReport(ARTICLES, 0, 0, List.of())));
            articles.refresh();
            assertThat(articles.count()).isEqualTo(WRITERS * ARTICLES);
            assertThat(refused(engine)).as("requests the engine had no room for").isPositive();
        }
    }

    /** Many at once, each writing in many small requests. */
    private static List<IntakeReport> written(Articles articles) throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<IntakeReport>> reports = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                reports.add(together.submit(() -> write(articles, number)));
            }
            List<IntakeReport> done = new ArrayList<>();
            for (Future<IntakeReport> report : reports) {
                done.add(report.get());
            }
            return done;
        } finally {
            together.shutdownNow();
        }
    }

    private static IntakeReport write(Articles articles, int number) {
        try (ArticleWriter writer = articles.patientWriter()) {
            for (int i = 0; i < ARTICLES; i++) {
                writer.take(new Article(number + "-" + i, null, "Міст " + i, null, "Слово за словом. ".repeat(20), null, null,
                        List.of(), null, "uk", null, null), i);
                if (i % 20 == 19) {
                    writer.flush();
                }
            }
            return writer.finish();
        }
    }

    private static long refused(Engine engine) throws IOException {
        return engine.client().nodes().stats(s -> s.metric("thread_pool")).nodes().values().stream()
                .mapToLong(node -> node.threadPool().get("write").rejected()).sum();
    }
}
