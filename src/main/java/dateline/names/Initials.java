package dateline.names;

/** Whether a letter can be the initial of a word in another script. */
final class Initials {
    private static final String[] SOUNDS = {"aаяㅏㅐ", "bбㅂ", "vвㅂwㅜ", "gгㄱhㅎхジж지ㅈdд", "dдㄷ", "eеєэяйyㅔㅖио", "zzжsзㅈㅅ",
        "iіиїyеэㅣja", "yйяюєїиіеㅑㅠㅖijㅣ", "jйяюєджㅈㅎхㅑyхi", "kкcxㅋqㄱ", "lлㄹ", "mмㅁ", "nнㄴ", "oоㅗаo", "pпㅍfф", "rрㄹ",
        "sсшшщㅅzцㅈ", "tтㅌ", "uуюㅜㅠ", "fфㅍ", "hхгㅎ", "cцкчсㅋㅅㅊks", "wвуㅜㅂ", "xкксзㅅхㅈ", "qк"};

    /** Of letters in no group. */
    private static final int OTHER = 1 << 31;
    /** A bit for each group a letter is in. */
    private static final int[] GROUPS = new int[0x3200];

    static {
        for (int i = 0; i < SOUNDS.length; i++) {
            for (char letter : SOUNDS[i].toCharArray()) {
                if (letter < GROUPS.length) {
                    GROUPS[letter] |= 1 << i;
                }
            }
        }
    }

    private Initials() {}

    static boolean agree(Word a, Word b) {
        return agree(a, b.symbols.charAt(0), b.script);
    }

    /** @param letter the first of the other word; of a Hangul word its first syllable */
    static boolean agree(Word a, char letter) {
        Script script = Script.of(letter);
        return agree(a, script == Script.HANGUL ? Hangul.symbols(String.valueOf(letter)).charAt(0) : letter, script);
    }

    /** A bit for each group of sounds the letter is of; letters that agree share one. */
    static int sounds(char letter) {
        char symbol = Hangul.isSyllable(letter) ? Hangul.symbols(String.valueOf(letter)).charAt(0) : letter;
        int sounds = groups(symbol);
        return sounds != 0 ? sounds : OTHER;
    }

    private static boolean agree(Word a, char other, Script script) {
        char first = a.symbols.charAt(0);
        if (first == other || a.script == Script.HANGUL && script == Script.HANGUL) {
            return first == other;
        }
        return (groups(first) & groups(other)) != 0;
    }

    private static int groups(char letter) {
        return letter < GROUPS.length ? GROUPS[letter] : 0;
    }
}
