package dateline.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * Gives each Cyrillic word all its Ukrainian and Russian lemmas; names that no dictionary has get their likely
 * nominatives.
 */
final class CyrillicFilter extends FormsFilter {
    private static final WordCache<List<Form>> WRITTEN = new WordCache<>();
    private static final WordCache<List<Form>> TYPED = new WordCache<>();

    private final CyrillicForms forms;
    private final WordCache<List<Form>> cache;

    CyrillicFilter(TokenStream input, boolean typed) {
        super(input, WordTokenizer.CYRILLIC);
        forms = new CyrillicForms(typed);
        cache = typed ? TYPED : WRITTEN;
    }

    @Override
    List<Form> formsOf(char[] chars, int length, int flags) {
        return cache.get(chars, length, forms::of);
    }
}
