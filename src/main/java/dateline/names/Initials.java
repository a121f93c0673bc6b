package dateline.names;

/** Whether a letter can be the initial of a word in another script. */
final class Initials {
    private static final String[] SOUNDS = {"aаяㅏㅐ", "bбㅂ", "vвㅂwㅜ", "gгㄱhㅎхジж지ㅈdд", "dдㄷ", "eеєэяйyㅔㅖио", "zzжsзㅈㅅ",
        "iіиїyеэㅣja", "yйяюєїиіеㅑㅠㅖijㅣ", "jйяюєджㅈㅎхㅑyхi", "kкcxㅋqㄱ", "lлㄹ", "mмㅁ", "nнㄴ", "oоㅗаo", "pпㅍfф", "rрㄹ",
        "sсшшщㅅzцㅈ", "tтㅌ", "uуюㅜㅠ", "fфㅍ", "hхгㅎ", "cцкчсㅋㅅㅊks", "wвуㅜㅂ", "xкксзㅅхㅈ", "qк"};

    /** Of letters in no group. */
    private static final int OTHER = 1 << 31;

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
        int sounds = 0;
        for (int i = 0; i < SOUNDS.length; i++) {
            sounds |= SOUNDS[i].indexOf(symbol) >= 0 ? 1 << i : 0;
        }
        return sounds != 0 ? sounds : OTHER;
    }

    private static boolean agree(Word a, char other, Script script) {
        char first = a.symbols.charAt(0);
        if (first == other || a.script == Script.HANGUL && script == Script.HANGUL) {
            return first == other;
        }
        for (String sounds : SOUNDS) {
            if (sounds.indexOf(first) >= 0 && sounds.indexOf(other) >= 0) {
                return true;
            }
        }
        return false;
    }
}
