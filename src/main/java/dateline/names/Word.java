package dateline.names;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** One part of a name, or several written as one, ready to be compared by sound. */
final class Word {
    private static final Pattern VOWEL_OF_WOMEN = Pattern.compile("(..[aа]|.[ья]я|.ія|.ия)$");
    /** Not -in, but one vowel: Gauguin is Гоген, Chamberlain Чемберлен. */
    private static final Pattern FRENCH = Pattern.compile("[aeou]in$");
    private static final Pattern CONSONANT = Pattern.compile("..[bcdfgklmnprstvxzбвгджзклмнпрстфхцчшщ]$");

    final Script script;
    final String letters;
    final String symbols;
    /** The rows of the tables of given names and surnames the word is in. */
    final int[] listed;
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
        listed = sounds.listed;
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

    /** Whether it is a surname made of the other, which may be one too: Богданов of Богдан. */
    boolean isMadeOf(Word other) {
        return script != Script.HANGUL && length >= other.length + 2 && mayBeMadeOf(other)
            && (ending.isOfChildren() || letters.endsWith("ів") || slavic() != null && slavic().isMade());
    }

    private boolean mayBeMadeOf(Word other) {
        return script == other.script ? letters.startsWith(other.letters)
            : other.script != Script.HANGUL && letters.indexOf('w') < 0 && other.slavic() == null
                && !FRENCH.matcher(letters).find();
    }

    private SlavicSurname slavic() {
        return sounds.slavic();
    }

    /** Whether both are by their consonants, or by the tables of names, one word. */
    boolean hasConsonantsOf(Word other) {
        return symbols.equals(other.symbols) || !Collections.disjoint(skeletons(), other.skeletons())
            || Groups.meet(listed, other.listed);
    }

    /**
     * Whether their letters cannot be of one name, if not everything in both is said by letters that answer to each other:
     * Лапин and Lapshin, Анастас and Anastasia.
     */
    boolean differsByRule(Word other) {
        if (script == Script.HANGUL || other.script == Script.HANGUL) {
            return false;
        }
        boolean otherGender = script != other.script && listed.length + other.listed.length > 0
            && (VOWEL_OF_WOMEN.matcher(letters).find() && CONSONANT.matcher(other.letters).find()
            || CONSONANT.matcher(letters).find() && VOWEL_OF_WOMEN.matcher(other.letters).find());
        return otherGender || slavic() != null && other.slavic() != null && slavic().differs(other.slavic());
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
