package dateline.elastic;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What makes one found article likelier than another, beside how often it has the words: that it has them as they were
 * typed, and next to one another, and that it is recent. The weights were chosen by “evaluate search”.
 */
final class Ranking {

    private static final List<String> EXACT = List.of("title.exact^3", "lead.exact^2", "body.exact");
    private static final float AS_TYPED = 0.2f;
    private static final float NEIGHBOURS = 0.2f;
    /** Gentle: a rare word outweighs it. An article of today gets all of it, one as old as the pivot half. */
    private static final float RECENT = 0.5f;
    private static final String PIVOT = "180d";
    /** Words of a query that are looked at; more add cost, and hardly change the order. */
    private static final int MAX_WORDS = 20;

    private Ranking() {}

    /** Finds the same articles, in a better order. */
    static Query of(Query matching, dateline.search.Query typed) {
        List<String> words = words(typed);
        return Query.of(q -> q.bool(b -> {
            b.must(matching).should(recent());
            if (!words.isEmpty()) {
                b.should(asTyped(words));
            }
            for (int i = 0; i + 1 < words.size(); i++) {
                b.should(neighbours(words.get(i) + " " + words.get(i + 1)));
            }
            return b;
        }));
    }

    private static List<String> words(dateline.search.Query typed) {
        List<String> words = new ArrayList<>();
        typed.mapWords(found -> {
            Stream.of(found.text().split("\\s+")).forEach(words::add);
            return found;
        });
        return words.subList(0, Math.min(words.size(), MAX_WORDS));
    }

    private static Query asTyped(List<String> words) {
        return Query.of(q -> q.combinedFields(c -> c.query(String.join(" ", words)).fields(EXACT).boost(AS_TYPED)));
    }

    private static Query neighbours(String pair) {
        return Query.of(q -> q.multiMatch(m -> m.query(pair).fields(EXACT).type(TextQueryType.Phrase).slop(1)
                .boost(NEIGHBOURS)));
    }

    /** The day rather than the moment, so that a search has the same order on all its pages. */
    private static Query recent() {
        String today = Instant.now().truncatedTo(ChronoUnit.DAYS).toString();
        return Query.of(q -> q.distanceFeature(d -> d.date(u -> u.field(DateFilter.FROM).origin(today)
                .pivot(Time.of(t -> t.time(PIVOT))).boost(RECENT))));
    }
}
