package dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One part of a query. Places, {@code at}, are where it begins in what was typed, counted in UTF-16 units from 0.
 */
public sealed interface Clause {

    /** All of the parts must be there. */
    record All(List<Clause> parts) implements Clause {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of the parts must be there. */
    record Any(List<Clause> parts) implements Clause {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part must not be there. */
    record Not(Clause part) implements Clause {}

    /**
     * Words as they stood beside one another, since the analysis of one may depend on the next: all must be there, in
     * any form and any order.
     */
    record Words(String text, int at) implements Clause {}

    /**
     * A name, which is found by its spellings just as well as by the words typed.
     *
     * @param inAnyForm whether the words themselves are still looked for in any form: not once a spelling was dropped
     */
    record Name(Words words, boolean inAnyForm, List<Spelling> spellings) implements Clause {
        public Name {
            spellings = List.copyOf(spellings);
        }
    }

    /**
     * One spelling of a name, found as a phrase exactly as written.
     *
     * @param mention whether it counts only in articles where it was taken for a name: Park, not park
     * @param label by which an article found by it says so
     * @param weight how much it counts, 1 for the surest and most usual
     */
    record Spelling(String text, boolean mention, String label, float weight) {}

    /**
     * Words exactly as written, one after the other; or, if there may be other words between them, in any order.
     *
     * @param gaps how many other words there may be between them, in all
     */
    record Phrase(String text, int gaps, int at) implements Clause {}

    /** One or more words exactly as written; in a field of short values such as the outlet, the whole of it. */
    record Exact(String text, int at) implements Clause {}

    /** A word in which {@code *} stands for any letters or none and {@code ?} for one. */
    record Pattern(String text, int at) implements Clause {}

    /**
     * Both must be there, in any order.
     *
     * @param gaps how many other words there may be between them
     */
    record Near(Clause left, Clause right, int gaps) implements Clause {}

    /** The part must be there in this field. */
    record In(Field field, Clause part) implements Clause {}

    /** Articles dated within a stretch of time. */
    record Dates(DateRange range, int at) implements Clause {}

    /** Articles without a date. */
    record NoDate(int at) implements Clause {}

    /** All of these, without a needless level; null if there are none. */
    static Clause all(List<Clause> parts) {
        List<Clause> flat = new ArrayList<>();
        for (Clause part : parts) {
            if (part instanceof All all) {
                flat.addAll(all.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() > 1 ? new All(flat) : flat.isEmpty() ? null : flat.get(0);
    }

    /** Any of these, without a needless level; null if there are none. */
    static Clause any(List<Clause> parts) {
        List<Clause> flat = new ArrayList<>();
        for (Clause part : parts) {
            if (part instanceof Any any) {
                flat.addAll(any.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() > 1 ? new Any(flat) : flat.isEmpty() ? null : flat.get(0);
    }

    /** This clause with all words in the running text, but not those in fields of short values, become others. */
    default Clause mapWords(Function<Words, Clause> change) {
        if (this instanceof Words words) {
            return change.apply(words);
        }
        if (this instanceof All all) {
            return all(all.parts().stream().map(part -> part.mapWords(change)).toList());
        }
        if (this instanceof Any any) {
            return any(any.parts().stream().map(part -> part.mapWords(change)).toList());
        }
        if (this instanceof Not not) {
            return new Not(not.part().mapWords(change));
        }
        if (this instanceof Near near) {
            return new Near(near.left().mapWords(change), near.right().mapWords(change), near.gaps());
        }
        if (this instanceof In in && in.field().isText()) {
            return new In(in.field(), in.part().mapWords(change));
        }
        return this;
    }
}
