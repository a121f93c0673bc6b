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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRunTest {
    @TempDir
    private Path folder;

    private Progress.Manner manner = Progress.Manner.LINES;
    private long leastRoom;
    private Path kept;
    private final List<Article> articles = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void readsAFolderWithEverythingInItInOrder() throws IOException {
        write("b.txt", "Друга\n\nТекст.");
        write("a.jsonl", "{\"title\":\"first\"}\n{\"title\":\"second\"}");
        write("c/d/e.json", "[{\"title\":\"fourth\"}]");
        write(".hidden", "no");
        assertThat(index(folder.resolve("news"))).isZero();
        assertThat(articles).extracting(Article::title).containsExactly("first", "second", "Друга", "fourth");
        assertThat(articles).extracting(Article::source).containsOnly("news");
        assertThat(out.toString()).isEqualTo("indexed 4, updated 0, unchanged 0, rejected 0\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void quietSaysOnlyWhatWentWrong() throws IOException {
        manner = Progress.Manner.QUIET;
        assertThat(index(write("a.jsonl", "{\"title\":\"first\"}"))).isZero();
        assertThat(out.toString() + err).isEmpty();
        assertThat(index(write("b.jsonl", "{\"title\":5}\n{\"title\":\"second\"}"))).isZero();
        assertThat(out.toString()).endsWith("rejected 1\n");
        assertThat(err.toString()).contains("b.jsonl:1: ");
    }

    @Test
    void leavesItsOwnDataOutUnlessTheyAreNamed() throws IOException {
        kept = folder.resolve("data");
        write("a.jsonl", "{\"title\":\"A\"}\n{\"title\":5}");
        Path mended = write("../data/rejects/0000.jsonl", "{\"title\":\"mended\"}\n");
        write("../data/engine/logs/engine.log", "Started\n\nThe engine has started.");
        assertThat(index(folder)).isZero();
        assertThat(articles).extracting(Article::title).containsExactly("A");
        assertThat(index(mended)).isZero();
        assertThat(articles).extracting(Article::title).containsExactly("A", "mended");
    }

    @Test
    void aLoneFileNamesNoSource() throws IOException {
        assertThat(index(write("a.txt", "Title"))).isZero();
        assertThat(articles).extracting(Article::source).containsOnlyNulls();
    }

    @Test
    void namesWhatIsRejectedAndGoesOn() throws IOException {
        write("a.bin", "x\0y");
        write("b.jsonl", "{\"title\":5}\n{\"title\":\"B\"}");
        write("c.txt", "");
        assertThat(index(folder.resolve("news"))).isZero();
        assertThat(err.toString().replace(folder.toString(), "~")).matches("""
                ~/news/a.bin:1: this is a binary file, not text
                ~/news/b.jsonl:1: “title” must be text, not a number
                ~/news/c.txt:1: there is nothing in it
                What was rejected is in ~/data/rejects/[-T0-9]+.jsonl, to be mended and indexed again.
                """);
        assertThat(out.toString()).isEqualTo("indexed 1, updated 0, unchanged 0, rejected 3\n");
    }

    @Test
    void aNameCannotCommandTheTerminal() throws IOException {
        write("a\n\u001b[2J\u009bb.bin", "x\0y");
        assertThat(index(folder.resolve("news"))).isOne();
        assertThat(err.toString().lines()).hasSize(2).first().asString()
                .endsWith("/news/a [2J b.bin:1: this is a binary file, not text");
    }

    @Test
    void namesTenAndCountsTheRest() throws IOException {
        assertThat(index(write("a.jsonl", "5\n".repeat(13)))).isOne();
        assertThat(err.toString().lines()).hasSize(12).contains("… and 3 more.");
        assertThat(out.toString()).endsWith("rejected 13\n");
    }

    @Test
    void failsWhenSomethingCannotBeReadButReadsTheRest() throws IOException {
        Path there = write("a.txt", "Title");
        Path away = folder.resolve("away.txt");
        assertThat(index(away, there)).isOne();
        assertThat(err.toString()).isEqualTo(away + ": there is no such file or folder\n");
        assertThat(out.toString()).isEqualTo("indexed 1, updated 0, unchanged 0, rejected 0\n");
    }

    @Test
    void doesNotWaitForAPipeOrADeviceInAFolder() throws IOException {
        Path special = write("a.txt", "Title").resolveSibling("b");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(special));
            assertThat(index(folder.resolve("news"))).isOne();
        }
        assertThat(err.toString()).isEqualTo(special + ": this is a pipe or a device, not a file\n");
        assertThat(articles).hasSize(1);
    }

    @Test
    void readsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("{\"title\":\"A\"}".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(index(Path.of("-"))).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(articles).extracting(Article::title).containsExactly("A");
    }

    @Test
    void endsWithJsonForPrograms() throws IOException {
        Path file = write("a.jsonl", "{\"title\":\"A\"}\n5\n");
        assertThat(index(new Taking(), true, file)).isZero();
        assertThat(out.toString())
                .matches("\\{\"indexed\":1,\"updated\":0,\"unchanged\":0,\"rejected\":1,\"unread\":0,\"complete\":true,"
                + "\"seconds\":[\\d.]+,\"rejects\":\"[^\"]+\",\"profile\":\\{\"reading\":[\\d.]+,\"understanding\":[\\"
                + "d.]+,"
                + "\"waiting\":[\\d.]+,\"writing\":[\\d.]+}}\n");
    }

    @Test
    void manyArticlesPassThroughTheOtherThreadInOrder() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"title\":\"").append(i).append("\"}\n");
        }
        assertThat(index(write("a.jsonl", lines.toString()))).isZero();
        assertThat(articles).extracting(Article::title).startsWith("0", "1").endsWith("4999").hasSize(5000);
        assertThat(out.toString()).isEqualTo("indexed 5000, updated 0, unchanged 0, rejected 0\n");
    }

    @Test
    void whatStopsTheWriterStopsTheReadingAndIsSaid() throws IOException {
        Taking full = new Taking() {
            @Override
            public void take(Article article, long line) {
                if (articles.size() == 3) {
                    throw new EngineUnavailable("The disk is nearly full.", 1);
                }
                super.take(article, line);
            }
        };
        assertThat(index(full, true, write("a.jsonl", "{\"title\":\"A\"}\n".repeat(10)))).isOne();
        assertThat(err.toString()).startsWith("The disk is nearly full. Run the same again");
        assertThat(out.toString()).startsWith("{\"indexed\":3,").contains("\"complete\":false");
    }

    @Test
    void whoStopsLooksWhetherTheDiskIsFull() throws IOException {
        Taking away = new Taking() {
            @Override
            public void take(Article article, long line) {
                throw new EngineUnavailable("The search engine does not answer.", 1);
            }
        };
        leastRoom = Long.MAX_VALUE;
        assertThat(index(away, true, write("a.jsonl", "{\"title\":\"A\"}\n"))).isOne();
        assertThat(err.toString()).startsWith("The search engine does not answer. The disk of " + folder
                + " is full: make room on it. Run the same again");
        err.reset();
        leastRoom = 0;
        assertThat(index(away, true, write("a.jsonl", "{\"title\":\"A\"}\n"))).isOne();
        assertThat(err.toString()).startsWith("The search engine does not answer. Run the same again");
        err.reset();
        leastRoom = 1;
        kept = folder.resolve("not-there"); // as for a server elsewhere
        assertThat(index(away, true, write("a.jsonl", "{\"title\":\"A\"}\n"))).isOne();
        assertThat(err.toString()).startsWith("The search engine does not answer. Run the same again");
    }

    private int index(Path... paths) {
        Taking writer = new Taking();
        return index(writer, false, paths);
    }

    private int index(Taking writer, boolean json, Path... paths) {
        Progress progress = new Progress(new PrintStream(out, true), new PrintStream(err, true), manner, json,
                InstantSource.system());
        Stages stages = new Stages();
        WritingAside aside = new WritingAside(writer, writer::report, stages);
        try (Ledger ledger = new Ledger(aside, aside::report, new Rejects(folder.resolve("data/rejects")),
                progress::rejected, Journal.none())) {
            IndexRun run = new IndexRun(ledger, Journal.none(), () -> aside.finish(writer::report), Origin.UNKNOWN, null,
                    progress, stages).keepingIn(kept == null ? folder : kept, leastRoom);
            return (json ? run.profiled() : run)
                    .run(Arrays.stream(paths).map(Path::toString).toList());
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve("news").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private class Taking implements Intake {
        @Override
        public void take(Article article, long line) {
            articles.add(article);
        }

        @Override
        public void reject(Rejection rejection) {
            throw new AssertionError(rejection);
        }

        IntakeReport report() {
            return new IntakeReport(articles.size(), 0, 0, List.of());
        }
    }
}
