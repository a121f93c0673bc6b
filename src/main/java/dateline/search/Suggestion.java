package dateline.search;

/**
 * What somebody who is still typing may mean.
 *
 * @param kind {@code person}, {@code place}, {@code organisation}, {@code name}, {@code outlet}, {@code source},
 *     {@code author}, {@code section} or {@code word}
 * @param text what would be searched for, in the script that is being typed
 * @param label the same in the reader's language
 * @param count how many articles have it; null for a word
 * @param q what was typed, completed: all that came before is kept
 */
public record Suggestion(String kind, String text, String label, Long count, String q) {}
