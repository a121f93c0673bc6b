package dateline.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * Gives each Korean word its form without particles, its stem if it is a verb, and its parts if it is a known
 * compound.
 */
final class KoreanFilter extends FormsFilter {
    private static final WordCache<List<Form>> WRITTEN = new WordCache<>();
    private static final WordCache<List<Form>> TYPED = new WordCache<>();
    private static final WordCache<List<Form>> GLUED = new WordCache<>();

    private final KoreanForms forms;
    private final WordCache<List<Form>> cache;

    KoreanFilter(TokenStream input, boolean typed) {
        super(input, WordTokenizer.HANGUL);
        forms = new KoreanForms(typed);
        cache = typed ? TYPED : WRITTEN;
    }

    @Override
    List<Form> formsOf(char[] chars, int length, int flags) {
        return (flags & WordTokenizer.GLUED) != 0 ? GLUED.get(chars, length, KoreanForms::afterForeign)
            : cache.get(chars, length, forms::of);
    }
}
