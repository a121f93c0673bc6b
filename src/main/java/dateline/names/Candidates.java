package dateline.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** The forms that may be of a name because their words sound like its words: two of them, or the only one. */
final class Candidates {
    /** Names that are less likely the same by their words are not compared as a whole: it rarely tells otherwise. */
    private static final float UNLIKELY = 0.3f;
    /** Costs by the letter are kept in steps. */
    private static final int STEPS = 6;
    /** By the letter, what one of several words may cost, and an only one. */
    private static final float DEAREST = 2.0f;
    private static final float DEAREST_ALONE = 1.3f;
    /** How near the sketches of whole names must be; they are compared as they are, word by word not at all. */
    private static final int NEAR_SOLID = -3;
    /** The same of names that have a word in common, which may cost so many steps; their other words may differ more. */
    private static final int NEAR_WHOLE = -6;
    private static final int COMMON = 5;
    /** Of them the nearest, and none of a word that is in more forms: too many would have to be looked at. */
    private static final int MOST_NEAR = 10;
    private static final int MANY = 2_000;

    /** All places a word may have in a form. */
    private static final int ANYWHERE = 15;

    private static final Script[] SCRIPTS = Script.values();

    private final Prepared asked;
    private final WordIndex words;
    private final boolean korean;
    private final long[] found;
    private final List<Word> parts = new ArrayList<>();
    private WordSketch[] wholes = {};
    /** A bit for each form that was compared as a whole, for those that are near, and for those of them with a word alike. */
    private long[] compared;
    private long[] nearWhole;
    private long[] nearest;
    private Marks marks;
    /** A bit for each form that may have a word like one part of the name, and for those that may have several. */
    private long[] once;
    private long[] twice;

    private Candidates(Prepared asked, WordIndex words, long[] found) {
        this.asked = asked;
        korean = asked.surelyKorean();
        this.words = words;
        this.found = found;
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
        Set<String> single = NameKeys.alone(asked);
        Set<String> spellings = new LinkedHashSet<>(single);
        spellings.addAll(NameKeys.joined(asked, true));
        for (String letters : spellings) {
            Word word = asked.word(letters);
            boolean beside = single.contains(letters);
            words.nearAlone(word, beside, this::isWorthComparing, near -> {
                Word other = words.word(near);
                float length = (word.length() + other.length()) / 2f;
                float dearest = Math.min(DEAREST_ALONE,
                    Likelihood.dearestAlone(UNLIKELY, length, !near.beside(), asked.name.script(), other.script));
                if (Alignment.perLetter(word, other, dearest) < dearest) {
                    words.uses(near.number(), (form, place, alone) -> {
                        if (alone) {
                            find(form);
                        }
                    });
                }
            });
            WordSketch sketch = sketch(letters);
            for (int form = Lexicon.next(solid, 0); form >= 0; form = Lexicon.next(solid, form + 1)) {
                if (sketch.isNear(words.solid(form), NEAR_SOLID)) {
                    find(form);
                }
            }
        }
    }

    private WordSketch sketch(String letters) {
        return new WordSketch(WordSketch.of(asked.word(letters).symbols));
    }

    private void findSeveral() {
        Name name = asked.name;
        int positions = (int) name.parts().stream()
            .filter(part -> part.isWhole() || part.role() == Part.Role.INITIAL).count();
        if (positions < 2 || name.parts().stream().noneMatch(Part::isWhole)) {
            return;
        }
        marks = new Marks(positions);
        wholes = NameKeys.joined(asked, true).stream().map(this::sketch).toArray(WordSketch[]::new);
        compared = new long[found.length];
        nearWhole = new long[found.length];
        nearest = new long[found.length];
        once = new long[found.length];
        twice = new long[found.length];
        List<List<WordIndex.Near>> alike = new ArrayList<>();
        List<Integer> order = byRarity(name);
        for (int part : order) {
            parts.add(asked.word(name.parts().get(part).letters()));
            alike.add(near(part));
        }
        for (int i = 0; i < positions; i++) {
            if (i == positions - 1) {
                twice = marks.all(found.length); // what has no other word alike is of no use any more
            }
            mark(i, name.parts().get(order.get(i)).isWhole(), alike.get(i));
        }
        for (int mark = 0; mark < marks.size; mark++) {
            if (mayBe(mark)) {
                find(marks.forms[mark]);
            }
        }
        findNearest();
    }

