package dateline.names;

/** Hangul syllables taken apart into onset, vowel and coda. */
final class Hangul {
    static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    /** What a coda sounds like alone, as the letter heard; index 0 is no coda. */
    private static final String CODAS = "-ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㄷㄷㅇㄷㄷㄱㄷㅂㄷ";
    /** The same as symbols of their own: a final ㄹ is an l, an initial ㄹ an r. */
    private static final String CODA_SYMBOLS = "-ᆨᆨᆨᆫᆫᆫᆮᆯᆨᆷᆯᆯᆯᆸᆯᆷᆸᆸᆮᆮᆼᆮᆮᆨᆮᆸᆮ";

    private Hangul() {}

    static boolean isSyllable(char c) {
        return c >= '가' && c <= '힣';
    }

    static char onset(char syllable) {
        return ONSETS.charAt((syllable - '가') / (21 * 28));
    }

    static char vowel(char syllable) {
        return VOWELS.charAt((syllable - '가') / 28 % 21);
    }

    /** The coda as it sounds, '-' when there is none. */
    static char coda(char syllable) {
        return CODAS.charAt((syllable - '가') % 28);
    }

    static boolean hasCoda(char syllable) {
        return (syllable - '가') % 28 != 0;
    }

    /** How the South writes a syllable at the start of a word: 림 is 임, 로 is 노, 녀 is 여. */
    static char asFirst(char syllable) {
        boolean soft = "ㅑㅕㅖㅛㅠㅣ".indexOf(vowel(syllable)) >= 0;
        char onset = onset(syllable);
        if (onset != 'ㄹ' && (onset != 'ㄴ' || !soft)) {
            return syllable;
        }
        return compose(soft ? 'ㅇ' : 'ㄴ', vowel(syllable), (syllable - '가') % 28);
    }

    static char compose(char onset, char vowel, int coda) {
        return (char) ('가' + (ONSETS.indexOf(onset) * 21 + VOWELS.indexOf(vowel)) * 28 + coda);
    }

    /** 푸틴 becomes ㅍㅜㅌㅣᆫ: a silent onset is left out, a coda has a symbol of its own. */
    static String symbols(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSyllable(c)) {
                continue;
            }
            if (onset(c) != 'ㅇ') {
                out.append(onset(c));
            }
            out.append(vowel(c));
            if (hasCoda(c)) {
                out.append(CODA_SYMBOLS.charAt((c - '가') % 28));
            }
        }
        return out.toString();
    }
}
