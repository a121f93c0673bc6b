package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import dateline.ingest.Journal;
import dateline.ingest.Ledger;
import dateline.ingest.Origin;
import dateline.ingest.Rejects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The system refuses to write more, in a program of its own whose files may not grow: for that nobody needs a disk that is
 * full, and what Java is told is the same but for the reason.
 */
class FullDiskTest {
    private static final int RECORDS = 5000;

    @TempDir
    private Path folder;

    @Test
    void whatWasRejectedIsAllThereWhenThereIsRoomAgain() throws Exception {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("a.jsonl"), IntStream.range(0, RECORDS)
                .mapToObj(i -> "{\"title\":%s,\"id\":\"t%d\"}\n".formatted(i % 2 == 0 ? "\"t" + i + "\"" : "[]", i))
                .collect(Collectors.joining()));
        String full = run("ulimit -f 64;");
        assertThat(full).contains("Cannot keep what was rejected in " + folder).contains("Run the same again")
                .contains("complete\":false");
        assertThat(rejected()).hasSizeBetween(10, RECORDS / 2 - 1);
        String again = run("");
        assertThat(again).contains("complete\":true").contains("\"rejected\":" + RECORDS / 2);
        assertThat(rejected()).hasSize(RECORDS / 2);
    }

    /** The ids in the files of rejects, whose last letter may be cut in two; none is there twice. */
    private Set<String> rejected() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder.resolve("data/rejects"))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                    if (line.endsWith("}")) {
                        assertThat(ids.add(line.replaceAll(".*\"id\":\"(t\\d+)\".*", "$1"))).as(line).isTrue();
                    }
                }
            }
        }
        return ids;
    }

    private String run(String limit) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path output = Files.createTempFile(folder.getParent(), "full-disk", ".txt");
        // The shell counts in blocks of 512 or 1024 bytes; output goes through a pipe, which has no such limit.
        Process program = new ProcessBuilder("sh", "-c", "(" + limit + " exec \"$@\") 2>&1 | cat", "sh", java.toString(),
                "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), Run.class.getName(), folder.toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        program.waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return said;
    }

    /** The program: reads the folder news, and keeps its journal and rejects in the folder data. */
    static final class Run implements Intake {
        private long taken;

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            Run writer = new Run();
            Progress progress = new Progress(System.out, System.out, Progress.Manner.LINES, true, InstantSource.system());
            Stages stages = new Stages();
            WritingAside aside = new WritingAside(writer, writer::report, stages);
            try (Journal journal = Journal.open(folder.resolve("data/journal"), List.of("news"));
                    Ledger ledger = new Ledger(aside, aside::report, new Rejects(folder.resolve("data/rejects")),
                            progress::rejected, journal)) {
                new IndexRun(ledger, journal, () -> aside.finish(writer::report), Origin.UNKNOWN, null, progress, stages)
                        .run(List.of(folder.resolve("news").toString()));
            }
        }

        @Override
        public void take(Article article, long line) {
            taken++;
        }

        @Override
        public void reject(Rejection rejection) {
            throw new AssertionError(rejection);
        }

        IntakeReport report() {
            return new IntakeReport(taken, 0, 0, List.of());
        }
    }
}
