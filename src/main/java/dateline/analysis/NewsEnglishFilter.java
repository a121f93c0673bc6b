package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Gives frequent words of the news the stem that KStem does not: plurals that it takes for words of their own (talks,
 * troops) and irregular forms (said, held). Marks them as keywords, so that KStem leaves them alone.
 */
final class NewsEnglishFilter extends TokenFilter {
    /** Form and stem, in turn. */
    private static final String STEMS = "talks talk troops troop forces force relations relation rights right powers "
        + "power services service operations operation works work affairs affair papers paper elections election "
        + "crises crisis men man women woman children child said say told tell spoke speak spoken speak met meet "
        + "held hold fought fight shot shoot struck strike sent send fell fall fallen fall won win lost lose began "
        + "begin begun begin led lead took take taken take gave give given give came come went go gone go made make "
        + "knew know known know saw see seen see wrote write written write broke break broken break chose choose "
        + "chosen choose paid pay sold sell bought buy brought bring caught catch kept keep left leave sought seek "
        + "thought think withdrew withdraw withdrawn withdraw drawn draw flew fly flown fly grew grow grown grow "
        + "shown show spies spy";
    private static final CharArrayMap<String> STEM = stems();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    NewsEnglishFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String stem = term.length() < 12 ? STEM.get(term.buffer(), 0, term.length()) : null;
        if (stem != null) {
            term.setEmpty().append(stem);
            keyword.setKeyword(true);
        }
        return true;
    }

    private static CharArrayMap<String> stems() {
        String[] words = STEMS.split(" ");
        CharArrayMap<String> stems = new CharArrayMap<>(words.length, false);
        for (int i = 0; i < words.length; i += 2) {
            stems.put(words[i], words[i + 1]);
        }
        return CharArrayMap.unmodifiableMap(stems);
    }
}
