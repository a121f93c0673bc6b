package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Takes the English possessive, accents and apostrophes off a Latin word: Putin's → Putin, P'yŏngyang → Pyongyang. */
final class LatinFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private char[] folded = new char[512];

    LatinFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (WordTokenizer.LATIN.equals(type.type())) {
            dropPossessive();
            dropApostrophes();
            fold();
        }
        return true;
    }

    private void dropPossessive() {
        int length = term.length();
        if (length > 2 && isApostrophe(term.charAt(length - 2)) && (term.charAt(length - 1) | 0x20) == 's') {
            term.setLength(length - 2);
        }
    }

    private void dropApostrophes() {
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
            if (!isApostrophe(term.charAt(i))) {
                term.buffer()[kept++] = term.charAt(i);
            }
        }
        term.setLength(kept);
    }

    private void fold() {
        int length = term.length();
        for (int i = 0; i < length; i++) {
            if (term.charAt(i) >= 0x80) {
                // One character becomes four at most: the ligature ⒇ is (20).
                if (folded.length < length * 4) {
                    folded = new char[length * 4];
                }
                term.copyBuffer(folded, 0, ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, folded, 0, length));
                return;
            }
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
