package dateline.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import dateline.search.BadParameter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks the engine, and asks again while it is away or busy, ever less often, until the patience is over.
 *
 * @param patience how long to go on asking; zero asks once, for somebody who waits at a screen
 * @param engine tells whether there is any use in asking
 */
record Retry(Duration patience, Supplier<EngineState> engine) {

    /** About half of what a restart takes. */
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final Pattern TOO_MUCH = Pattern.compile(
            "\\btoo_(many|complex)_|[Tt]oo many (clauses|disjunctions)|maximum recursion level");

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
            } catch (EngineBlocked untilSomebodyActs) {
                throw untilSomebodyActs;
            } catch (EngineUnavailable away) {
                if (engine.get().diskFull()) {
                    throw EngineBlocked.byFullDisk();
                }
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

    /** What an item of a bulk request means that should be written again, if that is what its error says. */
    static Optional<EngineUnavailable> notNow(BulkResponseItem item) {
        if (item.error() == null) {
            return Optional.empty();
        }
        if (EngineBlocked.is(item.status(), item.error())) {
            return Optional.of(EngineBlocked.by(item.error()));
        }
        return isTemporary(item.status()) ? Optional.of(new EngineUnavailable("The engine is busy: "
                + item.error().reason(), 1)) : Optional.empty();
    }

    private <T> T once(Question<T> question) {
        EngineState state = engine.get();
        if (!state.ready()) {
            throw new EngineUnavailable(state.reason(), RETRY_AFTER_SECONDS);
        }
        try {
            return question.ask();
        } catch (ElasticsearchException refused) {
            if (EngineBlocked.is(refused.status(), refused.error())) {
                throw EngineBlocked.by(refused.error());
            }
            if (isTemporary(refused.status())) {
                throw new EngineUnavailable("The search engine is not ready: " + reason(refused), RETRY_AFTER_SECONDS,
                        refused);
            }
            if (isTooMuch(refused)) {
                throw new BadParameter("q", "This query is too much for the search engine. Use fewer words, fewer * and"
                        + " ?, or fewer parentheses.");
            }
            throw new IllegalStateException("The search engine refused a request: " + reason(refused), refused);
        } catch (IOException away) {
            throw new EngineUnavailable("The search engine does not answer.", RETRY_AFTER_SECONDS, away);
        }
    }

    /** Our own limits should never let a query come so far. */
    private static boolean isTooMuch(ElasticsearchException refused) {
        return Stream.concat(refused.error().rootCause().stream(), Stream.of(refused.error()))
                .anyMatch(cause -> TOO_MUCH.matcher(cause.type() + " " + cause.reason()).find());
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
