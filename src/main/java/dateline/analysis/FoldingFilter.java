package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes accents, apostrophes and the difference of ґ and ё off a part of a word, as the whole word loses them: зел* and
 * P'yŏng* are compared with terms that went through {@link CyrillicFilter} and {@link LatinFilter}.
 */
final class FoldingFilter extends TokenFilter {
    private static final String CYRILLIC = "ґҐёЁ";
    private static final String FOLDED = "гГеЕ";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        // One character becomes four at most: the ligature ⒇ is (20).
        char[] folded = new char[term.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, folded, 0, term.length());
        term.setEmpty();
        for (int i = 0; i < length; i++) {
            int cyrillic = CYRILLIC.indexOf(folded[i]);
            if (folded[i] != '\'') {
                term.append(cyrillic < 0 ? folded[i] : FOLDED.charAt(cyrillic));
            }
        }
        return true;
    }
}
