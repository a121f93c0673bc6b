package dateline.names;

/** The writing system of a name or of one of its parts. */
public enum Script {
    LATIN, CYRILLIC, HANGUL, OTHER;

    /** The script most letters of the text are written in; OTHER when there is no letter of the three. */
    public static Script of(CharSequence text) {
        int[] counts = new int[3];
        for (int i = 0; i < text.length(); i++) {
            Script script = of(text.charAt(i));
            if (script != OTHER) {
                counts[script.ordinal()] += script == HANGUL ? 2 : 1; // a syllable is worth two letters
            }
        }
        Script most = counts[CYRILLIC.ordinal()] > counts[LATIN.ordinal()] ? CYRILLIC : LATIN;
        most = counts[HANGUL.ordinal()] > counts[most.ordinal()] ? HANGUL : most;
        return counts[most.ordinal()] == 0 ? OTHER : most;
    }

    static Script of(char c) {
        if (c < 'A') {
            return OTHER;
        }
        if (c <= '\u024F' || c >= '\u1E00' && c <= '\u1EFF') {
            return Character.isLetter(c) ? LATIN : OTHER;
        }
        if (c >= '\u0400' && c <= '\u052F') {
            return CYRILLIC;
        }
        return c >= '가' && c <= '힣' ? HANGUL : OTHER;
    }
}
