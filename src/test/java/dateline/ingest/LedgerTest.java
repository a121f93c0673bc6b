package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-10-23T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Refusing writer = new Refusing();
    private final List<String> said = new ArrayList<>();

    /** Writes nothing, and refuses what is titled so. */
    private static final class Refusing implements Intake {
        private final List<Rejection> rejected = new ArrayList<>();
        private long indexed;

        @Override
        public void take(Article article, long line) {
            if (article.title().startsWith("refused")) {
                reject(new Rejection(line, article.id(), "not liked"));
            } else {
                indexed++;
            }
        }

        @Override
        public void reject(Rejection rejection) {
            rejected.add(rejection);
        }

        IntakeReport report() {
            return new IntakeReport(indexed, 0, 0, List.copyOf(rejected));
        }
    }

    @Test
    void countsWhatBecameOfEverything() throws IOException {
        try (Ledger ledger = ledger()) {
            read(ledger, "a.jsonl", "{\"title\":\"one\"}\n{\"title\":\"two\"}\n");
            assertThat(ledger.settle()).hasToString("indexed 2, updated 0, unchanged 0, rejected 0");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesInputAndLineOfWhatIsRefusedLater() throws IOException {
        String many = "{\"title\":\"fine\"}\n".repeat(700);
        try (Ledger ledger = ledger()) {
            read(ledger, "a.jsonl", many + "{\"title\":\"refused\",\"id\":\"x\"}\n" + many);
            read(ledger, "b.jsonl", "\n{\"title\":\"refused twice\",\"id\":\"y\"}\n{\"title\":7}\n");
            assertThat(ledger.settle()).hasToString("indexed 1400, updated 0, unchanged 0, rejected 3");
        }
        assertThat(said).containsExactlyInAnyOrder("a.jsonl:701: not liked", "b.jsonl:2: not liked",
                "b.jsonl:3: “title” must be text, not a number");
    }

    @Test
    void keepsWhatIsRejectedAsItCame() throws IOException {
        try (Ledger ledger = ledger()) {
            read(ledger, "a.jsonl", """
                    {"title":7,"mood":["kept"]}
                    {"title":"Київ
                    {"title":"refused","id":"x"}
                    """);
            ledger.settle();
        }
        assertThat(rejects()).containsExactly(
                json("{'rejected':{'input':'a.jsonl','line':1,'reason':'“title” must be text, not a number'},"
                        + "'title':7,'mood':['kept']}"),
                json("{'rejected':{'input':'a.jsonl','line':2,"
                        + "'reason':'not JSON: the record breaks off in the middle','record':'{\\'title\\':\\'Київ'}}"),
                json("{'rejected':{'input':'a.jsonl','line':3,'reason':'not liked'},'id':'x','title':'refused'}"));
    }

    @Test
    void whatIsRejectedCanBeMendedAndFedInAgain() throws IOException {
        try (Ledger ledger = ledger()) {
            read(ledger, "a.jsonl", "{\"title\":7}\n{\"title\":\"Київ\n");
        }
        String mended = Files.readString(folder.resolve("2024-10-23T12-00-00.jsonl"))
                .replace(":7", ":\"Seoul\"").replace("Київ", "Київ\\\"}");
        assertThat(Collected.from(new JsonArticlesReader(), mended).titles()).containsExactly("Seoul", "Київ");
    }

    @Test
    void twoRunsInOneSecondKeepApart() throws IOException {
        for (int run = 0; run < 2; run++) {
            try (Ledger ledger = ledger()) {
                read(ledger, "a.jsonl", "7\n");
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("2024-10-23T12-00-00.jsonl", "2024-10-23T12-00-00-2.jsonl");
        }
    }

    private Ledger ledger() {
        return new Ledger(writer, writer::report, new Rejects(folder, NOON),
                (input, rejection) -> said.add(input + ":" + rejection.line() + ": " + rejection.reason()),
                Journal.none());
    }

    private static void read(Ledger ledger, String name, String lines) throws IOException {
        ledger.begin(new Input(name, null, -1, null, null));
        new JsonArticlesReader().read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), ledger);
    }

    private List<JsonNode> rejects() throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("2024-10-23T12-00-00.jsonl"))) {
            records.add(ArticleJson.JSON.readTree(line));
        }
        return records;
    }

    private static JsonNode json(String singleQuoted) throws IOException {
        return ArticleJson.JSON.readTree(singleQuoted.replace("\\'", "\\\"").replace('\'', '"'));
    }
}
