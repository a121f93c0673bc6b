package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import dateline.search.BadParameter;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"failed to create query: Too many disjunctions to expand",
        "Query rewrite failed: too many clauses", "Exceeded maximum recursion level during graph analysis"})
    void whatIsTooMuchForTheEngineIsTheQuerysFault(String reason) {
        ErrorResponse refused = ErrorResponse.of(r -> r.status(400).error(e -> e
                .type("search_phase_execution_exception").reason("all shards failed")
                .rootCause(c -> c.type("query_shard_exception").reason(reason))));
        assertThatThrownBy(() -> new Retry(Duration.ZERO, () -> EngineState.READY).run(() -> {
            throw new ElasticsearchException("es/search", refused);
        })).isInstanceOf(BadParameter.class).hasMessageContaining("too much");
    }

    /** Answers the given time it is asked, and not before. */
    private int answer(int time) throws IOException {
        if (++asked < time) {
            throw new IOException("away");
        }
        return asked;
    }
}
