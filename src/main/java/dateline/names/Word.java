package dateline.names;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** One part of a name, or several written as one, ready to be compared by sound. */
final class Word {
    private static final Pattern VOWEL_OF_WOMEN = Pattern.compile("(..[aа]|.[ья]я|.ія|.ия)$");
    private static final Pattern CONSONANT = Pattern.compile("..[bcdfgklmnprstvxzбвгджзклмнпрстфхцчшщ]$");
    private static final Pattern SLAVIC = Pattern.compile(
        "(enko|енко|[iy]ch|ич|chuk|чук|[iyj]uk|юк|nyk|nik|ник)$");

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

    /** Whether it is a surname made of the other, which may be one too: Богданов of Богдан. */
    boolean isMadeOf(Word other) {
        boolean child = ending.isOfChildren() || letters.endsWith("ів");
        boolean made = script == other.script ? letters.startsWith(other.letters)
            : other.ending == SlavicEnding.OTHER && other.script != Script.HANGUL && letters.indexOf('w') < 0;
        return child && made && script != Script.HANGUL && length >= other.length + 2;
    }

    /** Whether both are by their consonants, or by the table of given names, one word. */
    boolean hasConsonantsOf(Word other) {
        return symbols.equals(other.symbols) || !Collections.disjoint(skeletons(), other.skeletons())
            || Groups.meet(given, other.given);
    }

    /**
     * Whether one is in Latin and one in Cyrillic and their letters cannot be of one name, if not everything in both is
     * said by letters that answer to each other: Лапин and Lapshin, Анастас and Anastasia.
     */
    boolean differsByRule(Word other) {
        if (script == other.script || script == Script.HANGUL || other.script == Script.HANGUL) {
            return false;
        }
        boolean otherGender = VOWEL_OF_WOMEN.matcher(letters).find() && CONSONANT.matcher(other.letters).find()
            || CONSONANT.matcher(letters).find() && VOWEL_OF_WOMEN.matcher(other.letters).find();
        return otherGender && given.length + other.given.length > 0
            || isSlavic() && other.isSlavic() && (trills() != other.trills() || !hasConsonantsOf(other));
    }

    /** Not if spelled by the habits of German or Polish: Tichanowskaja. */
    private boolean isSlavic() {
        return (ending != SlavicEnding.OTHER || SLAVIC.matcher(letters).find()) && letters.indexOf('w') < 0
            && !letters.contains("rz");
    }

    /** How often an r is heard; skeletons leave out those before consonants. */
    private int trills() {
        int trills = 0;
        for (int i = 0; i < letters.length(); i++) {
            char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
            trills += "rр".indexOf(letters.charAt(i)) >= 0 && next != letters.charAt(i) ? 1 : 0;
        }
        return trills;
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
