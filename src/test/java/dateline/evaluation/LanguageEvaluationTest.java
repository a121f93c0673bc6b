package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageEvaluationTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void countsLongTextsApartFromShortOnes(@TempDir Path folder) throws IOException {
        String article = "Депутати підтримали закон у другому читанні. ".repeat(20);
        Path file = Files.writeString(folder.resolve("uk_news.jsonl"), """
                {"title": "Рада", "body": "%s"}
                {"title": "Кремль"}
                {"title": "Обмін полоненими"}
                {"title": "국회, 법안 통과", "lang": "ko"}
                {"text": "The mayor opened the bridge on Monday.", "lang": "ru"}
                """.formatted(article));
        LanguageEvaluation evaluation = new LanguageEvaluation(new PrintStream(errors, true, StandardCharsets.UTF_8));
        evaluation.read(file);
        evaluation.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                texts of 400 characters and more
                  uk       1 texts  1.0000 right  0 left open  0 wrong
                shorter texts
                  ko       1 texts  1.0000 right  0 left open  0 wrong
                  ru       1 texts  0.0000 right  0 left open  1 wrong
                  uk       2 texts  0.5000 right  1 left open  0 wrong
                """);
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("uk\tnull\tКремль |").contains("ru\ten\t");
    }
}
