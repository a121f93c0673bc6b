package dateline.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Replaces each word of one script by its forms; words of other scripts pass as they are. */
abstract class FormsFilter extends TokenFilter {
    private final String script;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

    private List<Form> forms = List.of();
    private int next;
    private State word;
    private int wordStart;
    private int wordEnd;
    private int wordLength;
    private int span;

    FormsFilter(TokenStream input, String script) {
        super(input);
        this.script = script;
    }

    /** At least one form. Must not keep {@code chars}. */
    abstract List<Form> formsOf(char[] chars, int length, int flags);

    @Override
    public final boolean incrementToken() throws IOException {
        if (next < forms.size()) {
            restoreState(word);
            increment.setPositionIncrement(forms.get(next).increment());
            become(forms.get(next++));
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (script.equals(type.type()) && term.length() > 0) {
            begin(formsOf(term.buffer(), term.length(), flags.getFlags()));
        }
        return true;
    }

    private void begin(List<Form> found) {
        forms = found;
        next = 1;
        wordStart = offset.startOffset();
        wordEnd = offset.endOffset();
        wordLength = term.length();
        span = length.getPositionLength();
        word = forms.size() > 1 ? captureState() : null;
        become(forms.get(0));
    }

    private void become(Form form) {
        term.setEmpty().append(form.text());
        if (span == 1) {
            length.setPositionLength(form.length());
        }
        // A part can only be pointed at where nothing inside the word was dropped or expanded before.
        if (wordEnd - wordStart == wordLength) {
            offset.setOffset(wordStart + form.start(), wordStart + form.end());
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        forms = List.of();
        next = 0;
        word = null;
    }
}
