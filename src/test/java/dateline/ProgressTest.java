package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2024-10-23T12:00:00Z");

    @Test
    void aLineSaysShareRateTimeLeftAndRejects() {
        Progress progress = of(Progress.Manner.LINES);
        progress.expect(31_000_000);
        now = now.plusSeconds(8);
        progress.advance(9_000_000);
        now = now.plusSeconds(4);
        progress.advance(9_000_000);
        progress.rejected("a.jsonl", new Rejection(3, null, "no title"));
        now = now.plusSeconds(12);
        progress.advance(6_000_000);
        assertThat(err.toString()).isEqualTo("""
                Read 18 MB of 31 MB at 1.5 MB/s, about 8 s left
                a.jsonl:3: no title
                Read 24 MB of 31 MB at 1.0 MB/s, about 7 s left, 1 rejected
                """);
    }

    @Test
    void whatHasNoKnownEndHasARateToo() {
        Progress progress = of(Progress.Manner.LINES);
        progress.expect(-1);
        now = now.plusSeconds(20);
        progress.advance(500_000_000);
        assertThat(err.toString()).isEqualTo("Read 500 MB at 25.0 MB/s\n");
    }

    @Test
    void quietSaysNothingOnTheWay() {
        Progress progress = of(Progress.Manner.QUIET);
        progress.expect(31_000_000);
        now = now.plusSeconds(60);
        progress.advance(9_000_000);
        assertThat(err.toString()).isEmpty();
    }

    private Progress of(Progress.Manner manner) {
        return new Progress(System.out, new PrintStream(err, true), manner, false, () -> now);
    }
}
