package dateline.analysis;

import dateline.names.Name;
import dateline.names.NameKeys;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts a name's phonetic keys, the same for every script and romanisation, in its place: Зеленського becomes =SLNSK. */
final class NameKeysFilter extends TokenFilter {
    /** A form is read twice in a row, once for either language. */
    private static final WordCache<Set<String>> KEPT = new WordCache<>(1 << 10);

    private final boolean typed;
    private final Predicate<String> wanted;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private Iterator<String> keys = List.<String>of().iterator();
    private State name;

    /** @param typed whether names are a query's: the keys to ask for are not quite those to keep */
    private NameKeysFilter(TokenStream input, boolean typed, Predicate<String> wanted) {
        super(input);
        this.typed = typed;
        this.wanted = wanted;
    }

    /** The keys of names read as Korean: syllable by syllable, the surname by the closed table. */
    static NameKeysFilter korean(TokenStream input, boolean typed) {
        return new NameKeysFilter(input, typed, NameKeysFilter::isKorean);
    }

    /** The keys of names by the sound of their consonants, Cyrillic endings taken off, and of names in the tables. */
    static NameKeysFilter ukrainian(TokenStream input, boolean typed) {
        return new NameKeysFilter(input, typed, key -> !isKorean(key));
    }

    private static boolean isKorean(String key) {
        return "k*sw".indexOf(key.charAt(0)) >= 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean first = false;
        while (!keys.hasNext()) {
            if (!input.incrementToken()) {
                return false;
            }
            keys = allKeys().stream().filter(wanted).iterator();
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

    private Set<String> allKeys() {
        return typed ? NameKeys.query(Name.parse(term.toString()))
                : KEPT.get(term.buffer(), term.length(), name -> NameKeys.of(Name.parse(name)));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        keys = List.<String>of().iterator();
        name = null;
    }
}
