package dateline.mentions;

import dateline.names.KoreanParticles;
import java.util.Set;

/** Tells whether what follows a Korean name is nothing but particles. */
final class Particles {
    /** What else is written behind a name: 들, 등, and the contracted particles of speech. */
    private static final Set<String> MORE = WordLists.of("korean suffix");

    private Particles() {}

    static boolean areAll(char before, String tail) {
        if (tail.isEmpty() || MORE.contains(tail)) {
            return true;
        }
        // The library strips particles from words of at least two syllables before them.
        String word = "가" + before + tail;
        for (String stem : KoreanParticles.without(word)) {
            if (stem.length() == 2) {
                return true;
            }
            if (stem.length() < word.length() && stem.length() > 2 && MORE.contains(stem.substring(2))) {
                return true;
            }
        }
        return false;
    }
}
