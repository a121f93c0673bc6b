package dateline.search;

/**
 * Why an article was found: a spelling in it, and what joins that to the query.
 *
 * @param form as it stands in articles
 * @param rule see {@link NameForm#rule}
 * @param typed the words of the query it stands for
 */
public record Why(String form, String rule, String typed) {}
