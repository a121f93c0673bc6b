package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {
    private static final Rejection REASON = new Rejection(1, null, "no title");

    @TempDir
    private Path folder;

    @Test
    void goesOnInTheFileOfAnInterruptedRunWithoutKeepingAnythingTwice() throws IOException {
        Rejects first = new Rejects(folder);
        addTwo(first);
        Path begun = first.file().orElseThrow();
        List<String> whole = Files.readAllLines(begun);

        byte[] bytes = Files.readAllBytes(begun);
        int lastLine = whole.get(0).getBytes(StandardCharsets.UTF_8).length + 1;
        for (int cut = lastLine; cut <= bytes.length; cut++) {
            Files.write(begun, Arrays.copyOf(bytes, cut));
            Rejects second = new Rejects(folder);
            second.goOn(begun);
            addTwo(second);
            assertThat(Files.readAllLines(begun)).as("cut after %d bytes", cut).isEqualTo(whole);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(begun);
        }
    }

    @Test
    void keepsARecordWithHalfACharacter() throws IOException {
        Rejects rejects = new Rejects(folder);
        rejects.add("a.jsonl", REASON, "half of one: \ud83d");
        rejects.close();
        assertThat(Files.readString(rejects.file().orElseThrow())).contains("half of one: ?");
    }

    private static void addTwo(Rejects rejects) {
        rejects.add("a.jsonl", REASON, "“Зеленський”");
        rejects.add("a.jsonl", REASON, "“젤렌스키” 🗞");
        rejects.close();
    }
}
