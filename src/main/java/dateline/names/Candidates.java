package dateline.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** The forms that may be of a name because their words sound like its words: two of them, or the only one. */
final class Candidates {
    /** Names that are less likely the same by their words are not compared as a whole: it rarely tells otherwise. */
    private static final float UNLIKELY = 0.2f;
    /** Costs by the letter are kept in steps. */
    private static final int STEPS = 6;
    /** By the letter, what one of several words may cost, and an only one. */
    private static final float DEAREST = 2.4f;
    private static final float DEAREST_ALONE = 1.6f;
    /** How near the sketches of whole names must be; they are compared as they are, word by word not at all. */
    private static final int NEAR_SOLID = -3;

    private static final Script[] SCRIPTS = Script.values();

    private final Prepared asked;
    private final WordIndex words;
    private final boolean korean;
    private final long[] found;
    /** For each part of the name and each form: the places of words like it, and above these the least cost, from 1; 0
     *  for initials. */
    private final List<byte[]> near = new ArrayList<>();
    private final List<Word> parts = new ArrayList<>();
    /** The script of each form of which something is known, one more than its number. */
    private final byte[] scripts;
    private final long[] once;
    private final long[] twice;
    /** Whether what is looked for is of use only in forms that have another part of the name. */
    private boolean last;

    private Candidates(Prepared asked, WordIndex words, long[] found) {
        this.asked = asked;
        korean = asked.surelyKorean();
        this.words = words;
        this.found = found;
        scripts = new byte[found.length << 6];
        once = new long[found.length];
        twice = new long[found.length];
    }

    /**
     * The forms that may be of the name by their sound.
     *
     * @param solid the forms that may be the name if both are written as one word
     */
    static long[] of(Prepared asked, WordIndex words, long[] solid) {
        Candidates candidates = new Candidates(asked, words, new long[solid.length]);
        candidates.findAlone(solid);
        candidates.findSeveral();
        return candidates.found;
    }

    private void find(int form) {
        if (!korean || !words.isKorean(form)) { // Korean names are found by their syllables
            found[form >>> 6] |= 1L << form;
        }
    }

    private void findAlone(long[] solid) {
        Set<String> spellings = new LinkedHashSet<>(NameKeys.alone(asked));
        spellings.addAll(NameKeys.joined(asked, true));
        Script script = asked.name.script();
        for (String letters : spellings) {
            Word word = new Word(letters, script);
            IntPredicate worth = other -> words.isAlone(other) && isWorthComparing(other);
            words.similar(word, DEAREST_ALONE, worth, (number, other, perLetter) -> {
                float length = (word.length() + other.length()) / 2f;
                if (Likelihood.ALONE.atMost(perLetter, perLetter, length, script, other.script) > UNLIKELY) {
                    words.uses(number, (form, place, alone) -> {
                        if (alone) {
                            find(form);
                        }
                    });
                }
            });
            WordSketch sketch = new WordSketch(WordSketch.of(word.symbols));
            for (int form = Lexicon.next(solid, 0); form >= 0; form = Lexicon.next(solid, form + 1)) {
                if (sketch.isNear(words.solid(form), NEAR_SOLID)) {
                    find(form);
                }
            }
        }
    }

    private void findSeveral() {
        Name name = asked.name;
        int positions = (int) name.parts().stream()
            .filter(part -> part.isWhole() || part.role() == Part.Role.INITIAL).count();
        if (positions < 2) {
            return;
        }
        for (int part : byRarity(name)) {
            parts.add(new Word(name.parts().get(part).letters(), name.script()));
            near.add(new byte[found.length << 6]);
            last = parts.size() == positions;
            findNear(part);
        }
        for (int form = Lexicon.next(twice, 0); form >= 0; form = Lexicon.next(twice, form + 1)) {
            if (mayBe(form)) {
                find(form);
            }
        }
    }

    /** The parts to be looked for, that with the fewest likely words first, initials last. */
    private List<Integer> byRarity(Name name) {
        Map<Integer, Integer> alike = new TreeMap<>();
        for (int i = 0; i < name.parts().size(); i++) {
            Part part = name.parts().get(i);
            if (part.isWhole()) {
                alike.put(i, words.alike(new Word(part.letters(), name.script())));
            } else if (part.role() == Part.Role.INITIAL) {
                alike.put(i, Integer.MAX_VALUE);
            }
        }
        return alike.keySet().stream().sorted(Comparator.comparing(alike::get)).toList();
    }

    private boolean isWorthComparing(int word) {
        return (!korean || !words.isAllKorean(word)) && (!last || words.isIn(once, word));
    }

    private void findNear(int part) {
        Word written = parts.get(parts.size() - 1);
        if (!asked.name.parts().get(part).isWhole()) {
            words.startingLike(written, (form, place, alone) -> mark(form, place, 0));
            return;
        }
        words.initialsOf(written, (form, place, alone) -> mark(form, place, 0));
        for (String letters : NameKeys.words(asked, part)) {
            Word word = new Word(letters, written.script);
            words.similar(word, DEAREST, this::isWorthComparing, (number, other, perLetter) -> {
                int cost = Math.min(15, 1 + (int) (perLetter * STEPS));
                byte script = (byte) (other.script.ordinal() + 1);
                words.uses(number, (form, place, alone) -> {
                    mark(form, place, cost);
                    scripts[form] = script;
                });
            });
        }
    }

    private void mark(int form, int place, int cost) {
        if (last && (once[form >>> 6] & 1L << form) == 0) {
            return;
        }
        byte[] now = near.get(near.size() - 1);
        int known = now[form] & 0xFF;
        if (known == 0) {
            long bit = 1L << form;
            twice[form >>> 6] |= once[form >>> 6] & bit;
            once[form >>> 6] |= bit;
            now[form] = (byte) (cost << 4 | place);
        } else {
            int least = known < 16 || cost == 0 ? Math.max(cost, known >>> 4) : Math.min(cost, known >>> 4);
            now[form] = (byte) (least << 4 | known & 15 | place);
        }
    }

    /** Whether two words of the form are like two of the name, and near enough together. */
    private boolean mayBe(int form) {
        if (scripts[form] == 0) {
            return false;
        }
        Script script = SCRIPTS[scripts[form] - 1];
        for (int i = 0; i < near.size(); i++) {
            for (int j = i + 1; j < near.size(); j++) {
                int one = near.get(i)[form] & 0xFF;
                int other = near.get(j)[form] & 0xFF;
                if (one > 0 && other > 0 && Integer.bitCount((one | other) & 15) > 1
                        && mayBe(i, j, one, other, script)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBe(int i, int j, int one, int other, Script script) {
        float costOne = ((one >>> 4) - 1f) / STEPS;
        float costOther = ((other >>> 4) - 1f) / STEPS;
        if (costOne < 0 || costOther < 0) { // beside an initial
            float cost = Math.max(costOne, costOther);
            int length = parts.get(costOne < 0 ? j : i).length();
            return cost >= 0 && Likelihood.ALONE.atMost(cost, cost, length, asked.name.script(), script) > UNLIKELY;
        }
        int length = parts.get(i).length() + parts.get(j).length();
        float perLetter = (costOne * parts.get(i).length() + costOther * parts.get(j).length()) / length;
        return Likelihood.PARTS.atMost(perLetter, Math.max(costOne, costOther), length, asked.name.script(), script)
            > UNLIKELY;
    }
}