    /** The parts to be looked for, that with the fewest likely words first, initials last. */
    private List<Integer> byRarity(Name name) {
        Map<Integer, Integer> alike = new TreeMap<>();
        for (int i = 0; i < name.parts().size(); i++) {
            Part part = name.parts().get(i);
            if (part.isWhole()) {
                alike.put(i, words.alike(asked.word(part.letters())));
            } else if (part.role() == Part.Role.INITIAL) {
                alike.put(i, Integer.MAX_VALUE);
            }
        }
        return alike.keySet().stream().sorted(Comparator.comparing(alike::get)).toList();
    }

    private boolean isWorthComparing(int word) {
        return !korean || !words.isAllKorean(word);
    }

    /** The words that may sound like a part of the name; notes which forms have two of them. */
    private List<WordIndex.Near> near(int part) {
        Word written = parts.get(parts.size() - 1);
        List<WordIndex.Near> near = new ArrayList<>();
        long[] forms = new long[found.length];
        if (!asked.name.parts().get(part).isWhole()) {
            int sounds = Initials.sounds(written.letters.charAt(0));
            for (int form = Lexicon.next(once, 0); form >= 0; form = Lexicon.next(once, form + 1)) {
                if (words.mayBegin(form, sounds)) {
                    forms[form >>> 6] |= 1L << form;
                }
            }
        } else {
            words.initialsOf(written, (form, place, alone) -> forms[form >>> 6] |= 1L << form);
            for (String letters : NameKeys.words(asked, part)) {
                words.near(asked.word(letters), this::isWorthComparing, one -> {
                    near.add(one);
                    words.uses(one.number(), (form, place, alone) -> forms[form >>> 6] |= 1L << form);
                });
            }
        }
        for (int i = 0; i < forms.length; i++) {
            twice[i] |= once[i] & forms[i];
            once[i] |= forms[i];
        }
        return near;
    }

    /** Marks the forms that have a word like one part of the name and maybe one like another. */
    private void mark(int part, boolean whole, List<WordIndex.Near> near) {
        if (!whole) {
            int sounds = Initials.sounds(parts.get(part).letters.charAt(0));
            for (int mark = 0; mark < marks.size; mark++) {
                if (words.mayBegin(marks.forms[mark], sounds)) {
                    marks.add(marks.forms[mark], part, ANYWHERE, 0, 0);
                }
            }
            return;
        }
        words.initialsOf(parts.get(part), (form, place, alone) -> mark(form, part, place, 0, 0));
        for (WordIndex.Near one : near) {
            if (isOfUse(one)) {
                compare(part, one);
            }
        }
    }

    /** Whether a form of the word has another that may be like a part of the name, or is near as a whole. */
    private boolean isOfUse(WordIndex.Near one) {
        boolean rare = words.count(one.number()) <= MANY && words.isClose(one);
        return words.anyUse(one.number(), form -> has(twice, form) || rare && isNearAsWhole(form));
    }

    private void compare(int part, WordIndex.Near near) {
        float perLetter = Alignment.perLetter(near.word(), words.word(near), DEAREST);
        if (perLetter > DEAREST) {
            return;
        }
        int cost = Math.min(15, 1 + (int) (perLetter * STEPS));
        int script = near.script().ordinal() + 1;
        boolean common = cost <= COMMON && words.count(near.number()) <= MANY;
        words.uses(near.number(), (form, place, alone) -> {
            mark(form, part, place, cost, script);
            if (common && isNearAsWhole(form)) {
                nearest[form >>> 6] |= 1L << form;
            }
        });
    }

