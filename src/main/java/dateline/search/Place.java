package dateline.search;

/**
 * Where an article stands, in a word: a copy of another one, or one that is like it. What is not known is null.
 *
 * @param id of the article, which can be read under it
 * @param publishedAt as the outlet wrote it
 */
public record Place(String id, String title, String language, String outlet, String source, String url,
        String publishedAt) {}
