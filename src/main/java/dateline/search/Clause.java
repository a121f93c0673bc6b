package dateline.search;

/**
 * One part of a query.
 *
 * @param text words to look for, without quotation marks or operators
 * @param excluded whether articles with it are left out
 * @param at where it begins in what was typed, counted in UTF-16 units from 0
 */
public record Clause(Kind kind, String text, boolean excluded, int at) {

    /** How its text is looked for. */
    public enum Kind {
        /** Every word, in any form and any order. */
        WORDS,
        /** The words as written, one after the other. */
        PHRASE
    }
}
