package dateline.analysis;

/**
 * Letters that look the same in Latin and Cyrillic: a word that mixes the scripts gets the one it is really written
 * in.
 */
final class LookAlikes {
    private static final String LATIN = "aceiopxykABCEHIKMOPTXYïëÏËáéíóý";
    private static final String CYRILLIC = "асеіорхукАВСЕНІКМОРТХУїёЇЁаеіоу";
    private static final char[] TO_CYRILLIC = table(LATIN, CYRILLIC);
    private static final char[] TO_LATIN = table(CYRILLIC, LATIN);

    private LookAlikes() {
    }

    static void fold(char[] text, int length) {
        for (int from = 0; from < length; ) {
            int end = from;
            while (end < length && Character.isLetter(text[end])) {
                end++;
            }
            if (end - from > 1) {
                foldWord(text, from, end);
            }
            from = end + 1;
        }
    }

    private static void foldWord(char[] text, int from, int end) {
        int latin = 0;
        int cyrillic = 0;
        int surelyLatin = 0;
        int surelyCyrillic = 0;
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c < 0x250) {
                latin++;
                surelyLatin += TO_CYRILLIC[c] == 0 ? 1 : 0;
            } else if (c >= 0x400 && c < 0x530) {
                cyrillic++;
                surelyCyrillic += TO_LATIN[c] == 0 ? 1 : 0;
            }
        }
        if (latin == 0 || cyrillic == 0 || surelyLatin > 0 && surelyCyrillic > 0) {
            return;
        }
        boolean isCyrillic = surelyCyrillic > 0 || surelyLatin == 0 && cyrillic >= latin;
        replace(text, from, end, isCyrillic ? TO_CYRILLIC : TO_LATIN);
    }

    private static void replace(char[] text, int from, int end, char[] table) {
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c < table.length && table[c] != 0) {
                text[i] = table[c];
            }
        }
    }

    /** Indexed by a letter below U+0530; 0 where there is no look-alike. */
    private static char[] table(String from, String to) {
        char[] table = new char[0x530];
        for (int i = from.length() - 1; i >= 0; i--) {
            table[from.charAt(i)] = to.charAt(i);
        }
        return table;
    }
}
