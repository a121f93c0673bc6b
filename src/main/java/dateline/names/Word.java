package dateline.names;

/** One part of a name, or several written as one, ready to be compared by sound. */
final class Word {
    final Script script;
    final String letters;
    final String symbols;
    /** The rows of the table of given names the word is in. */
    final int[] given;
    final SlavicEnding ending;
    private int[][] runs;

    Word(String letters, Script script) {
        this.script = script;
        this.letters = letters;
        this.symbols = Letters.symbols(letters, script) + SoundTable.END;
        this.ending = SlavicEnding.of(symbols.substring(0, symbols.length() - 1), script);
        this.given = Groups.GIVEN_NAMES.of(letters);
    }

    /** How many letters (jamo in Hangul) the word has. */
    int length() {
        return symbols.length() - 1;
    }

    int[] leftRuns(int table) {
        return runs(table, 2 * table);
    }

    int[] rightRuns(int table) {
        return runs(table, 2 * table + 1);
    }

    private int[] runs(int table, int slot) {
        if (runs == null) {
            runs = new int[2 * Sounds.TABLES][];
        }
        if (runs[slot] == null) {
            SoundTable sounds = Sounds.table(table);
            String heard = Sounds.isOfOneScript(table) ? Letters.single(symbols) : symbols;
            runs[slot] = slot % 2 == 0 ? sounds.leftRuns(heard) : sounds.rightRuns(heard);
        }
        return runs[slot];
    }
}
