package dateline.mentions;

import dateline.analysis.WordCache;
import dateline.names.KoreanParticles;
import java.util.Set;

/** Tells whether what follows a Korean name is nothing but particles. */
final class Particles {
    /** What else is written behind a name: 들, 등, and the contracted particles of speech. */
    private static final Set<String> MORE = WordLists.of("korean suffix");

    /** Tails are few; only the end of the syllable before them matters. */
    private static final WordCache<Boolean> KNOWN = new WordCache<>(1 << 13);
    private static final int CODAS = 28;
    private static final int RIEUL = 8;

    private Particles() {}

    /** Whether nothing but particles, endings of the copula and the like stand in a word from here on. */
    static boolean areAll(String word, int from) {
        return from == word.length() || areAll(word.charAt(from - 1), word.substring(from));
    }

    private static boolean areAll(char before, String tail) {
        return tail.isEmpty() || MORE.contains(tail) || KNOWN.get(like(before) + tail, Particles::areAll);
    }

    /** A syllable that particles follow as they do this one: one with a ㄹ at its end, another consonant, or none. */
    private static char like(char syllable) {
        int coda = (syllable - '가') % CODAS;
        return syllable < '가' || syllable > '힣' ? syllable : coda == 0 ? '가' : coda == RIEUL ? '갈' : '간';
    }

    /** @param end a syllable and what follows it */
    private static boolean areAll(String end) {
        // The library strips particles from words of at least two syllables before them.
        String word = "가" + end;
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
