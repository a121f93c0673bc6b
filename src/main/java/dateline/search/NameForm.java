package dateline.search;

/**
 * One spelling of a name as it stands in articles.
 *
 * @param language of the articles it was first seen in, such as {@code uk}; null when unknown
 * @param script its ISO 15924 code: {@code Latn}, {@code Cyrl} or {@code Hang}
 * @param count articles that have it, whatever else is chosen
 * @param score how surely it is the same name, 0 to 1
 * @param rule what joins it to what was typed, in plain words: “inflection”, “romanisation”
 * @param dropped whether the search leaves it out
 * @param toggle the address of the search without this form, or with it again
 */
public record NameForm(String text, String language, String script, long count, double score, String rule,
        boolean dropped, String toggle) {}
