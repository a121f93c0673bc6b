package dateline.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import dateline.names.Script;
import dateline.search.Clause;
import dateline.search.Field;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What was typed, as a query to the engine. */
final class TextQuery {

    /**
     * Where words are looked for.
     *
     * @param words fields in which a word is found in any form, with their weights
     * @param exact their subfields for words as written; the same fields if they have none
     * @param whole the field of the whole value; null for running text
     */
    private record Scope(List<String> words, List<String> exact, String whole) {

        /** Title over lead over body. */
        static final Scope TEXT = new Scope(List.of("title^3", "lead^2", "body"),
                List.of("title.exact^3", "lead.exact^2", "body.exact"), null);

        static Scope of(Field field) {
            return switch (field) {
                case TITLE -> new Scope(List.of("title"), List.of("title.exact"), null);
                case AUTHOR -> values("authors");
                case LANGUAGE -> new Scope(List.of("language"), List.of("language"), "language");
                case OUTLET, SOURCE, SECTION -> values(field.word());
                case NAME, DATE, BEFORE, AFTER -> TEXT;
            };
        }

        /** Whether words in it stand before and after one another. */
        boolean hasPlaces() {
            return whole == null || !words.contains(whole);
        }

        private static Scope values(String field) {
            return new Scope(List.of(field + ".words"), List.of(field + ".words"), field + ".folded");
        }
    }

    /** Words there may be between those of a name. */
    private static final int MIDDLE_NAMES = 2;
    /** In which two sides are compared for being near: each takes the engine some 0.1 ms. */
    private static final int MAX_WAYS = 1_000;

    private final ZoneId zone;

