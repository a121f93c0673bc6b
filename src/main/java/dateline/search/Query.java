package dateline.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What the reporter typed, understood: words that must all be there, {@code "phrases"} and {@code =words} as written,
 * and {@code -exclusions}. Any text is a query; what looks like a slip gets a note and is taken kindly.
 */
public record Query(List<Clause> clauses, List<Note> notes) {

    /** Opening quotation marks, each with the marks that may close it at the same place below. */
    private static final String OPENING = "\"“”„«»＂「『";
    private static final List<String> CLOSING = List.of("\"", "”“", "”“", "”“", "»", "«", "＂", "」", "』");
    private static final String MINUS = "-−–－";

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Whether it says nothing but what to leave out. */
    public boolean isOnlyExclusions() {
        return !isEmpty() && clauses.stream().allMatch(Clause::excluded);
    }

    public static Query parse(String typed) {
        return new Parser(typed).parse();
    }

    /** Reads from left to right, once. */
    private static final class Parser {
        private final String typed;
        private final List<Clause> clauses = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private int at;

        Parser(String typed) {
            this.typed = typed;
        }

        Query parse() {
            while (skipSpace()) {
                clause();
            }
            return new Query(List.copyOf(clauses), List.copyOf(notes));
        }

        private void clause() {
            int start = at;
            boolean excluded = exclusion();
            if (at < typed.length() && isOpening(typed.charAt(at))) {
                phrase(start, excluded);
            } else if (at < typed.length() && typed.charAt(at) == '=') {
                at++;
                add(Clause.Kind.PHRASE, word(), excluded, start);
            } else {
                words(word(), excluded, start);
            }
        }

        /** {@code -word} or {@code NOT word}; a lone dash is no exclusion. */
        private boolean exclusion() {
            if (MINUS.indexOf(typed.charAt(at)) >= 0 && at + 1 < typed.length() && !isSpace(typed.charAt(at + 1))) {
                at++;
                return true;
            }
            if (typed.startsWith("NOT", at) && at + 3 < typed.length() && isSpace(typed.charAt(at + 3))) {
                int before = at;
                at += 3;
                if (skipSpace()) {
                    return true;
                }
                at = before;
            }
            return false;
        }

        private void phrase(int start, boolean excluded) {
            String closing = CLOSING.get(OPENING.indexOf(typed.charAt(at)));
            int opened = at++;
            while (at < typed.length() && closing.indexOf(typed.charAt(at)) < 0) {
                at++;
            }
            String text = typed.substring(opened + 1, at);
            if (at == typed.length()) {
                notes.add(new Note("unclosed", "Closed the quotation mark at the end.", opened));
            } else {
                at++;
            }
            add(Clause.Kind.PHRASE, text, excluded, start);
        }

        /** Neighbouring words stay together: their analysis may depend on one another (Jong Un). */
        private void words(String word, boolean excluded, int start) {
            Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
            if (last != null && last.kind() == Clause.Kind.WORDS && !last.excluded() && !excluded) {
                clauses.set(clauses.size() - 1,
                        new Clause(Clause.Kind.WORDS, last.text() + " " + word, false, last.at()));
            } else {
                add(Clause.Kind.WORDS, word, excluded, start);
            }
        }

        private void add(Clause.Kind kind, String text, boolean excluded, int start) {
            if (!text.isBlank()) {
                clauses.add(new Clause(kind, text.strip(), excluded, start));
            }
        }

        private String word() {
            int start = at;
            while (at < typed.length() && !isSpace(typed.charAt(at)) && !opensInside(start)) {
                at++;
            }
            return typed.substring(start, at);
        }

        /** A quotation mark ends a word, but the apostrophe-like ones inside do not count: only real openings. */
        private boolean opensInside(int start) {
            return at > start && isOpening(typed.charAt(at));
        }

        private boolean skipSpace() {
            while (at < typed.length() && isSpace(typed.charAt(at))) {
                at++;
            }
            return at < typed.length();
        }

        private static boolean isOpening(char sign) {
            return OPENING.indexOf(sign) >= 0;
        }

        private static boolean isSpace(char sign) {
            return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign);
        }
    }
}
