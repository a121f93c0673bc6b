package dateline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/** Puts a Korean word without its particles beside the word as written. */
final class ParticleFilter extends FormsFilter {

    ParticleFilter(TokenStream input) {
        super(input, WordTokenizer.HANGUL);
    }

    @Override
    List<Form> formsOf(char[] chars, int length, int flags) {
        String word = new String(chars, 0, length);
        int shortest = (flags & WordTokenizer.GLUED) != 0 ? 1 : 2;
        List<Form> forms = new ArrayList<>(2);
        forms.add(Form.of(word, word));
        for (String form : KoreanParticles.forms(word, shortest)) {
            if (form.length() < word.length()) {
                forms.add(new Form(form, 0, form.length(), 0, 1));
            }
        }
        return forms;
    }
}
