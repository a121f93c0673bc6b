package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import dateline.elastic.EngineUnavailable;
import dateline.ingest.Journal;
import dateline.ingest.Ledger;
import dateline.ingest.Origin;
import dateline.ingest.Rejects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that ends early, again and again, and is run again: every article comes in, and little of it twice. */
class InterruptedRunTest {
    private static final int BATCH = 7;

    @TempDir
    private Path folder;

    private final List<String> written = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Writes whole batches, and goes away after so many articles; refuses some. */
    private final class Unsteady implements Intake {
        private final List<Article> waiting = new ArrayList<>();
        private final List<Rejection> refused = new ArrayList<>();
        private int left;
        private long indexed;

        Unsteady(int articles) {
            left = articles;
        }

        @Override
        public void take(Article article, long line) {
            if (left-- == 0) {
                throw new EngineUnavailable("Gone.", 1);
            }
            if (article.title().startsWith("refused")) {
                flush();
                reject(new Rejection(line, article.id(), "not liked"));
                return;
            }
            waiting.add(article);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        @Override
        public void reject(Rejection rejection) {
            refused.add(rejection);
        }

        void flush() {
            waiting.forEach(article -> written.add(article.title()));
            indexed += waiting.size();
            waiting.clear();
        }

        IntakeReport report() {
            return new IntakeReport(indexed, 0, 0, List.copyOf(refused));
        }
    }

    @Test
    void goesOnWhereItWas() throws IOException {
        write("a.jsonl", lines(0, 1000));
        assertThat(run(700)).isOne();
        assertThat(written).hasSize(700);
        assertThat(run(-1)).isZero();
        assertThat(written).hasSize(1000);
        assertThat(err.toString()).contains("Gone. Run the same again");
        assertThat(out.toString()).endsWith("indexed 300, updated 0, unchanged 700, rejected 0\n");
    }

    @Test
    void aRunThatCameToItsEndIsLookedAtAnew() throws IOException {
        write("a.jsonl", lines(0, 300));
        assertThat(run(-1)).isZero();
        assertThat(run(-1)).isZero();
        assertThat(written).hasSize(600);
        assertThat(folder.resolve("data/journal")).isEmptyDirectory();
    }

    @Test
    void aChangedFileIsAnotherInput() throws IOException {
        Path file = write("a.jsonl", lines(0, 1000));
        run(700);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(run(-1)).isZero();
        assertThat(written).hasSize(1700);
    }

    @Test
    void aDamagedJournalIsReadUpToTheDamage() throws IOException {
        write("a.jsonl", lines(0, 1000));
        run(700);
        try (Stream<Path> journals = Files.list(folder.resolve("data/journal"))) {
            Path journal = journals.findFirst().orElseThrow();
            Files.writeString(journal, Files.readString(journal) + "{\"input\": \"cut o");
        }
        assertThat(run(-1)).isZero();
        assertThat(written).hasSize(1000);
    }

    /** Every format, and rejects of both kinds in between. */
    @Test
    void nothingIsLostWhereverItStops() throws IOException {
        write("a.jsonl", lines(0, 400) + "{\"title\":5}\n{\"title\":\"refused\"}\nno JSON\n" + lines(400, 300));
        write("b.csv", "title,body\n" + IntStream.range(700, 1000).mapToObj(i -> "t" + i + ",\"b\nb\"\n")
                .collect(Collectors.joining()));
        write("c.json", "[" + IntStream.range(1000, 1300).mapToObj(i -> "{\"title\":\"t" + i + "\"}")
                .collect(Collectors.joining(",")) + ", 7]");
        for (int i = 1300; i < 1600; i++) {
            write("d/" + i + ".txt", "t" + i);
        }
        write("e.jsonl", "{\"data\":[{\"title\":\"t1600\"},{\"title\":\"t1601\"}]}\n".repeat(1) + lines(1602, 398));
        Set<String> all = IntStream.range(0, 2000).mapToObj(i -> "t" + i).collect(Collectors.toCollection(TreeSet::new));

        long seed = System.nanoTime();
        Random random = new Random(seed);
        int runs = 1;
        while (run(100 + random.nextInt(900)) != 0) {
            runs++;
        }
        assertThat(new TreeSet<>(written)).as("seed " + seed).isEqualTo(all);
        assertThat(written.size()).as("seed " + seed).isLessThan(2000 + runs * BATCH);
        assertThat(out.toString()).as("seed " + seed).endsWith("rejected 4\n");
        String[] numbers = out.toString().strip().lines().reduce((first, last) -> last).orElseThrow().split("\\D+");
        assertThat(Integer.parseInt(numbers[1]) + Integer.parseInt(numbers[3])).as("seed " + seed).isEqualTo(2000);
        try (Stream<Path> rejects = Files.list(folder.resolve("data/rejects"))) {
            List<String> kept = new ArrayList<>();
            for (Path file : rejects.toList()) {
                kept.addAll(Files.readAllLines(file));
            }
            assertThat(kept).as("seed " + seed).hasSize(4).doesNotHaveDuplicates();
        }
    }

    private static String lines(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "{\"title\":\"t" + i + "\"}\n")
                .collect(Collectors.joining());
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve("news").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** @param articles after which the writer goes away; -1 for never */
    private int run(int articles) {
        Unsteady writer = new Unsteady(articles);
        Progress progress = new Progress(new PrintStream(out, true), new PrintStream(err, true), Progress.Manner.LINES,
                false, InstantSource.system());
        Stages stages = new Stages();
        WritingAside aside = new WritingAside(writer, writer::report, stages);
        try (Journal journal = Journal.open(folder.resolve("data/journal"), List.of("news"));
                Ledger ledger = new Ledger(aside, aside::report, new Rejects(folder.resolve("data/rejects")),
                        progress::rejected, journal)) {
            return new IndexRun(ledger, journal, () -> aside.finish(() -> {
                writer.flush();
                return writer.report();
            }), Origin.UNKNOWN, null, progress, stages).run(List.of(folder.resolve("news").toString()));
        }
    }
}
