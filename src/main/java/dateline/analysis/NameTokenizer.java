package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Gives a whole value as one token: a name's structure is told by all its words. */
final class NameTokenizer extends Tokenizer {
    /** UTF-16 units: of a longer value the beginning is read, as no name is so long. */
    private static final int LONGEST = 200;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private boolean done;

    @Override
    public boolean incrementToken() throws IOException {
        if (done) {
            return false;
        }
        done = true;
        clearAttributes();
        char[] text = new char[LONGEST];
        int length = 0;
        for (int read = input.read(text); read > 0; read = input.read(text, length, LONGEST - length)) {
            length += read;
        }
        term.copyBuffer(text, 0, length);
        offset.setOffset(correctOffset(0), correctOffset(length));
        return length > 0;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        done = false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(term.length());
        offset.setOffset(end, end);
    }
}
