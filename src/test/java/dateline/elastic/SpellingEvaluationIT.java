package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.evaluation.SpellingEvaluation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineExtension.class)
class SpellingEvaluationIT {
    @TempDir
    private Path folder;

    @Test
    void eachSpellingIsAskedForAndWhatItMissesIsToldApart(Engine engine) throws IOException {
        Path file = Files.writeString(folder.resolve("people.tsv"), """
                # what	english	ukrainian	russian	korean
                person	Volodymyr Zelenskyy	Володимир Зеленський		볼로디미르 젤렌스키
                person	Kim Jong Un; Kim, Jong-un			김정은
                person	Lewis Carroll	Чарльз Доджсон
                """);
        StringWriter errors = new StringWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SpellingEvaluation(FreshArticles.on(engine, ZoneOffset.UTC), file, 9, new PrintWriter(errors))
                .print(new PrintStream(out, true));
        assertThat(out.toString().lines().filter(line -> line.matches("person +all .*")).findFirst().orElseThrow())
                .matches("person +all +0\\.800 +1\\.000 +0\\.889 +10 +0");
        assertThat(out.toString()).endsWith("missed, as person: not joined: 2\n");
        assertThat(errors.toString().lines()).allMatch(line -> line.startsWith("MISS\tperson\tLatn–Cyrl\t")).hasSize(2)
                .anyMatch(line -> line.contains("\tLewis Carroll\tЧарльз Доджсон\t"));
    }
}
