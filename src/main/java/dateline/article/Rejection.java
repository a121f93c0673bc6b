package dateline.article;

/**
 * A record that did not become an article, and why.
 *
 * @param line where it stood in the input, from 1
 * @param id the id it came with; null when it had none or none could be read
 * @param reason one plain sentence
 */
public record Rejection(long line, String id, String reason) {}
