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

    private static float least(float[] a, float[] b) {
        float least = SoundTable.IMPOSSIBLE;
        for (int i = 0; i < a.length; i++) {
            least = Math.min(least, a[i] + b[i]);
        }
        return least;
    }
}
