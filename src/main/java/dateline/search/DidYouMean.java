package dateline.search;

/**
 * The same search with words spelled as articles have them.
 *
 * @param q the whole query with other spellings
 * @param total how many articles that finds, each copy counted
 * @param address of that search
 */
public record DidYouMean(String q, long total, String address) {}
