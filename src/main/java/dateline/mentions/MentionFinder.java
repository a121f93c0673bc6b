package dateline.mentions;

import dateline.article.Article;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the names in running text of the four languages. Safe for many threads: each thread that uses it keeps what it
 * has worked out of words.
 */
public final class MentionFinder {
    private static final ThreadLocal<TextNames> NAMES = ThreadLocal.withInitial(TextNames::new);
    /** Between the texts of an article, so that none goes on in the next. */
    private static final String GAP = "\n\n";

    /**
     * @param language ISO 639-1, or null if unknown
     * @return in the order of the text, without overlaps
     */
    public List<Mention> find(String text, String language) {
        return NAMES.get().find(text, language);
    }

    /**
     * The names in title, lead and body, which help one another: a surname in the title is a person where the body has
     * the full name.
     *
     * @return in order; offsets are those of the texts there are, joined by blank lines
     */
    public List<Mention> find(Article article) {
        return find(Stream.of(article.title(), article.lead(), article.body()).filter(Objects::nonNull)
            .collect(Collectors.joining(GAP)), article.language());
    }

    /** Reads the dictionaries now, which takes a second, so that the first article need not wait. */
    public static void load() {
        new TextNames();
    }
}
