package dateline.names;

import java.util.Collections;
import java.util.List;

/** One part of a name, or several written as one, ready to be compared by sound. */
final class Word {
    final Script script;
    final String letters;
    final String symbols;
    /** The rows of the table of given names the word is in. */
    final int[] given;
    final SlavicEnding ending;
    private final int length;
    /** Its place among the words of its name, see {@link Alignment.Spelled}. */
    final int number;
    private final WordSounds sounds;
    private SoundTable.Heard[] heard;

    Word(String letters, Script script) {
        this(letters, script, 0);
    }

    Word(String letters, Script script, int number) {
        sounds = WordSounds.of(letters, script);
        this.number = number;
        this.script = script;
        this.letters = letters;
        symbols = sounds.symbols;
        length = symbols.length() - 1;
        ending = sounds.ending;
        given = sounds.given;
    }

    /** See {@link Skeleton}. */
    List<String> skeletons() {
        return sounds.skeletons();
    }

    /** The Korean surnames the word is by the table. */
    int[] surnames() {
        return sounds.surnames();
    }

    /** How many letters (jamo in Hangul) the word has. */
    int length() {
        return length;
    }

    /** Whether both end alike as Slavic surnames do, and one is in Latin, the other no Hangul. */
    boolean hasEndingOf(Word other) {
        return ending == other.ending && ending != SlavicEnding.OTHER
            && (script == Script.LATIN && other.script != Script.HANGUL
            || other.script == Script.LATIN && script != Script.HANGUL);
    }

    /** Whether both are by their consonants, or by the table of given names, one word. */
    boolean hasConsonantsOf(Word other) {
        return symbols.equals(other.symbols) || !Collections.disjoint(skeletons(), other.skeletons())
            || Groups.meet(given, other.given);
    }

    /** What reading this word as another of the table's scripts costs; impossible above the limit. */
    float cost(int table, boolean left, Word other, float limit) {
        int slot = 2 * table + (left ? 0 : 1);
        if (heard == null) {
            heard = new SoundTable.Heard[2 * Sounds.TABLES];
        }
        if (heard[slot] == null) {
            String symbols = sounds.symbols(table);
            heard[slot] = left ? Sounds.table(table).left(symbols) : Sounds.table(table).right(symbols);
        }
        return heard[slot].cost(other.sounds.runs(table, !left), limit);
    }
}
