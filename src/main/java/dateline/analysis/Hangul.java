package dateline.analysis;

/** The structure of a Hangul syllable: initial, vowel, final. */
final class Hangul {
    static final char FIRST = '가';
    static final char LAST = '힣';
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final int PER_INITIAL = 21 * 28;
    /** Vowels before which an initial ㄴ or ㄹ falls silent: ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ. */
    private static final int SILENCING = 1 << 2 | 1 << 6 | 1 << 7 | 1 << 12 | 1 << 17 | 1 << 20;

    private Hangul() {
    }

    static boolean isSyllable(int c) {
        return c >= FIRST && c <= LAST;
    }

    /** Also the single letters of the alphabet, ㅋ and the decomposed ones. */
    static boolean isLetter(int c) {
        return isSyllable(c) || c >= 0x3131 && c <= 0x318E || c >= 0x1100 && c <= 0x11FF
            || c >= 0xA960 && c <= 0xA97C || c >= 0xD7B0 && c <= 0xD7FB;
    }

    static char initial(char syllable) {
        return isSyllable(syllable) ? INITIALS.charAt((syllable - FIRST) / PER_INITIAL) : ' ';
    }

    /** A space for an open syllable. */
    static char finalOf(char syllable) {
        return isSyllable(syllable) ? FINALS.charAt((syllable - FIRST) % 28) : ' ';
    }

    static boolean hasFinal(char syllable) {
        return finalOf(syllable) != ' ';
    }

    /** The initial law of the South: 리 → 이, 녀 → 여, 로 → 노. */
    static char asFirstOfWord(char syllable) {
        int index = syllable - FIRST;
        char initial = initial(syllable);
        if (initial != 'ㄹ' && initial != 'ㄴ') {
            return syllable;
        }
        boolean silent = (SILENCING >> index % PER_INITIAL / 28 & 1) == 1;
        char spoken = silent ? 'ㅇ' : 'ㄴ';
        return (char) (FIRST + INITIALS.indexOf(spoken) * PER_INITIAL + index % PER_INITIAL);
    }
}
