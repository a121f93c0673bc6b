package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameEvaluationTest {
    @TempDir
    private Path folder;

    @Test
    void printsRecallAndPrecisionByKindAndScripts() throws IOException {
        Path file = Files.writeString(folder.resolve("names.jsonl"), """
            {"id": "1", "type": "person", "forms": [{"text": "Volodymyr Zelensky", "lang": "en", "primary": true},
             {"text": "Володимир Зеленський", "lang": "uk", "primary": true}]}
            {"id": "2", "type": "person", "forms": [{"text": "Taras Shevchenko", "lang": "en", "primary": true},
             {"text": "조용필", "lang": "ko", "primary": true}]}
            """.replace(",\n ", ", "));

        String printed = evaluate(file.toString());

        assertThat(printed).containsPattern("person +Latn–Cyrl +1\\.000 +1\\.000");
        assertThat(printed).containsPattern("person +Latn–Hang +0\\.000");
        assertThat(printed).containsPattern("person +0\\.3: .* 0\\.5: 0\\.500 / 1\\.000");
        assertThat(printed).contains("4 forms, 4 queries");
    }

    @Test
    void refusesUnknownOptions() {
        String file = folder.resolve("none.jsonl").toString();
        assertThatThrownBy(() -> {
            Files.writeString(Path.of(file), "");
            evaluate(file, "--what", "x");
        }).hasMessageContaining("--what");
    }

    private static String evaluate(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NameEvaluation.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
