package dateline.analysis;

import java.util.ArrayList;
import java.util.List;

/** The forms of a Korean word: without its particles, as a verb's stem, and as the parts of a known compound. */
final class KoreanForms {
    private final boolean typed;

    KoreanForms(boolean typed) {
        this.typed = typed;
    }

    List<Form> of(String word) {
        return particleForms(word, 2);
    }

    /** What follows a number or foreign word: 월 in 10월에. */
    static List<Form> afterForeign(String word) {
        return particleForms(word, 1);
    }

    private static List<Form> particleForms(String word, int shortest) {
        List<Form> forms = new ArrayList<>(2);
        for (String form : KoreanParticles.forms(word, shortest)) {
            forms.add(new Form(form, 0, form.length(), 0, 1));
        }
        return forms;
    }
}
