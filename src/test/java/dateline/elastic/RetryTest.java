package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final Duration LONG = Duration.ofHours(1);

    private int asked;

    @Test
    void asksAgainWhileTheEngineIsAway() {
        assertThat(new Retry(LONG, () -> EngineState.READY).run(() -> answer(2)).intValue()).isEqualTo(2);
    }

    @Test
    void asksOnceForSomebodyWhoWaits() {
        assertThatThrownBy(() -> new Retry(Duration.ZERO, () -> EngineState.READY).run(() -> answer(2)))
                .isInstanceOf(EngineUnavailable.class).isNotInstanceOf(EngineBlocked.class);
        assertThat(asked).isOne();
    }

    @Test
    void saysAtOnceThatTheDiskIsFull() {
        for (EngineState full : new EngineState[] {EngineState.READY.onFullDisk(), EngineState.away("It stopped.").onFullDisk()}) {
            assertThatThrownBy(() -> new Retry(LONG, () -> full).run(() -> answer(2)))
                    .isInstanceOf(EngineBlocked.class).hasMessageContaining("Make room on it");
        }
        assertThat(asked).isOne();
    }

    @Test
    void aFullDiskIsNoReasonNotToAsk() {
        assertThat(new Retry(LONG, EngineState.READY::onFullDisk).run(() -> answer(1)).intValue()).isOne();
    }

    /** Answers the given time it is asked, and not before. */
    private int answer(int time) throws IOException {
        if (++asked < time) {
            throw new IOException("away");
        }
        return asked;
    }
}
