package dateline.names;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What can be said of a word wherever it stands, worked out once for the words of late: names in the news are made of
 * the same words again and again. For use by many threads.
 */
final class WordSounds {
    /** A power of two; some 12 MB when all are of use. */
    private static final int MOST = 1 << 14;
    private static final AtomicReferenceArray<WordSounds> RECENT = new AtomicReferenceArray<>(MOST);

    final String letters;
    final Script script;
    /** As sound tables speak of them, and the sign of the end. */
    final String symbols;
    /** The rows of the tables of given names and surnames the word is in. */
    final int[] listed;
    final SlavicEnding ending;
    // What is not always asked for. Whoever finds it missing works it out: to do so twice does no harm.
    private volatile List<String> skeletons;
    private volatile int[] surnames;
    private volatile Optional<SlavicSurname> slavic;
    private volatile int[][] runs = new int[2 * Sounds.TABLES][];

    private WordSounds(String letters, Script script) {
        this.letters = letters;
        this.script = script;
        symbols = Letters.symbols(letters, script) + SoundTable.END;
        ending = SlavicEnding.of(symbols.substring(0, symbols.length() - 1), script);
        listed = Groups.NAMES.of(letters);
    }

    static WordSounds of(String letters, Script script) {
        int hash = letters.hashCode();
        int slot = (hash ^ hash >>> 15) & MOST - 1;
        WordSounds recent = RECENT.get(slot);
        if (recent == null || recent.script != script || !recent.letters.equals(letters)) {
            recent = new WordSounds(letters, script);
            RECENT.set(slot, recent);
        }
        return recent;
    }

    /** See {@link Skeleton}. */
    List<String> skeletons() {
        if (skeletons == null) {
            skeletons = Skeleton.of(symbols.substring(0, symbols.length() - 1), script);
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

    /** See {@link SlavicSurname#of}. */
    SlavicSurname slavic() {
        if (slavic == null) {
            slavic = Optional.ofNullable(SlavicSurname.of(letters, ending, script));
        }
        return slavic.orElse(null);
    }

    /** What the letters are in one of the tables, on one of its sides; see {@link SoundTable#leftRuns}. */
    int[] runs(int table, boolean left) {
        int slot = 2 * table + (left ? 0 : 1);
        int[] known = runs[slot];
        if (known == null) {
            known = left ? Sounds.table(table).leftRuns(symbols(table)) : Sounds.table(table).rightRuns(symbols(table));
            int[][] more = runs.clone();
            more[slot] = known;
            runs = more;
        }
        return known;
    }

    String symbols(int table) {
        return Sounds.isOfOneScript(table) ? Letters.single(symbols) : symbols;
    }
}
