package dateline.search;

/**
 * A kind word to the searcher about what was made of the query.
 *
 * @param at where in the query, counted in UTF-16 units from 0
 */
public record Note(String message, int at) {}
