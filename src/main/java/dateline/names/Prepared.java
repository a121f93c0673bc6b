package dateline.names;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A name made ready to be compared many times, by one thread at a time: it remembers what it has computed. */
public final class Prepared {
    final Name name;
    final List<Reading> readings;
    final String folded;
    /** The Korean surnames a name of one part may be. */
    final int[] surnames;
    private final Alignment.Words[] words;
    private final Alignment.Spelled spelled;
    // What most comparisons can do without is found out when it is first asked for.
    private List<KoreanName> korean;
    private List<ChineseName> chinese;
    private Set<Integer> aliases;
    private Gloss gloss;
    /** Of a name that is looked for in several lexicons; see {@link NameKeys}. */
    int[] unspelled;
    int[] likeSolid;

    public Prepared(Name name) {
        this(name, new Alignment.Spelled(name.script()));
    }

    /** @param spelled the words of a name that this one is made of */
    Prepared(Name name, Alignment.Spelled spelled) {
        this.name = name;
        this.spelled = spelled;
        readings = Reading.of(name);
        folded = String.join(" ", readings.get(0).parts());
        surnames = surnames(name, readings);
        words = new Alignment.Words[readings.size()];
    }

    public static Prepared of(String text) {
        return new Prepared(Name.parse(text));
    }

    /** The ways the name can be Korean. */
    List<KoreanName> korean() {
        if (korean == null) {
            korean = KoreanName.readings(name);
        }
        return korean;
    }

    /** The ways the name can be Chinese. */
    List<ChineseName> chinese() {
        if (chinese == null) {
            chinese = ChineseName.readings(name);
        }
        return chinese;
    }

    /** The rows of the curated tables the name stands in. */
    Set<Integer> aliases() {
        if (aliases == null) {
            aliases = Aliases.rows(name, readings);
        }
        return aliases;
    }

    /** Whether all spellings of the name may be thought to stand in the tables. */
    boolean isWellKnown() {
        for (int row : aliases()) {
            if (!Glossary.isOfGazetteer(row)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name says, or a table knows, that it is of an organisation. */
    boolean isOfBody() {
        return gloss().pieces.stream().anyMatch(piece -> piece.is(Glossary.Use.BODY) || piece.isOrganisation());
    }

    Gloss gloss() {
        if (gloss == null) {
            gloss = Gloss.of(name, spelled);
        }
        return gloss;
    }

    Alignment.Words words(int reading) {
        if (words[reading] == null) {
            words[reading] = new Alignment.Words(readings.get(reading).parts(), name.parts(), spelled);
        }
        return words[reading];
    }

    /** A word made of the name's letters, the same for the same letters. */
    Word word(String letters) {
        return spelled.word(letters);
    }

    /** Whether a spelling in another script can tell whose this one is; what initials stand for is doubtful itself. */
    boolean mayBeVouchedForBy(Prepared other) {
        return other.name.script() != name.script() && !other.name.hasInitials();
    }

    /** Whether the name can hardly be other than Korean: a listed surname and given syllables that are all Korean. */
    boolean surelyKorean() {
        return korean().stream().anyMatch(one -> one.listed() && one.syllables() == 2);
    }

    /** Also in a case: Кіма, Паком. */
    private static int[] surnames(Name name, List<Reading> readings) {
        if (name.parts().size() != 1) {
            return new int[0];
        }
        return readings.stream().flatMapToInt(reading -> IntStream.of(KoreanSurnames.listed(reading.parts().get(0))))
            .distinct().toArray();
    }

    /** Whether the name is one Hangul syllable, which no sound can tell from a hundred others. */
    boolean isOneSyllable() {
        return name.script() == Script.HANGUL && folded.length() == 1;
    }

    /** Whether only case, accents or the like differ. */
    public boolean sameSpelling(Prepared other) {
        return folded.equals(other.folded) && !Name.ofOtherGenerations(name, other.name);
    }
}
