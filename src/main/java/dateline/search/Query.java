package dateline.search;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the reporter typed, understood. Any text is a query; what looks like a slip gets a note and is taken kindly.
 *
 * @param clause what articles must have; null when nothing was asked for
 */
public record Query(Clause clause, List<Note> notes) {

    /** Far more than anybody types, and few enough for the engine. */
    static final int MAX_WORDS = 200;

    public Query {
        notes = List.copyOf(notes);
    }

    /** Whether it finds everything. */
    public boolean isEmpty() {
        return clause == null;
    }

    /**
     * @param now the moment from which “yesterday” is told, in the time zone in which dates are meant
     */
    public static Query parse(String typed, ZonedDateTime now) {
        return new QueryParser(typed, now).parse();
    }

    /** Articles that have any of these words: signs mean nothing. */
    public static Query ofAnyWord(String words) {
        List<Clause> parts = Stream.of(words.strip().split("\\s+", MAX_WORDS + 1)).limit(MAX_WORDS)
                .filter(Signs::hasWord)
                .<Clause>map(word -> new Clause.Words(word, 0)).toList();
        return new Query(Clause.any(parts), List.of());
    }

    /** This query with all words in the running text become others; see {@link Clause#mapWords}. */
    public Query mapWords(Function<Clause.Words, Clause> change) {
        return isEmpty() ? this : new Query(clause.mapWords(change), notes);
    }
}
