package dateline.mentions;

import java.util.Collection;
import java.util.TreeSet;

/** Beginnings of words: tells whether a word begins with one of them. */
final class Stems {
    /** None of them begins with another, so that the last one before a word is the only one that may begin it. */
    private final TreeSet<String> stems = new TreeSet<>();

    Stems(Collection<String> words) {
        for (String word : new TreeSet<>(words)) {
            if (!begin(word)) {
                stems.add(word);
            }
        }
    }

    boolean begin(String word) {
        String stem = stems.floor(word);
        return stem != null && word.startsWith(stem);
    }
}
