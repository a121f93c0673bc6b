package dateline.names;

/**
 * One syllable of a Korean name as every way it may be meant: a cost for each onset, vowel and coda of Hangul.
 * A Hangul syllable means itself; "jung" means 정, less likely 중.
 */
record Syllable(String spelling, float[] onsets, float[] vowels, float[] codas) {
    /** The cost of both meaning the same Hangul syllable. */
    float cost(Syllable other) {
        if (spelling.equals(other.spelling)) {
            return 0;
        }
        return least(onsets, other.onsets) + least(vowels, other.vowels) + least(codas, other.codas);
    }

    private static final int NOTHING = Hangul.ONSETS.indexOf('ㅇ');
    private static final int N = Hangul.ONSETS.indexOf('ㄴ');
    private static final int R = Hangul.ONSETS.indexOf('ㄹ');

    /** The same for the first syllable of a given name, where North and South write 룡 and 용, 로 and 노. */
    float firstCost(Syllable other) {
        float cost = cost(other);
        if (cost < 3) {
            return cost;
        }
        float swapped = least(N, R, other);
        if (softVowel() || other.softVowel()) {
            swapped = Math.min(swapped, least(NOTHING, R, other));
        }
        return Math.min(cost, swapped + 0.6f + least(vowels, other.vowels) + least(codas, other.codas));
    }

    private float least(int one, int two, Syllable other) {
        return Math.min(onsets[one] + other.onsets[two], onsets[two] + other.onsets[one]);
    }

    private boolean softVowel() {
        for (char c : "ㅑㅕㅖㅛㅠㅣ".toCharArray()) {
            if (vowels[Hangul.VOWELS.indexOf(c)] < 1) {
                return true;
            }
        }
        return false;
    }

    private static float least(float[] a, float[] b) {
        float least = SoundTable.IMPOSSIBLE;
        for (int i = 0; i < a.length; i++) {
            least = Math.min(least, a[i] + b[i]);
        }
        return least;
    }
}
