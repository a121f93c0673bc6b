package dateline.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A name read as Korean: a surname of the closed list and a given name of one or two (rarely three) syllables.
 *
 * @param surname  the Hangul surname's number when written in Hangul, else -1
 * @param surnames a cost for each surname the spelling may stand for, null when written in Hangul
 * @param given    the readings of the given name, all of the same number of syllables
 */
record KoreanName(int surname, String spelled, float[] surnames, List<Syllable[]> given, boolean listed) {

    /** The ways a name can be Korean; none for most names of the world. */
    static List<KoreanName> readings(Name name) {
        List<String> pieces = new ArrayList<>();
        for (Part part : name.parts()) {
            if (part.role() == Part.Role.PATRONYMIC) {
                return List.of();
            }
            pieces.add(name.script() == Script.HANGUL ? part.letters() : part.folded());
        }
        List<KoreanName> readings = new ArrayList<>();
        if (name.script() == Script.HANGUL) {
            readings.addAll(hangul(String.join("", pieces), pieces));
            addWithoutParticles(pieces, readings);
        }
        if (pieces.size() == 1) {
            addBare(pieces.get(0).replace("-", ""), name.script(), readings);
        }
        if (name.script() == Script.HANGUL) {
            return readings;
        }
        if (pieces.size() >= 2 && pieces.size() <= 4) {
            add(pieces.get(0), pieces.subList(1, pieces.size()), name.script(), readings);
            add(pieces.get(pieces.size() - 1), pieces.subList(0, pieces.size() - 1), name.script(), readings);
        }
        return readings;
    }

    private static List<KoreanName> hangul(String joined, List<String> pieces) {
        int surname = pieces.size() == 1 ? KoreanSurnames.length(joined)
            : pieces.size() == 2 && KoreanSurnames.hangul(pieces.get(0)) >= 0 ? pieces.get(0).length() : 0;
        List<KoreanName> readings = new ArrayList<>();
        for (int length = surname; length > 0; length--) {
            int given = joined.length() - length;
            int id = KoreanSurnames.hangul(joined.substring(0, length));
            if (id < 0 || given < 1 || given > (pieces.size() > 1 ? 2 : 3)) {
                continue;
            }
            Syllable[] syllables = new Syllable[given];
            for (int i = 0; i < given; i++) {
                syllables[i] = KoreanSpelling.hangul(joined.charAt(length + i), i == 0);
            }
            readings.add(new KoreanName(id, null, null, List.<Syllable[]>of(Syllable.together(syllables)), true));
        }
        return readings;
    }

    /** 김연아가, 남궁민수에게: a given name of three syllables is so rare that two and a particle are likelier. */
    private static void addWithoutParticles(List<String> pieces, List<KoreanName> out) {
        int last = pieces.size() - 1;
        int surname = KoreanSurnames.length(String.join("", pieces));
        if (surname == 0 || last > 1) {
            return;
        }
        for (String bare : KoreanParticles.without(pieces.get(last))) {
            List<String> parts = new ArrayList<>(pieces);
            parts.set(last, bare);
            if (String.join("", parts).length() == surname + 2) {
                out.addAll(hangul(String.join("", parts), parts));
            }
        }
    }

    private static void add(String surname, List<String> given, Script script, List<KoreanName> out) {
        List<String> pieces = new ArrayList<>();
        for (String part : given) {
            for (String piece : part.split("-")) {
                pieces.add(piece);
            }
        }
        float[] surnames = pieces.size() > 3 ? null : KoreanSurnames.spelled(surname.replace("-", ""), script);
        if (surnames == null) {
            return;
        }
        boolean listed = KoreanSurnames.isListed(surname);
        int last = pieces.size() - 1;
        if (script == Script.CYRILLIC) {
            // Only the last part declines: Кім Чен Ина, Но Гван Чхоля.
            for (Inflection.Lemma lemma : Inflection.lemmas(pieces.get(last))) {
                List<String> bare = new ArrayList<>(pieces);
                bare.set(last, lemma.text());
                add(surname, surnames, listed, bare, script, out);
            }
        } else {
            add(surname, surnames, listed, pieces, script, out);
        }
    }

    private static void add(String surname, float[] surnames, boolean listed, List<String> pieces, Script script,
            List<KoreanName> out) {
        if (pieces.size() > 1) {
            Syllable[] syllables = new Syllable[pieces.size()];
            for (int i = 0; i < syllables.length; i++) {
                syllables[i] = KoreanSpelling.syllable(pieces.get(i), script);
                if (syllables[i] == null) {
                    return;
                }
            }
            out.add(new KoreanName(-1, surname, surnames, List.<Syllable[]>of(syllables), listed));
            return;
        }
        for (int count = 1; count <= 3; count++) {
            List<Syllable[]> readings = KoreanSpelling.split(pieces.get(0), count, script);
            if (!readings.isEmpty()) {
                out.add(new KoreanName(-1, surname, surnames, readings, listed));
            }
        }
    }

