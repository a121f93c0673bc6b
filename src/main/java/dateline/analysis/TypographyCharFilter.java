package dateline.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Gives every character one spelling before the text is cut into words, with offsets that still point into the
 * original.
 *
 * <p>Compatibility forms are composed (NFKC), the many apostrophes become one, stress marks, soft hyphens and
 * zero-width characters go, Latin look-alikes inside a Cyrillic word (and the reverse) get their word's script, and
 * Hanja in Korean text are read as Hangul. The whole text is read at the first {@link #read}: whether 日 is Korean is
 * only known then.
 */
final class TypographyCharFilter extends CharFilter {
    private Typography text;
    private int position;

    TypographyCharFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (text == null) {
            text = new Typography(Text.readAll(input));
        }
        int count = Math.min(length, text.length() - position);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(text.chars(), position, target, from, count);
        position += count;
        return count;
    }

    @Override
    protected int correct(int offset) {
        return text == null ? offset : text.sourceOffset(offset);
    }
}