    private boolean isNearAsWhole(int form) {
        if (!has(compared, form)) {
            compared[form >>> 6] |= 1L << form;
            if (differences(form) >= 0) {
                nearWhole[form >>> 6] |= 1L << form;
            }
        }
        return has(nearWhole, form);
    }

    private static boolean has(long[] forms, int form) {
        return (forms[form >>> 6] & 1L << form) != 0;
    }

    /** In how many sounds a form that is near as a whole differs from the name; -1 when it is not near. */
    private int differences(int form) {
        long sounds = words.solid(form);
        for (WordSketch whole : wholes) {
            if (whole.isNear(sounds, NEAR_WHOLE)) {
                return whole.differences(sounds);
            }
        }
        return -1;
    }

    /** Jean-Marc Ayrault is 장마르크 에로, and Ayrault sounds like nothing else. */
    private void findNearest() {
        LongStream.Builder byNearness = LongStream.builder();
        for (int form = Lexicon.next(nearest, 0); form >= 0; form = Lexicon.next(nearest, form + 1)) {
            byNearness.add((long) differences(form) << 32 | form);
        }
        byNearness.build().sorted().limit(MOST_NEAR).forEach(form -> find((int) form));
    }

    /** @param script one more than its number; 0 if not known */
    private void mark(int form, int part, int place, int cost, int script) {
        if (has(twice, form)) {
            marks.add(form, part, place, cost, script);
        }
    }

    /** Whether two words of the form are like two of the name, and near enough together. */
    private boolean mayBe(int mark) {
        if (marks.scripts[mark] == 0) {
            return false;
        }
        Script script = SCRIPTS[marks.scripts[mark] - 1];
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                int one = marks.near(mark, i);
                int other = marks.near(mark, j);
                if (one > 0 && other > 0 && Integer.bitCount((one | other) & ANYWHERE) > 1
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

    /** The forms that have a word like one of the name, in the order they were found, and what is known of them. */
    private static final class Marks {
        private final int parts;
        private int[] forms = new int[1 << 8];
        private byte[] scripts = new byte[1 << 8];
        /** For each form and part of the name the places of words like it, and above these the least cost, from 1. */
        private byte[] near;
        private int size;
        /** Marks by their form, from 1; 0 is free. */
        private int[] table = new int[1 << 10];

        Marks(int parts) {
            this.parts = parts;
            near = new byte[parts << 8];
        }

        int near(int mark, int part) {
            return near[mark * parts + part] & 0xFF;
        }

        void add(int form, int part, int place, int cost, int script) {
            int mark = of(form);
            int known = near(mark, part);
            int least = known == 0 ? cost
                : known < 16 || cost == 0 ? Math.max(cost, known >>> 4) : Math.min(cost, known >>> 4);
            near[mark * parts + part] = (byte) (least << 4 | known & ANYWHERE | place);
            scripts[mark] = script > 0 ? (byte) script : scripts[mark];
        }

        /** A bit for each form. */
        long[] all(int length) {
            long[] all = new long[length];
            for (int mark = 0; mark < size; mark++) {
                all[forms[mark] >>> 6] |= 1L << forms[mark];
            }
            return all;
        }

        private int of(int form) {
            int slot = slot(form);
            if (table[slot] == 0) {
                if (2 * size > table.length) {
                    grow();
                    slot = slot(form);
                }
                if (size == forms.length) {
                    forms = Arrays.copyOf(forms, 2 * size);
                    scripts = Arrays.copyOf(scripts, 2 * size);
                    near = Arrays.copyOf(near, 2 * size * parts);
                }
                forms[size] = form;
                table[slot] = ++size;
            }
            return table[slot] - 1;
        }

        private int slot(int form) {
            int mixed = form * 0x9E3779B9;
            int slot = (mixed ^ mixed >>> 15) & table.length - 1;
            while (table[slot] > 0 && forms[table[slot] - 1] != form) {
                slot = slot + 1 & table.length - 1;
            }
            return slot;
        }

        private void grow() {
            table = new int[4 * table.length];
            for (int mark = 0; mark < size; mark++) {
                table[slot(forms[mark])] = mark + 1;
            }
        }
    }
}
