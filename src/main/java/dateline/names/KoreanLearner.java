package dateline.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Learns how likely each spelling of a Korean onset, vowel or coda is, on top of the published romanisations. */
final class KoreanLearner {
    private static final double RULE_WEIGHT = 6;
    /** What a published system writes stays possible, however rare it is in the examples. */
    private static final double DEAREST_RULE = 1.1;
    private static final double COMMON_RULE = 1;
    private static final double LESS = 0.7;

    private final Set<String> rules = new HashSet<>();
    private final Map<String, Double> counts = new TreeMap<>();

    KoreanLearner() {
        for (String[] row : Table.read("korean-spellings.tsv")) {
            String key = row[0] + "\t" + row[1] + "\t" + row[2];
            counts.put(key, RULE_WEIGHT * Math.exp(-1.3 * Double.parseDouble(row[3])));
            if (Double.parseDouble(row[3]) < COMMON_RULE) {
                rules.add(key);
            }
        }
    }

    /** Counts a given name of as many spelled syllables as Hangul ones; the surname has a table of its own. */
    void example(Name hangul, Name latin) {
        for (KoreanName one : KoreanName.readings(hangul)) {
            for (KoreanName other : KoreanName.readings(latin)) {
                if (one.cost(other, 9) < SoundTable.IMPOSSIBLE) {
                    for (Syllable[] spelled : other.given()) {
                        count(one.given().get(0), spelled, latin.script(), 1.0 / other.given().size());
                    }
                    return;
                }
            }
        }
    }

    private void count(Syllable[] hangul, Syllable[] spelled, Script script, double weight) {
        for (int i = 0; i < hangul.length; i++) {
            if (hangul[i].cost(spelled[i]) > 5) {
                return;
            }
        }
        for (int i = 0; i < hangul.length; i++) {
            char c = hangul[i].spelling().charAt(0);
            String[] sounds = KoreanSpelling.sounds(spelled[i].spelling(), script);
            count("onset", Hangul.onset(c), sounds[0], weight);
            count("vowel", Hangul.vowel(c), sounds[1], weight);
            count("coda", Hangul.coda(c), sounds[2], weight);
        }
    }

    private void count(String part, char jamo, String spelling, double weight) {
        counts.merge(part + "\t" + jamo + "\t" + (spelling.isEmpty() ? "-" : spelling), weight, Double::sum);
    }

    /** Mostly the lesser of two surprises, that of the spelling and that of the sound: "uh" is rare, but clearly ㅓ. */
    List<String> learn() {
        Map<String, Double> bySound = new TreeMap<>();
        Map<String, Double> bySpelling = new TreeMap<>();
        counts.forEach((key, count) -> {
            String[] k = key.split("\t");
            bySound.merge(k[0] + k[1] + Script.of(k[2]), count, Double::sum);
            bySpelling.merge(k[0] + "\t" + k[2], count, Double::sum);
        });
        List<String> rows = new ArrayList<>();
        counts.forEach((key, count) -> {
            String[] k = key.split("\t");
            double sound = -Math.log(count / bySound.get(k[0] + k[1] + Script.of(k[2])));
            double spelling = -Math.log(count / bySpelling.get(k[0] + "\t" + k[2]));
            double cost = LESS * Math.min(sound, spelling) + (1 - LESS) * Math.max(sound, spelling);
            double capped = rules.contains(key) ? Math.min(cost, DEAREST_RULE) : cost;
            rows.add(String.format(Locale.ROOT, "%s\t%.2f", key, capped));
        });
        return rows;
    }
}
