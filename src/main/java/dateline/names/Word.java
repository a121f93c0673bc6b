package dateline.names;

import java.util.List;

/** One part of a name, or several written as one, ready to be compared by sound. */
final class Word {
    final Script script;
    final String letters;
    final String symbols;
    /** The rows of the table of given names the word is in. */
    final int[] given;
    final SlavicEnding ending;
    private List<String> skeletons;
    private int[] surnames;
    private int[][] runs;
    private SoundTable.Heard[] heard;

    Word(String letters, Script script) {
        this.script = script;
        this.letters = letters;
        this.symbols = Letters.symbols(letters, script) + SoundTable.END;
        this.ending = SlavicEnding.of(symbols.substring(0, symbols.length() - 1), script);
        this.given = Groups.GIVEN_NAMES.of(letters);
    }

    /** See {@link Skeleton}. */
    List<String> skeletons() {
        if (skeletons == null) {
            skeletons = Skeleton.of(symbols.substring(0, length()), script);
        }
        return skeletons;
    }

    /** The Korean surnames the word is by the table. */
    int[] surnames() {
        if (surnames == null) {
            surnames = KoreanSurnames.listed(letters);
        }
        return surnames;
    }

    /** How many letters (jamo in Hangul) the word has. */
    int length() {
        return symbols.length() - 1;
    }

    /** Whether both end alike as Slavic surnames do, and one is in Latin, the other no Hangul. */
    boolean hasEndingOf(Word other) {
        return ending == other.ending && ending != SlavicEnding.OTHER
            && (script == Script.LATIN && other.script != Script.HANGUL
            || other.script == Script.LATIN && script != Script.HANGUL);
    }

    /** What reading this word as another of the table's scripts costs; impossible above the limit. */
    float cost(int table, boolean left, Word other, float limit) {
        int slot = 2 * table + (left ? 0 : 1);
        if (heard == null) {
            heard = new SoundTable.Heard[2 * Sounds.TABLES];
        }
        if (heard[slot] == null) {
            String letters = letters(table);
            heard[slot] = left ? Sounds.table(table).left(letters) : Sounds.table(table).right(letters);
        }
        return heard[slot].cost(other.runs(table, !left), limit);
    }

    private int[] runs(int table, boolean left) {
        int slot = 2 * table + (left ? 0 : 1);
        if (runs == null) {
            runs = new int[2 * Sounds.TABLES][];
        }
        if (runs[slot] == null) {
            String letters = letters(table);
            runs[slot] = left ? Sounds.table(table).leftRuns(letters) : Sounds.table(table).rightRuns(letters);
        }
        return runs[slot];
    }

    private String letters(int table) {
        return Sounds.isOfOneScript(table) ? Letters.single(symbols) : symbols;
    }
}
