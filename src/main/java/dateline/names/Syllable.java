package dateline.names;

/**
 * One syllable of a Korean name as every way it may be meant: a cost for each onset, vowel and coda of Hangul.
 * A Hangul syllable means itself; "jung" means 정, less likely 중.
 */
record Syllable(String spelling, float[] onsets, float[] vowels, float[] codas) {
    private static final int M = Hangul.ONSETS.indexOf('ㅁ');
    private static final int NOTHING = Hangul.ONSETS.indexOf('ㅇ');
    private static final int N = Hangul.ONSETS.indexOf('ㄴ');
    private static final int R = Hangul.ONSETS.indexOf('ㄹ');
    /** What it costs that a sound changes beside another. */
    private static final float CHANGED = 0.8f;
    /** Consonants that turn nasal before ㄴ, ㅁ and ㄹ, and what they turn to. */
    private static final int[][] NASAL = {coda('ㄱ', 'ㅇ'), coda('ㅂ', 'ㅁ'), coda('ㄷ', 'ㄴ')};
    private static final int[] LIQUID = coda('ㄴ', 'ㄹ');
    /** Consonants behind which ㄹ is heard as ㄴ. */
    private static final int[] CLOSED = "ㄱㅁㅂㅇ".chars().map(KoreanSpelling.CODAS::indexOf).toArray();

    /** The cost of both meaning the same Hangul syllable. */
    float cost(Syllable other) {
        if (spelling.equals(other.spelling)) {
            return 0;
        }
        return least(onsets, other.onsets) + least(vowels, other.vowels) + least(codas, other.codas);
    }

    private static int[] coda(char written, char heard) {
        return new int[] {KoreanSpelling.CODAS.indexOf(written), KoreanSpelling.CODAS.indexOf(heard)};
    }

    /** Syllables of Hangul as they may also be heard beside each other: 종린 as Chong-nin, 백린 as Paeng-nin. */
    static Syllable[] together(Syllable[] apart) {
        Syllable[] together = apart.clone();
        for (int i = 1; i < apart.length; i++) {
            together[i - 1] = together[i - 1].before(apart[i]);
            together[i] = together[i].after(apart[i - 1]);
        }
        return together;
    }

    private Syllable before(Syllable next) {
        float liquid = next.onsets[R];
        float nasal = Math.min(liquid, Math.min(next.onsets[N], next.onsets[M]));
        if (nasal >= KoreanSpelling.NEVER) {
            return this;
        }
        float[] heard = codas.clone();
        for (int[] change : NASAL) {
            heard[change[1]] = Math.min(heard[change[1]], codas[change[0]] + nasal + CHANGED);
        }
        heard[LIQUID[1]] = Math.min(heard[LIQUID[1]], codas[LIQUID[0]] + liquid + CHANGED);
        return new Syllable(spelling, onsets, vowels, heard);
    }

    private Syllable after(Syllable previous) {
        if (onsets[R] >= KoreanSpelling.NEVER) {
            return this;
        }
        float[] heard = onsets.clone();
        float closed = SoundTable.IMPOSSIBLE;
        for (int coda : CLOSED) {
            closed = Math.min(closed, previous.codas[coda]);
        }
        heard[N] = Math.min(heard[N], onsets[R] + closed + CHANGED);
        return new Syllable(spelling, heard, vowels, codas);
    }

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
