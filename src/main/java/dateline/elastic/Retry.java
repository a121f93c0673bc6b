package dateline.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Asks the engine, and asks again while it is away or busy, ever less often, until the patience is over.
 *
 * @param patience how long to go on asking; zero asks once
 */
record Retry(Duration patience) {

    /** Once: for somebody who waits at a screen. */
    static final Retry NONE = new Retry(Duration.ZERO);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** One question to the engine. */
    interface Question<T> {
        T ask() throws IOException;
    }

    /** @throws EngineUnavailable with the reason of the last time it was asked */
    <T> T run(Question<T> question) {
        Instant until = Instant.now().plus(patience);
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return once(question);
            } catch (EngineUnavailable away) {
                if (Instant.now().plus(pause).isAfter(until)) {
                    throw away;
                }
                sleep(pause, away);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** Whether a status of the engine means: not now. */
    static boolean isTemporary(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static <T> T once(Question<T> question) {
        try {
            return question.ask();
        } catch (ElasticsearchException refused) {
            if (isTemporary(refused.status())) {
                throw new EngineUnavailable("The search engine is not ready: " + reason(refused), 5, refused);
            }
            throw new IllegalStateException("The search engine refused a request: " + reason(refused), refused);
        } catch (IOException away) {
            throw new EngineUnavailable("The search engine does not answer.", 5, away);
        }
    }

    private static String reason(ElasticsearchException refused) {
        return Stream.concat(refused.error().rootCause().stream(), Stream.of(refused.error()))
                .map(cause -> cause.reason() == null ? cause.type() : cause.reason()).findFirst().orElseThrow();
    }

    private static void sleep(Duration pause, EngineUnavailable away) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }
}
