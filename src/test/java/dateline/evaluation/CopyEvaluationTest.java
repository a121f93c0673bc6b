package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyEvaluationTest {

    @Test
    void editedCopiesOfTheSampleAreFoundAndNothingElse() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CopyEvaluation.run(List.of(Path.of("src/main/resources/sample/articles.jsonl")),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        String row = out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("articles.jsonl")).findFirst()
                .orElseThrow();
        String[] cells = row.split(" *\\| *");
        assertThat(Double.parseDouble(cells[3])).as("recall in " + row).isGreaterThanOrEqualTo(0.95);
        assertThat(Double.parseDouble(cells[4])).as("precision in " + row).isGreaterThanOrEqualTo(0.99);
    }
}
