package dateline.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The best way to lay the parts of two names beside each other: in order or with the surname moved, parts joined or
 * split, initials against words, middle names and patronymics left out on one side.
 */
final class Alignment {
    /** Cost per letter above which two parts are different words. */
    static final float WORST_PART = 2.0f;
    /** What a short part may cost besides. */
    private static final float SHORT_PART = 3.0f;
    /** Within one script far less may differ: Putin is not Rudin. */
    private static final float WORST_PART_IN_LATIN = 0.8f;
    private static final float SHORT_PART_IN_LATIN = 0.7f;
    private static final float WORST_PART_IN_CYRILLIC = 1.3f;
    private static final float SHORT_PART_IN_CYRILLIC = 1.5f;
    /** An alignment as cheap as this is not looked for in other orders. */
    static final float CLEAR = 0.4f;
    private static final float INITIAL = 1.0f;
    private static final float LEFT_OUT = 2.5f;
    private static final float LEFT_OUT_PARTICLE = 0.3f;
    private static final float LEFT_OUT_PATRONYMIC = 0.8f;
    private static final float LISTED = 0.25f;
    /** Latin spells -ов and -ський by rule, so that their letters tell little: Bohdanov is not Буданов. */
    private static final float ENDING = 1.5f;
    /** What no other spelling of a sound costs, but another sound does. */
    private static final float DEAR = 2.5f;

    final float cost;
    final float letters;
    final int linked;
    final float worst;
    /** Whether several parts of one name are written as one in the other. */
    final boolean solid;
    /** The words laid beside each other. */
    private final Word[] wordsA;
    private final Word[] wordsB;
    private final int missing;

    private Alignment(float cost, float letters, int linked, float worst, int missing, boolean solid, Word[] wordsA,
            Word[] wordsB) {
        this.wordsA = wordsA;
        this.wordsB = wordsB;
        this.missing = missing;
        this.solid = solid;
        this.cost = cost;
        this.letters = letters;
        this.linked = linked;
        this.worst = worst;
    }

    float perLetter() {
        return cost / letters;
    }

    /** Whether a middle name stands on one side only. */
    boolean nameLeftOut() {
        return (missing & NAME) != 0;
    }

    /** How many of the words laid beside each other have other consonants than their counterparts. */
    int unlike() {
        int unlike = 0;
        for (int i = 0; i < linked; i++) {
            unlike += wordsA[i].hasConsonantsOf(wordsB[i]) ? 0 : 1;
        }
        return unlike;
    }

    /** The best alignment of two readings, null when the names have different parts. */
    static Alignment of(Words a, Words b) {
        Alignment best = search(a, b);
        if ((a.count > 1 || b.count > 1) && (best == null || best.perLetter() > CLEAR)) {
            best = better(best, search(a, b.turned(1)));
            if (b.count > 2 || a.count > 2) {
                best = better(best, search(a, b.turned(-1)));
            }
        }
        return best;
    }

    /**
     * Whether each of the names has a part that is like no part of the other, so that there is no alignment: one of them
     * would have to be left out on either side.
     */
    static boolean differ(Prepared a, Prepared b) {
        int countA = a.name.parts().size();
        int countB = b.name.parts().size();
        if (countA < 2 || countB < 2 || a.name.hasInitials() || b.name.hasInitials()) {
            return false;
        }
        boolean[] likeA = new boolean[countA];
        boolean[] likeB = new boolean[countB];
        for (int i = 0; i < a.readings.size(); i++) {
            for (int j = 0; j < b.readings.size(); j++) {
                findLike(a.words(i), b.words(j), likeA, likeB);
            }
        }
        return hasOther(a.name, likeA) && hasOther(b.name, likeB);
    }

    private static boolean hasOther(Name name, boolean[] like) {
        for (int i = 0; i < like.length; i++) {
            if (!like[i] && name.parts().get(i).isWhole()) {
                return true;
            }
        }
        return false;
    }

