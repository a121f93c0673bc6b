package dateline.analysis;

import dateline.names.Name;
import dateline.names.NameKeys;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts the phonetic keys to ask for a name by in its place, the same for every script and romanisation: Зеленського
 * becomes =SLNSK. The names that are there have their keys from {@link NameKeys#of}.
 */
final class NameKeysFilter extends TokenFilter {
    private final Predicate<String> wanted;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private Iterator<String> keys = List.<String>of().iterator();
    private State name;

    private NameKeysFilter(TokenStream input, Predicate<String> wanted) {
        super(input);
        this.wanted = wanted;
    }

    /** The keys of names read as Korean: syllable by syllable, the surname by the closed table. */
    static NameKeysFilter korean(TokenStream input) {
        return new NameKeysFilter(input, NameKeys::isKorean);
    }

    /** The keys of names by the sound of their consonants, Cyrillic endings taken off, and of names in the tables. */
    static NameKeysFilter ukrainian(TokenStream input) {
        return new NameKeysFilter(input, key -> !NameKeys.isKorean(key));
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean first = false;
        while (!keys.hasNext()) {
            if (!input.incrementToken()) {
                return false;
            }
            keys = NameKeys.query(Name.parse(term.toString())).stream().filter(wanted).iterator();
            name = captureState();
            first = true;
        }
        restoreState(name);
        term.setEmpty().append(keys.next());
        if (!first) {
            increment.setPositionIncrement(0);
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        keys = List.<String>of().iterator();
        name = null;
    }
}
