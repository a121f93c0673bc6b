package dateline.names;

/** The sound tables of all pairs of scripts. Hangul has none with itself: Korean against Korean is never phonetic. */
final class Sounds {
    static final int TABLES = 5;
    private static final SoundTable[] BY_NUMBER = {
        SoundTable.load("sounds-hangul-latin.tsv"), SoundTable.load("sounds-hangul-cyrillic.tsv"),
        SoundTable.load("sounds-cyrillic-latin.tsv"), SoundTable.load("sounds-latin-latin.tsv"),
        SoundTable.load("sounds-cyrillic-cyrillic.tsv")};

    private Sounds() {}

    private static int number(Script a, Script b) {
        if (a == Script.HANGUL) {
            return b == Script.LATIN ? 0 : b == Script.CYRILLIC ? 1 : -1;
        }
        if (a == Script.CYRILLIC) {
            return b == Script.LATIN ? 2 : b == Script.CYRILLIC ? 4 : -1;
        }
        return a == Script.LATIN && b == Script.LATIN ? 3 : -1;
    }

    /** What reading one word as the other costs; impossible above the limit. */
    static float cost(Word a, Word b, float limit) {
        if (a.script == b.script && a.symbols.equals(b.symbols)) {
            return 0;
        }
        int number = number(a.script, b.script);
        if (number >= 0) {
            return a.cost(number, true, b, limit);
        }
        number = number(b.script, a.script);
        return number < 0 ? SoundTable.IMPOSSIBLE
            : a.cost(number, false, b, limit);
    }

    /** Whether the table is of a script with itself; there doubled letters count once. */
    static boolean isOfOneScript(int table) {
        return table >= 3;
    }

    static SoundTable table(int number) {
        return BY_NUMBER[number];
    }
}