    /** In a longer name two neighbours may also be one word of the other; the last and the first are, once turned. */
    private static void findLike(Words a, Words b, boolean[] likeA, boolean[] likeB) {
        for (int i = 0; i < a.count; i++) {
            for (int j = 0; j < b.count; j++) {
                int nextA = (i + 1) % a.count;
                int nextB = (j + 1) % b.count;
                boolean single = (!likeA[i] || !likeB[j]) && areLike(a, a.word(i, 1), b, b.word(j, 1));
                boolean joinedA = a.count > b.count && (!likeA[i] || !likeA[nextA] || !likeB[j])
                    && areLike(a, a.joined(i, nextA), b, b.word(j, 1));
                boolean joinedB = b.count > a.count && (!likeA[i] || !likeB[j] || !likeB[nextB])
                    && areLike(a, a.word(i, 1), b, b.joined(j, nextB));
                likeA[i] |= single || joinedA || joinedB;
                likeB[j] |= single || joinedA || joinedB;
                likeA[nextA] |= joinedA;
                likeB[nextB] |= joinedB;
            }
        }
    }

    private static boolean areLike(Words a, Word one, Words b, Word other) {
        return a.spelled.cost(one, other, b.spelled) < SoundTable.IMPOSSIBLE;
    }

    /** What it costs by the letter to take one word for the other; far more than the limit if it is above that. */
    static float perLetter(Word a, Word b, float limit) {
        float length = (a.length() + b.length()) / 2f;
        return Search.areUnlike(a, b) ? SoundTable.IMPOSSIBLE : Search.sound(a, b, length, limit * length) / length;
    }

    private static Alignment better(Alignment a, Alignment b) {
        return a == null || b != null && b.perLetter() < a.perLetter() ? b : a;
    }

    private static Alignment search(Words a, Words b) {
        Search search = new Search(a, b);
        search.step(0, 0, 0, 0, 0, 0, 0, 0);
        return search.best;
    }

    private static final int NAME = 1;
    private static final int PATRONYMIC = 2;

    private static final class Search {
        private final Words a;
        private final Words b;
        private final float limit;
        private Alignment best;
        /** The words laid beside each other so far. */
        private final Word[] linkedA;
        private final Word[] linkedB;

        Search(Words a, Words b) {
            this.a = a;
            this.b = b;
            linkedA = new Word[a.count];
            linkedB = new Word[a.count];
            // A little more than may be spent, so that near misses still get a score.
            limit = 1.3f * 1.6f * (a.letterCount() + b.letterCount()) / 2;
        }

        void step(int i, int j, float cost, float letters, int linked, int missingA, int missingB, float worst) {
            if ((missingA & missingB) != 0) {
                return; // a middle name or patronymic may be left out on one side, not be another one
            }
            if (i == a.count && j == b.count) {
                finish(cost, letters, linked, worst, missingA | missingB);
                return;
            }
            if (i < a.count && j < b.count) {
                link(i, 1, j, 1, cost, letters, linked, missingA, missingB, worst);
                if (a.count > b.count && i + 1 < a.count && a.joins(i)) {
                    link(i, 2, j, 1, cost, letters, linked, missingA, missingB, worst);
                }
                if (a.count == 1 && b.count == 3 || b.count > a.count && b.joinsThree(j)) {
                    link(i, 1, j, 3, cost, letters, linked, missingA, missingB, worst);
                } else if (a.count == 3 && b.count == 1 || a.count > b.count && a.joinsThree(i)) {
                    link(i, 3, j, 1, cost, letters, linked, missingA, missingB, worst);
                }
                if (b.count > a.count && j + 1 < b.count && b.joins(j)) {
                    link(i, 1, j, 2, cost, letters, linked, missingA, missingB, worst);
                }
            }
            if (i < a.count) {
                step(i + 1, j, cost + leftOut(a, i), letters, linked, missingA | kind(a, i), missingB, worst);
            }
            if (j < b.count) {
                step(i, j + 1, cost + leftOut(b, j), letters, linked, missingA, missingB | kind(b, j), worst);
            }
        }

        private static float leftOut(Words words, int i) {
            return switch (words.roles[i]) {
                case PARTICLE -> LEFT_OUT_PARTICLE;
                case PATRONYMIC -> LEFT_OUT_PATRONYMIC;
                case INITIAL -> LEFT_OUT_PATRONYMIC;
                default -> LEFT_OUT;
            };
        }

