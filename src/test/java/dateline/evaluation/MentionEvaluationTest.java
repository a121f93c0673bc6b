package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentionEvaluationTest {
    private static final String ONE = """
        {"text": "Учора Володимир Зеленський був у Києві, а американці – ні.", "mentions": [
          {"start": 6, "end": 26, "label": "PER", "surface": "Володимир Зеленський", "xid": "PER-1"},
          {"start": 33, "end": 38, "label": "LOC", "surface": "Києві"},
          {"start": 42, "end": 52, "label": "PER", "surface": "американці", "xid": "PER-9"}]}
        """;
    private static final String OTHER = """
        {"text": "Путин позвонил. Зеленского не было.", "mentions": [
          {"start": 16, "end": 26, "label": "PER", "surface": "Зеленского", "xid": "PER-1"},
          {"start": 0, "end": 5, "label": "PER", "surface": "Путин", "xid": "PER-2"}]}
        """;

    @TempDir
    Path folder;

    @Test
    void countsNamesFoundAndNamesMarked() throws IOException {
        String report = run(MentionEvaluation::run);
        assertThat(report).contains("uk.jsonl: 2 names found, 1.000 of them marked; 1 marked words that are no names")
            .containsPattern("person +marked +1 +found 1.000 +exactly 1.000 +as such 1.000 \\| said +1 +right 1.000")
            .containsPattern("place +marked +1 +found 1.000");
    }

    @Test
    void measuresHowMentionsOfOnePersonAreBroughtTogether() throws IOException {
        assertThat(run(FoldingEvaluation::run))
            .isEqualTo("3 mentions of 2 people in 2 groups: B³ precision 1.000, recall 1.000, F1 1.000\n");
    }

    private interface Command {
        void run(String[] args, PrintStream out) throws IOException;
    }

    private String run(Command command) throws IOException {
        Files.writeString(folder.resolve("uk.jsonl"), ONE.replace("\n", "") + "\n");
        Files.writeString(folder.resolve("ru.jsonl"), OTHER.replace("\n", "") + "\n");
        String[] files = List.of("uk.jsonl", "ru.jsonl").stream().map(name -> folder.resolve(name).toString())
            .toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.run(files, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
