package dateline.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes Korean particles and titles off the end of a word, where the sound before them allows it: 젤렌스키가, 김정은에게서는. */
public final class KoreanParticles {
    private static final int MOST_LAYERS = 2;
    private static final List<String[]> PARTICLES = Table.read("korean-particles.tsv");
    private static final Set<String> TITLES = Words.of("korean-titles.tsv");

    private KoreanParticles() {}

    /** The word without its particles and titles, longest first; empty when there is nothing to take off. */
    public static List<String> without(String word) {
        Set<String> bare = new LinkedHashSet<>();
        strip(word, MOST_LAYERS, bare);
        for (String one : new ArrayList<>(bare)) {
            stripTitle(one, bare);
        }
        stripTitle(word, bare);
        return List.copyOf(bare);
    }

    private static void strip(String word, int layers, Set<String> out) {
        if (layers == 0) {
            return;
        }
        for (String[] row : PARTICLES) {
            int stem = word.length() - row[0].length();
            if (stem >= 2 && word.endsWith(row[0]) && allowed(word.charAt(stem - 1), row[1])) {
                String bare = word.substring(0, stem);
                if (out.add(bare)) {
                    strip(bare, layers - 1, out);
                }
            }
        }
    }

    private static boolean allowed(char before, String condition) {
        if (!Hangul.isSyllable(before)) {
            return true;
        }
        return switch (condition) {
            case "consonant" -> Hangul.hasCoda(before);
            case "vowel" -> !Hangul.hasCoda(before);
            case "vowel or ㄹ" -> !Hangul.hasCoda(before) || Hangul.coda(before) == 'ㄹ';
            default -> true;
        };
    }

    private static void stripTitle(String word, Set<String> out) {
        for (int stem = 2; stem < word.length(); stem++) {
            if (TITLES.contains(word.substring(stem))) {
                out.add(word.substring(0, stem));
            }
        }
    }
}