        private static int kind(Words words, int i) {
            return words.roles[i] == Part.Role.NAME ? NAME : words.roles[i] == Part.Role.PATRONYMIC ? PATRONYMIC : 0;
        }

        private void link(int i, int countA, int j, int countB, float cost, float letters, int linked, int missingA,
                int missingB, float worst) {
            boolean initialA = a.roles[i] == Part.Role.INITIAL;
            boolean initialB = b.roles[j] == Part.Role.INITIAL;
            if (i + countA > a.count || j + countB > b.count) {
                return;
            }
            if (initialA || initialB) {
                if (countA + countB == 2 && surnameBeside(initialA ? a : b)
                        && Initials.agree(a.word(i, 1), b.word(j, 1))) {
                    step(i + 1, j + 1, cost + (initialA && initialB ? 0 : INITIAL), letters + 1, linked, missingA,
                        missingB, worst);
                }
                return;
            }
            Word left = a.word(i, countA);
            Word right = b.word(j, countB);
            float length = (left.length() + right.length()) / 2f;
            float link = a.spelled.cost(left, right, b.spelled);
            if (cost + link > limit) {
                return;
            }
            boolean patronymic = a.roles[i] == Part.Role.PATRONYMIC && b.roles[j] == Part.Role.PATRONYMIC;
            if (patronymic) { // it confirms the name, but carries little of it
                step(i + 1, j + 1, cost + link / 3, letters + length / 3, linked, missingA, missingB, worst);
            } else {
                linkedA[linked] = left;
                linkedB[linked] = right;
                float telling = left.hasEndingOf(right) ? length - ENDING : length;
                step(i + countA, j + countB, cost + link, letters + telling, linked + 1, missingA, missingB,
                    Math.max(worst, link / length));
            }
        }

        /** Whether a name with initials has a part that is no given name: Joseph K. stands for nobody in particular. */
        private static boolean surnameBeside(Words words) {
            for (int i = 0; i < words.count; i++) {
                if (words.roles[i] == Part.Role.NAME && Groups.GIVEN_NAMES.of(words.letters[i]).length == 0) {
                    return true;
                }
            }
            return false;
        }

        private static boolean areUnlike(Word left, Word right) {
            int longer = Math.max(left.length(), right.length());
            int shorter = Math.min(left.length(), right.length());
            return longer > 2.2f * shorter + 2 && !Groups.meet(left.listed, right.listed) // Al is Albert
                || SlavicEnding.differ(left.ending, right.ending) || left.isMadeOf(right) || right.isMadeOf(left);
        }

        private static float sound(Word left, Word right, float length, float most) {
            boolean listed = Groups.meet(left.listed, right.listed);
            float limit = left.script != right.script ? WORST_PART * length + SHORT_PART
                : left.script == Script.LATIN ? WORST_PART_IN_LATIN * length + SHORT_PART_IN_LATIN
                : WORST_PART_IN_CYRILLIC * length + SHORT_PART_IN_CYRILLIC;
            float cost = Sounds.cost(left, right, Math.min(limit, most));
            if (cost >= DEAR && !listed && left.differsByRule(right)) {
                return SoundTable.IMPOSSIBLE;
            }
            boolean known = listed
                || cost > LISTED * length && left.script != right.script && sameSurname(left, right);
            return known ? Math.min(cost, LISTED * length) : cost;
        }

        /** Whether a table has both as spellings of one Korean surname: Bernard Park is 버나드 박. */
        private static boolean sameSurname(Word left, Word right) {
            return left.surnames().length > 0 && Groups.meet(left.surnames(), right.surnames());
        }

        private void finish(float cost, float letters, int linked, float worst, int missing) {
            boolean alone = a.wholes == 1 || b.wholes == 1;
            if (linked >= (alone || (missing & NAME) == 0 ? 1 : 2) && !(alone && (missing & NAME) != 0)
                && (best == null || cost / letters < best.cost / best.letters)) {
                best = new Alignment(cost, letters, linked, worst, missing, linked == 1 && a.wholes != b.wholes,
                    linkedA.clone(), linkedB.clone());
            }
        }
    }

