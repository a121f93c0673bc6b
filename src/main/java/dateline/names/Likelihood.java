package dateline.names;

import java.util.HashMap;
import java.util.Map;

/**
 * How likely two spellings are of one name, by what comparing them showed: the logistic function of a few features.
 * The weights are learned by {@link LikelihoodLearner} from names that are known to be the same or not.
 */
enum Likelihood {
    /** By the letter: what an alignment cost, how long it is, what was left out. */
    SOUND("one", "cost", "length", "worst", "solid", "initials", "alone", "left-out", "Hang-Latn", "Hang-Cyrl",
        "Cyrl-Latn", "Latn-Latn"),
    /** By the syllable, of Korean names; the cost counts for each pair of scripts apart. */
    KOREAN("one", "short", "bare", "Hang-Latn", "Hang-Cyrl", "Cyrl-Latn", "Latn-Latn", "cost", "cost-Hang-Latn",
        "cost-Hang-Cyrl", "cost-Cyrl-Latn", "cost-Latn-Latn");

    private static final float DEAREST_WORST = 3;
    private static final int PAIRS = 4;

    final String[] features;
    private final double[] weights;

    Likelihood(String... features) {
        this.features = features;
        Map<String, Double> known = new HashMap<>();
        for (String[] row : Table.read("likelihood.tsv")) {
            if (row[0].equals(name())) {
                known.put(row[1], Double.parseDouble(row[2]));
            }
        }
        weights = new double[features.length];
        for (int i = 0; i < features.length; i++) {
            weights[i] = known.getOrDefault(features[i], 0.0);
        }
    }

    /** From 0 to 1; a half and more is the same name. */
    float of(double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return (float) (1 / (1 + Math.exp(-sum)));
    }

    static double[] sound(Alignment alignment, Prepared a, Prepared b) {
        double[] values = new double[SOUND.features.length];
        boolean initials = a.name.hasInitials() || b.name.hasInitials();
        values[0] = 1;
        values[1] = alignment.perLetter();
        values[2] = Math.log(alignment.letters);
        values[3] = Math.min(DEAREST_WORST, alignment.worst);
        values[4] = alignment.solid && !initials ? 1 : 0;
        values[5] = initials ? 1 : 0;
        values[6] = alignment.linked == 1 ? 1 : 0;
        values[7] = alignment.nameLeftOut() ? 1 : 0;
        set(values, 8, pair(a, b), 1);
        return values;
    }

    /** @param bare whether there is no surname to compare */
    static double[] korean(float cost, int syllables, boolean bare, Prepared a, Prepared b) {
        double[] values = new double[KOREAN.features.length];
        int pair = pair(a, b);
        values[0] = 1;
        values[1] = syllables < 3 ? 1 : 0;
        values[2] = bare ? 1 : 0;
        set(values, 3, pair, 1);
        values[7] = cost / syllables;
        set(values, 8, pair, cost / syllables);
        return values;
    }

    private static void set(double[] values, int first, int pair, double value) {
        if (pair < PAIRS) {
            values[first + pair] = value;
        }
    }

    /** The number of the pair of scripts; Cyrillic with itself is the last, which has no feature of its own. */
    private static int pair(Prepared a, Prepared b) {
        boolean latin = a.name.script() == Script.LATIN || b.name.script() == Script.LATIN;
        boolean cyrillic = a.name.script() == Script.CYRILLIC || b.name.script() == Script.CYRILLIC;
        boolean hangul = a.name.script() == Script.HANGUL || b.name.script() == Script.HANGUL;
        return hangul ? (latin ? 0 : 1) : latin ? (cyrillic ? 2 : 3) : PAIRS;
    }
}
