package dateline.names;

import java.util.HashMap;
import java.util.Map;

/**
 * How likely two spellings are of one name, by what comparing them showed: the logistic function of a few features.
 * The weights are learned by {@link LikelihoodLearner} from names that are known to be the same or not.
 */
enum Likelihood {
    /**
     * Several parts, by the letter: what an alignment cost, how long it is, what was left out, in how many parts a consonant
     * differs.
     */
    PARTS("one", "cost", "length", "worst", "left-out", "Hang-Latn", "Hang-Cyrl", "Cyrl-Latn", "Latn-Latn", "consonants"),
    /** One part, or several written as one, or one beside an initial; whether a consonant differs. */
    ALONE("one", "cost", "length", "solid", "initials", "Hang-Latn", "Hang-Cyrl", "Cyrl-Latn", "Latn-Latn", "consonants"),
    /** By the syllable, of Korean names; the cost counts for each pair of scripts apart. */
    KOREAN("one", "short", "bare", "Hang-Latn", "Latn-Latn", "cost", "cost-Hang-Latn", "cost-Latn-Latn"),
    /** By the syllable, of Chinese names: their number, and whether a Korean reading of the characters was compared. */
    CHINESE("one", "cost", "short", "by-character", "cost-by-character", "korean");

    private static final int FIRST_PAIR = 5;
    private static final int CONSONANTS = 9;
    private static final float DEAREST_WORST = 3;
    /** Names of one part have far more near namesakes in the news than among the examples: Budanov, Богданов; Reagan, Regan. */
    private static final double BEFOREHAND = -0.2;
    private static final double BEFOREHAND_IN_ONE_SCRIPT = -1.2;

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
    float of(double[] values, boolean oneScript) {
        return (float) (1 / (1 + Math.exp(-sum(values, oneScript))));
    }

    private double sum(double[] values, boolean oneScript) {
        double sum = this != ALONE ? 0 : oneScript ? BEFOREHAND_IN_ONE_SCRIPT : BEFOREHAND;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    static double[] parts(Alignment alignment, Prepared a, Prepared b) {
        double[] values = new double[PARTS.features.length];
        values[0] = 1;
        values[1] = alignment.perLetter();
        values[2] = Math.log(alignment.letters);
        values[3] = Math.min(DEAREST_WORST, alignment.worst);
        values[4] = alignment.nameLeftOut() ? 1 : 0;
        values[CONSONANTS] = alignment.unlike();
        setPair(values, a.name.script(), b.name.script());
        return values;
    }

    static double[] alone(Alignment alignment, Prepared a, Prepared b) {
        double[] values = new double[ALONE.features.length];
        boolean initials = a.name.hasInitials() || b.name.hasInitials();
        values[0] = 1;
        values[1] = alignment.perLetter();
        values[2] = Math.log(alignment.letters);
        values[3] = alignment.solid && !initials ? 1 : 0;
        values[4] = initials ? 1 : 0;
        values[CONSONANTS] = Math.min(1, alignment.unlike());
        setPair(values, a.name.script(), b.name.script());
        return values;
    }

    /** @param bare whether there is no surname to compare */
    static double[] korean(float cost, int syllables, boolean bare, Prepared a, Prepared b) {
        double[] values = new double[KOREAN.features.length];
        values[0] = 1;
        values[1] = syllables < 3 ? 1 : 0;
        values[2] = bare ? 1 : 0;
        values[5] = cost / syllables;
        if (!is(Script.CYRILLIC, a, b)) {
            int pair = is(Script.HANGUL, a, b) ? 0 : 1;
            values[3 + pair] = 1;
            values[6 + pair] = cost / syllables;
        }
        return values;
    }

    static double[] chinese(float cost, int syllables, boolean byCharacter, Prepared a, Prepared b) {
        return new double[] {1, cost / syllables, syllables < 3 ? 1 : 0, byCharacter ? 1 : 0,
            byCharacter ? cost / syllables : 0, a.surelyKorean() && b.surelyKorean() ? 1 : 0};
    }

    /** Cyrillic with itself has no feature of its own. */
    private static void setPair(double[] values, Script a, Script b) {
        int pair = pair(a, b);
        if (pair >= 0) {
            values[FIRST_PAIR + pair] = 1;
        }
    }

    private static int pair(Script a, Script b) {
        boolean latin = a == Script.LATIN || b == Script.LATIN;
        boolean cyrillic = a == Script.CYRILLIC || b == Script.CYRILLIC;
        boolean hangul = a == Script.HANGUL || b == Script.HANGUL;
        return hangul ? (latin ? 0 : 1) : latin ? (cyrillic ? 2 : 3) : -1;
    }

    /** The most likely that two names can be whose words differ so, without what only the names as a whole tell. */
    float atMost(float perLetter, float worst, float letters, Script a, Script b) {
        double[] values = new double[features.length];
        values[0] = 1;
        values[1] = perLetter;
        values[2] = Math.log(letters);
        if (this == PARTS) {
            values[3] = Math.min(DEAREST_WORST, worst);
        }
        setPair(values, a, b);
        return of(values, a == b);
    }

    /**
     * What two words alone may cost by the letter, so that they are as likely one name as the least, about.
     *
     * @param consonants whether they have the same
     */
    static float dearestAlone(double least, float letters, boolean consonants, Script a, Script b) {
        double[] values = new double[ALONE.features.length];
        values[0] = 1;
        values[2] = Math.log(letters);
        values[CONSONANTS] = consonants ? 0 : 1;
        setPair(values, a, b);
        double free = ALONE.sum(values, a == b);
        return (float) ((Math.log(least / (1 - least)) - free) / ALONE.weights[1]);
    }

    private static boolean is(Script script, Prepared a, Prepared b) {
        return a.name.script() == script || b.name.script() == script;
    }
}