    /** A word of two or three Korean syllables without a surname: a place, or a given name alone. */
    boolean isBare() {
        return surname < 0 && surnames == null;
    }

    private static void addBare(String word, Script script, List<KoreanName> out) {
        if (script == Script.HANGUL) {
            if (word.length() == 2 || word.length() == 3) {
                Syllable[] syllables = new Syllable[word.length()];
                for (int i = 0; i < syllables.length; i++) {
                    syllables[i] = KoreanSpelling.hangul(word.charAt(i), i == 0);
                }
                out.add(new KoreanName(-1, word, null, List.<Syllable[]>of(Syllable.together(syllables)), false));
            }
            return;
        }
        for (int count = 2; count <= 3; count++) {
            List<Syllable[]> readings = KoreanSpelling.split(word, count, script);
            if (!readings.isEmpty()) {
                out.add(new KoreanName(-1, word, null, readings, false));
            }
        }
    }

    int syllables() {
        return given.get(0).length;
    }

    /** What both meaning the same name costs, spread over its syllables; impossible when their numbers differ. */
    float cost(KoreanName other, float limit) {
        if (syllables() != other.syllables()) {
            return SoundTable.IMPOSSIBLE;
        }
        float family = surnameCost(other);
        if (family > limit) {
            return SoundTable.IMPOSSIBLE;
        }
        float best = SoundTable.IMPOSSIBLE;
        for (Syllable[] mine : given) {
            for (Syllable[] theirs : other.given) {
                float cost = family;
                for (int i = 0; i < mine.length && cost <= limit; i++) {
                    cost += i == 0 ? mine[i].firstCost(theirs[i]) : mine[i].cost(theirs[i]);
                }
                best = Math.min(best, cost);
            }
        }
        return best;
    }

    private float surnameCost(KoreanName other) {
        if (isBare() || other.isBare()) {
            return isBare() && other.isBare() ? 0 : SoundTable.IMPOSSIBLE;
        }
        if (surnames == null) {
            return other.surnames == null ? (surname == other.surname ? 0 : SoundTable.IMPOSSIBLE)
                : other.surnames[surname];
        }
        if (other.surnames == null) {
            return surnames[other.surname];
        }
        if (spelled.equals(other.spelled)) {
            return 0;
        }
        float best = SoundTable.IMPOSSIBLE;
        for (int i = 0; i < surnames.length; i++) {
            best = Math.min(best, surnames[i] + other.surnames[i]);
        }
        return best;
    }

    /** Coarse keys, at least one the same for every spelling of the name: k, the surname, the given syllables. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Syllable[] reading : given) {
            List<String> frames = List.of("");
            for (Syllable syllable : reading) {
                frames = append(frames, frames(syllable, syllable == reading[0]));
            }
            for (String frame : frames) {
                if (isBare()) {
                    keys.add("*" + frame);
                } else {
                    surnameNumbers().forEach(number -> keys.add("k" + number + frame));
                }
            }
        }
        return keys;
    }

    private static List<String> append(List<String> starts, List<String> frames) {
        List<String> longer = new ArrayList<>();
        for (String start : starts) {
            for (String frame : frames) {
                if (longer.size() < MOST_FRAMES) {
                    longer.add(start + frame + '.');
                }
            }
        }
        return longer;
    }

    private IntStream surnameNumbers() {
        return surnames == null ? IntStream.of(surname)
            : IntStream.range(0, surnames.length).filter(number -> surnames[number] < DEAREST_SURNAME);
    }

    private static final int MOST_FRAMES = 8;
    /** Surnames dearer than this are not looked for. */
    private static final float DEAREST_SURNAME = 2.5f;
    /** Readings of a syllable dearer than this get no key of their own. */
    private static final float CLEAR = 3.2f;
    private static final String ONSET_FRAMES = "KKNTTLMPPSS-JJJKTPH";
    private static final String FIRST_ONSET_FRAMES = "KK-TT-MPPSS-JJJKTPH";
    private static final String CODA_FRAMES = "-KNTLMPN";
    private static final String VOWEL_FRAMES = "AOAOOOOOOAOOOOOOIOOII";

    private static List<String> frames(Syllable syllable, boolean first) {
        List<String> frames = new ArrayList<>();
        for (char onset : classes(syllable.onsets(), first ? FIRST_ONSET_FRAMES : ONSET_FRAMES)) {
            for (char vowel : classes(syllable.vowels(), VOWEL_FRAMES)) {
                for (char coda : classes(syllable.codas(), CODA_FRAMES)) {
                    frames.add("" + onset + vowel + coda);
                }
            }
        }
        return frames;
    }

    private static char[] classes(float[] costs, String frames) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < costs.length; i++) {
            if (costs[i] < CLEAR && out.indexOf(frames.substring(i, i + 1)) < 0) {
                out.append(frames.charAt(i));
            }
        }
        return out.toString().toCharArray();
    }
}