    private TextQuery(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param zone the time zone in which dates are meant
     */
    static Query of(dateline.search.Query typed, ZoneId zone) {
        return typed.isEmpty() ? Query.of(q -> q.matchAll(m -> m))
                : new TextQuery(zone).clause(typed.clause(), Scope.TEXT);
    }

    private Query clause(Clause clause, Scope scope) {
        if (clause instanceof Clause.All all) {
            return all(all.parts(), scope);
        }
        if (clause instanceof Clause.Not) {
            return all(List.of(clause), scope);
        }
        if (clause instanceof Clause.Any any) {
            return Query.of(q -> q.bool(b -> b.minimumShouldMatch("1")
                    .should(any.parts().stream().map(part -> clause(part, scope)).toList())));
        }
        if (clause instanceof Clause.In in) {
            return clause(in.part(), Scope.of(in.field()));
        }
        if (clause instanceof Clause.Near near) {
            return scope.hasPlaces() ? near(near, scope) : all(List.of(near.left(), near.right()), scope);
        }
        if (clause instanceof Clause.Dates dates) {
            return filter(DateFilter.within(dates.range(), zone));
        }
        if (clause instanceof Clause.NoDate) {
            return filter(DateFilter.undated());
        }
        return leaf(clause, scope);
    }

    private static Query leaf(Clause clause, Scope scope) {
        if (clause instanceof Clause.Words words) {
            return combined(words.text(), scope.words());
        }
        if (clause instanceof Clause.Name name) {
            return name(name, scope);
        }
        if (clause instanceof Clause.Exact exact) {
            return exact(exact, scope);
        }
        if (clause instanceof Clause.Phrase phrase) {
            return phrase.gaps() == 0 ? phrase(phrase.text(), scope) : loosePhrase(phrase, scope);
        }
        return pattern((Clause.Pattern) clause, scope);
    }

    private Query all(List<Clause> parts, Scope scope) {
        return Query.of(q -> q.bool(b -> {
            for (Clause part : parts) {
                if (part instanceof Clause.Not not) {
                    b.mustNot(clause(not.part(), scope));
                } else {
                    b.must(clause(part, scope));
                }
            }
            return b;
        }));
    }

    private static Query filter(Query query) {
        return Query.of(q -> q.bool(b -> b.filter(query)));
    }

    /** Whatever it is found by, a name counts once: by its best spelling, and as much as one word. */
    private static Query name(Clause.Name name, Scope scope) {
        List<Query> ways = new ArrayList<>();
        if (name.inAnyForm()) {
            String typed = name.words().text();
            ways.add(Query.of(q -> q.bool(b -> {
                b.must(combined(typed, scope.words())).boost(perWord(typed));
                return isOneWord(typed) ? b : b.filter(inOneField(scope, field -> together(typed, field)));
            })));
        }
        name.spellings().forEach(spelling -> ways.add(spelling(spelling, scope)));
        return ways.isEmpty() ? Query.of(q -> q.matchNone(m -> m)) : Query.of(q -> q.disMax(d -> d.queries(ways)));
    }

    private static boolean isOneWord(String name) {
        return name.chars().noneMatch(Character::isWhitespace);
    }

    /** A name in any form, in any order, at most with a middle name: not one man's given name and another's surname. */
    private static Intervals together(String name, String field) {
        return Intervals.of(i -> i.match(m -> m.query(name).maxGaps(MIDDLE_NAMES)));
    }

    /** The engine adds up what the words of a phrase count: Kim Jong-un would count three times as much as 김정은. */
    private static float perWord(String name) {
        return 1f / name.split("[\\s\\p{Pd}]+").length;
    }

    private static Query spelling(Clause.Spelling spelling, Scope scope) {
        Query phrase = spelled(spelling.text(), scope);
        return Query.of(q -> q.bool(b -> {
            b.queryName(spelling.label()).must(phrase).boost(spelling.weight() * perWord(spelling.text()));
            return spelling.mention() ? b.filter(isMentioned(spelling.text())) : b;
        }));
    }

    /** Articles found by a spelling, wherever in them it stands. */
    static Query of(Clause.Spelling spelling) {
        Query phrase = spelled(spelling.text(), Scope.TEXT);
        return spelling.mention() ? Query.of(q -> q.bool(b -> b.filter(phrase, isMentioned(spelling.text())))) : phrase;
    }

    /** A word in any form, wherever it stands. */
    static Query inAnyForm(String word) {
        return combined(word, Scope.TEXT.words());
    }

    /** As written, or as that which is somebody's: Putin’s is a word of its own where words are as written. */
    private static Query spelled(String name, Scope scope) {
        return Query.of(q -> q.disMax(d -> d.queries(asWritten(name).map(text -> phrase(text, scope)).toList())));
    }

    private static Stream<String> asWritten(String name) {
        boolean latin = Script.of(name) == Script.LATIN && Character.isLetter(name.charAt(name.length() - 1));
        return latin ? Stream.of(name, name + "'s") : Stream.of(name);
    }

    private static Query isMentioned(String spelling) {
        return Query.of(q -> q.term(t -> t.field("mentions").value(spelling)));
    }

    private static Query exact(Clause.Exact exact, Scope scope) {
        return scope.whole() == null ? phrase(exact.text(), scope)
                : Query.of(q -> q.constantScore(c -> c.filter(
                        f -> f.term(t -> t.field(scope.whole()).value(exact.text())))));
    }

    private static Query combined(String text, List<String> fields) {
        return Query.of(q -> q.combinedFields(c -> c.query(text).fields(fields).operator(CombinedFieldsOperator.And)));
    }

    private static Query phrase(String text, Scope scope) {
        return Query.of(q -> q.multiMatch(m -> m.query(text).fields(scope.exact()).type(TextQueryType.Phrase)));
    }

    /** Scored as its words are, among the articles that have them close together. */
    private static Query loosePhrase(Clause.Phrase phrase, Scope scope) {
        return Query.of(q -> q.bool(b -> b.must(combined(phrase.text(), scope.exact()))
                .filter(inOneField(scope, field -> places(phrase, field, 1)))));
    }

    /**
     * The engine compares each way to find the one side with each to find the other. Where names have so many spellings
     * that this takes too long, only the most usual of them are near one another.
     */
    private Query near(Clause.Near near, Scope scope) {
        int most = Widening.MOST_FORMS;
        while (most > 1 && ways(near.left(), most) * ways(near.right(), most) > MAX_WAYS) {
            most /= 2;
        }
        int spellings = most;
        return Query.of(q -> q.bool(b -> b.must(clause(near.left(), scope), clause(near.right(), scope))
                .filter(inOneField(scope, field -> Intervals.of(i -> i.allOf(a -> a.maxGaps(near.gaps())
                        .intervals(places(near.left(), field, spellings), places(near.right(), field, spellings))))))));
    }

    /** In how many ways a clause may be found, if each name has so many spellings at most. */
    private static double ways(Clause clause, int spellings) {
        if (clause instanceof Clause.All all) {
            return all.parts().stream().mapToDouble(part -> ways(part, spellings)).reduce(1, (a, b) -> a * b);
        }
        if (clause instanceof Clause.Any any) {
            return any.parts().stream().mapToDouble(part -> ways(part, spellings)).sum();
        }
        return clause instanceof Clause.Name name ? 1 + Math.min(spellings, name.spellings().size()) : 1;
    }

    private static Query inOneField(Scope scope, java.util.function.Function<String, Intervals> places) {
        return Query.of(q -> q.bool(b -> {
            for (String weighted : scope.words()) {
                String field = weighted.replaceFirst("\\^.*", "");
                Intervals found = places.apply(field);
                b.should(s -> s.intervals(i -> switch (found._kind()) {
                    case Match -> i.field(field).match(found.match());
                    case AnyOf -> i.field(field).anyOf(found.anyOf());
                    default -> i.field(field).allOf(found.allOf());
                }));
            }
            return b;
        }));
    }

    /** The places in one field of running text where a clause is found. */
    private static Intervals places(Clause clause, String field, int spellings) {
        if (clause instanceof Clause.All all) {
            return Intervals.of(i -> i.allOf(a -> a
                    .intervals(all.parts().stream().map(part -> places(part, field, spellings)).toList())));
        }
        if (clause instanceof Clause.Any any) {
            return Intervals.of(i -> i.anyOf(a -> a
                    .intervals(any.parts().stream().map(part -> places(part, field, spellings)).toList())));
        }
        if (clause instanceof Clause.Words words) {
            return Intervals.of(i -> i.match(m -> m.query(words.text())));
        }
        if (clause instanceof Clause.Name name) {
            List<Intervals> ways = new ArrayList<>();
            name.spellings().stream().sorted(Comparator.comparing(Clause.Spelling::weight).reversed()).limit(spellings)
                    .flatMap(spelling -> asWritten(spelling.text()))
                    .forEach(text -> ways.add(asWritten(text, 0, field)));
            if (name.inAnyForm() || ways.isEmpty()) {
                ways.add(places(name.words(), field, spellings));
            }
            return Intervals.of(i -> i.anyOf(a -> a.intervals(ways)));
        }
        if (clause instanceof Clause.Phrase phrase) {
            return asWritten(phrase.text(), phrase.gaps(), field);
        }
        return asWritten(((Clause.Exact) clause).text(), 0, field);
    }

    private static Intervals asWritten(String text, int gaps, String field) {
        return Intervals.of(i -> i.match(m -> m.query(text).maxGaps(gaps).ordered(gaps == 0)
                .useField(field.endsWith(".words") ? field : field + ".exact")));
    }

    /** Among the words as written and their dictionary forms. All its signs are letters, or mean what they say. */
    private static Query pattern(Clause.Pattern pattern, Scope scope) {
        List<String> fields = new ArrayList<>(scope.words());
        scope.exact().stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        return Query.of(q -> q.queryString(s -> s.query(pattern.text()).fields(fields)
                .defaultOperator(Operator.And).analyzeWildcard(false).allowLeadingWildcard(false)));
    }
}