    /**
     * The words of a name in all its readings and orders, each once, and what they cost against those of the name it is
     * compared with: Володимира is one word of many readings.
     */
    static final class Spelled {
        private final Script script;
        private final Map<String, Word> words = new HashMap<>();
        private Spelled compared;
        /** By the numbers of both words; not a number where they were not compared yet. */
        private float[][] costs = {};

        Spelled(Script script) {
            this.script = script;
        }

        Word word(String letters) {
            return words.computeIfAbsent(letters, x -> new Word(letters, script, words.size()));
        }

        private float cost(Word mine, Word theirs, Spelled other) {
            if (compared != other) {
                compared = other;
                costs = new float[words.size()][];
            }
            float[] known = costs(mine.number, theirs.number, other.words.size());
            if (Float.isNaN(known[theirs.number])) {
                known[theirs.number] = Search.areUnlike(mine, theirs) ? SoundTable.IMPOSSIBLE
                    : Search.sound(mine, theirs, (mine.length() + theirs.length()) / 2f, SoundTable.IMPOSSIBLE);
            }
            return known[theirs.number];
        }

        private float[] costs(int mine, int theirs, int others) {
            if (mine >= costs.length) {
                costs = Arrays.copyOf(costs, words.size());
            }
            int known = costs[mine] == null ? 0 : costs[mine].length;
            if (theirs >= known) {
                costs[mine] = known == 0 ? new float[others] : Arrays.copyOf(costs[mine], others);
                Arrays.fill(costs[mine], known, others, Float.NaN);
            }
            return costs[mine];
        }
    }

    /** The words of one reading in some order. */
    static final class Words {
        final int count;
        final int wholes;
        final Part.Role[] roles;
        private final Spelled spelled;
        private final String[] letters;
        private final Word[] single;
        private final Word[] joined;
        private Words left;
        private Words right;

        Words(List<String> parts, List<Part> written, Spelled spelled) {
            this(parts.toArray(new String[0]), written.stream().map(Part::role).toArray(Part.Role[]::new), spelled);
        }

        private Words(String[] letters, Part.Role[] roles, Spelled spelled) {
            this.count = letters.length;
            this.letters = letters;
            this.roles = roles;
            this.spelled = spelled;
            this.single = new Word[count];
            this.joined = new Word[count];
            int names = 0;
            for (Part.Role role : roles) {
                names += role == Part.Role.NAME ? 1 : 0;
            }
            wholes = names;
        }

        boolean joins(int i) {
            return roles[i] != Part.Role.INITIAL && roles[i + 1] != Part.Role.INITIAL;
        }

        /** Whether a particle stands between two words: Noor ul Haq is Нур-уль-Хак. */
        boolean joinsThree(int i) {
            return i + 2 < count && roles[i + 1] == Part.Role.PARTICLE && joins(i) && joins(i + 1);
        }

        int letterCount() {
            int count = 0;
            for (int i = 0; i < this.count; i++) {
                count += word(i, 1).length();
            }
            return count;
        }

        Word word(int i, int length) {
            if (length == 3) {
                return spelled.word(letters[i] + letters[i + 1] + letters[i + 2]);
            }
            Word[] cache = length == 1 ? single : joined;
            if (cache[i] == null) {
                cache[i] = spelled.word(length == 1 ? letters[i] : letters[i] + letters[i + 1]);
            }
            return cache[i];
        }

        Word joined(int i, int next) {
            return next == i + 1 ? word(i, 2) : spelled.word(letters[i] + letters[next]);
        }

        /** The same with the first word moved to the end (1) or the last to the front (-1). */
        Words turned(int by) {
            Words known = by > 0 ? left : right;
            if (known == null) {
                String[] turned = new String[count];
                Part.Role[] turnedRoles = new Part.Role[count];
                for (int i = 0; i < count; i++) {
                    int from = Math.floorMod(i + by, count);
                    turned[i] = letters[from];
                    turnedRoles[i] = roles[from];
                }
                known = new Words(turned, turnedRoles, spelled);
                if (by > 0) {
                    left = known;
                } else {
                    right = known;
                }
            }
            return known;
        }
    }
}
