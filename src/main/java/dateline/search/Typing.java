package dateline.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A query that is still being typed: what its end may be the beginning of.
 *
 * @param ends the longest first; empty when there is nothing to be completed
 * @param field the field it stands in; null for none
 */
public record Typing(List<End> ends, Field field) {

    /** As many words of a name are looked at. */
    private static final int MOST_WORDS = 4;
    private static final String GROUP = "()";
    private static final String PHRASE = "\"\"";
    private static final Typing NOTHING = new Typing(List.of(), null);

    /**
     * The last words of a query.
     *
     * @param before all that comes before them and is kept, with the field they stand in
     * @param beforeField all that comes before the field; the same where there is none
     * @param marks what several words need around them here: {@code ()} behind a sign that holds for one, {@code ""}
     *     for a phrase; empty where they need nothing
     */
    public record End(String before, String beforeField, String text, String marks) {

        /** The query with these words completed. */
        public String completed(String value) {
            String plain = value.replace("\"", "");
            boolean marked = !marks.isEmpty() && (plain.indexOf(' ') >= 0 || isPhrase());
            return before + (marked ? marks.charAt(0) + plain + marks.charAt(1) : plain);
        }

        /** The query with these words replaced by a value of a field. */
        public String completed(Field field, String value) {
            return beforeField + field.word() + ":\"" + value.replace("\"", "") + "\"";
        }

        private boolean isPhrase() {
            return marks.equals(PHRASE) && !before.endsWith("=");
        }
    }

    /** @param typed the query up to where it is being typed */
    public static Typing of(String typed) {
        String signs = Signs.plain(typed);
        int phrase = openPhrase(signs);
        if (phrase >= 0) {
            int start = beginning(signs, phrase);
            String text = typed.substring(phrase + 1).strip();
            return text.isEmpty() ? NOTHING : new Typing(List.of(new End(typed.substring(0, phrase),
                    typed.substring(0, start), text, PHRASE)), field(signs, start, phrase));
        }
        int end = typed.stripTrailing().length();
        int start = beginning(signs, end);
        int value = start;
        Field field = null;
        int colon = signs.indexOf(':', start);
        if (colon >= 0 && colon < end) {
            field = field(signs, start, colon + 1);
            value = field == null ? start : colon + 1;
        }
        while (value < end && !Signs.isWordPart(signs.codePointAt(value))) {
            value++;
        }
        if (value >= end) {
            return NOTHING;
        }
        List<End> ends = new ArrayList<>();
        ends.add(end(typed, value, field == null ? value : start, end));
        if (value == start) {
            addLonger(ends, typed, signs, start, end);
        }
        return new Typing(List.copyOf(ends), field);
    }

    private static End end(String typed, int from, int field, int end) {
        String before = typed.substring(0, from);
        String word = before.stripTrailing().replaceFirst(".*[\\s(]", "");
        char sign = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        boolean binds = Signs.isMinus(sign) || sign == ':' || !word.isEmpty() && Operators.binds(word);
        return new End(before, typed.substring(0, field), typed.substring(from, end), sign == '=' ? PHRASE
                : binds ? GROUP : "");
    }

    /** With the words before it, as long as nothing but blanks is between them. */
    private static void addLonger(List<End> ends, String typed, String signs, int start, int end) {
        int from = start;
        while (ends.size() < MOST_WORDS) {
            int before = typed.substring(0, from).stripTrailing().length();
            int begin = beginning(signs, before);
            String word = typed.substring(begin, before);
            int letter = begin;
            while (letter < before && Signs.isMinus(signs.charAt(letter))) {
                letter++;
            }
            if (letter == before || !word.codePoints().allMatch(Typing::isOfAName) || Operators.isOperator(word)) {
                return;
            }
            ends.add(0, end(typed, letter, letter, end));
            if (letter > begin) {
                return;
            }
            from = begin;
        }
    }

    private static boolean isOfAName(int sign) {
        return Signs.isWordPart(sign) || Signs.isApostrophe(sign) || sign == '-' || sign == '.';
    }

    /** Where the word that ends here begins. */
    private static int beginning(String signs, int end) {
        int at = end;
        while (at > 0 && !Signs.isSpace(signs.charAt(at - 1)) && "()".indexOf(signs.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    /** The field that stands between, with its colon; null when there is none. */
    private static Field field(String signs, int start, int end) {
        int from = start;
        while (from < end && Signs.isMinus(signs.charAt(from))) {
            from++;
        }
        int colon = signs.indexOf(':', from);
        return colon < 0 || colon >= end ? null : Field.of(signs.substring(from, colon)).orElse(null);
    }

    /** Where a phrase was opened and not closed; -1 when there is none. */
    private static int openPhrase(String signs) {
        int open = -1;
        String closing = null;
        for (int i = 0; i < signs.length(); i++) {
            char sign = signs.charAt(i);
            if (open >= 0) {
                if (closing.indexOf(sign) >= 0) {
                    open = -1;
                }
            } else if (Signs.closing(sign) != null && !Signs.isSingle(sign)) {
                open = i;
                closing = Signs.closing(sign);
            }
        }
        return open;
    }
}
