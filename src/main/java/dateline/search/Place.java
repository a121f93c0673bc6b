package dateline.search;

/**
 * Where a copy of an article stands. What is not known is null.
 *
 * @param id of the copy, which is an article of its own
 * @param publishedAt as the outlet wrote it
 */
public record Place(String id, String title, String outlet, String source, String url, String publishedAt) {}
