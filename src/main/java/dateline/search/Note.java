package dateline.search;

/**
 * A kind word to the searcher about what was made of the query.
 *
 * @param code the note's name in the lists of translations, such as {@code unclosed}
 * @param message in English
 * @param at where in the query, counted in UTF-16 units from 0
 */
public record Note(String code, String message, int at) {}
