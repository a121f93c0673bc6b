package dateline.search;

import java.time.Instant;

/**
 * An article that a saved search found, to be told to its webhook once.
 *
 * @param id made of the search and the article: the same article triggers the same search once, whenever it comes
 * @param next when it is told, or told again
 * @param attempts how often it has been tried in vain
 * @param message the name of the message in which it is told, the same whenever that is tried again
 */
public record Alert(String id, String search, String article, Instant foundAt, Instant next, int attempts,
        String message) {}
