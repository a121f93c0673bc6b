package dateline.search;

import java.util.Locale;

/**
 * A kind word to the searcher about what was made of the query.
 *
 * @param code the note's name in the lists of translations, such as {@code unclosed}
 * @param message in English
 * @param at where in the query, counted in UTF-16 units from 0
 */
public record Note(String code, String message, int at) {

    /** Everything there may be to say. */
    public enum Code {
        UNCLOSED("Closed the quotation mark at the end."),
        OPEN_PARENTHESIS("Closed the parenthesis at the end."),
        STRAY_PARENTHESIS("Left out a closing parenthesis that nothing opens."),
        DEEP("Parentheses within so many others were left out."),
        DANGLING("There is nothing for this operator to work on, so it was taken as a word."),
        UNKNOWN_FIELD("There is no field of this name, so it was taken as a word."),
        DATE("This is not a date, so it was taken as words."),
        NEAR("Only words and phrases can be near one another, so both sides were looked for anywhere."),
        SHORT_PATTERN("A word with * or ? must begin with a letter and have two, or a Korean syllable; the sign was"
                + " left out."),
        MANY_SIGNS("There are too many * and ? in one word, so they were left out."),
        MANY_PATTERNS("Only so many words can have a * or ?, so it was left out here."),
        PATTERN_IN_PHRASE("Within quotation marks, * is just a sign."),
        LONG("The query is too long: everything from here on was left out."),
        NOTHING("There is no word in this to look for.");

        private final String message;

        Code(String message) {
            this.message = message;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Note of(Code code, int at) {
        return new Note(code.word(), code.message, at);
    }
}
