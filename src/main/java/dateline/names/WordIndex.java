package dateline.names;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The words that the names of the lexicon are made of, each once, with the forms that have it. A million names have
 * some hundred thousand words: it is words that are compared by their sound, and names only when their words are alike.
 * Not for use by several threads while one adds.
 */
final class WordIndex {
    /** A form under a word: its number, the word's place among its parts, whether it is the form's only one. */
    private static final int PLACES = 4;
    private static final int SHIFT = 3;
    /** How near the sketches of words must be whose consonants differ in one. */
    private static final int NEAR_BESIDE = -4;
    /** The same of words that may be one part of a name whose others differ. */
    private static final int CLOSE = -1;
    private static final Script[] SCRIPTS = {Script.LATIN, Script.CYRILLIC, Script.HANGUL};

    /** The letters of all words in a row, and where each ends. */
    private char[] letters = new char[1 << 12];
    private int[] ends = new int[1 << 9];
    private long[] sketches = new long[1 << 9];
    private int[][] forms = new int[1 << 9][];
    private int size;
    /** Words by their letters, from 1; 0 is free. */
    private int[] table = new int[1 << 10];
    private final Postings bySkeleton = new Postings();
    private final Postings initials = new Postings();
    /** The forms that can hardly be other than Korean, and the words that are in other forms too. */
    private long[] koreanForms = {};
    private long[] otherWords = {};
    /** The words that are a form of their own. */
    private long[] aloneWords = {};
    /** The sketch of each form as if it were one word, and what its words begin with. */
    private long[] solid = {};
    private int[] beginnings = {};

    /** One of the forms that have a word. */
    interface Use {
        /**
         * @param place a bit for the word's place in the form
         * @param alone whether the form is this word alone
         */
        void of(int form, int place, boolean alone);
    }

    /** Adds the words of a form, in every case they may be of. */
    void add(int form, Filing name) {
        if (form >= solid.length) {
            solid = Arrays.copyOf(solid, 64 + form * 5 / 4);
            beginnings = Arrays.copyOf(beginnings, solid.length);
        }
        koreanForms = name.korean() ? with(koreanForms, form) : koreanForms;
        solid[form] = name.sketch();
        for (Filing.Word word : name.words()) {
            int use = form << SHIFT | Math.min(word.place(), PLACES - 1) << 1 | (word.alone() ? 1 : 0);
            if (word.initial()) {
                initials.add(word.letters().charAt(0), use);
                beginnings[form] |= Initials.sounds(word.letters().charAt(0));
            } else {
                add(word.letters(), name.script(), use, name.korean());
            }
        }
    }

    private void add(String word, Script script, int use, boolean korean) {
        int number = number(word, script);
        beginnings[use >>> SHIFT] |= Initials.sounds(letters[start(number)]);
        otherWords = korean ? otherWords : with(otherWords, number);
        aloneWords = (use & 1) == 1 ? with(aloneWords, number) : aloneWords;
        int[] list = forms[number];
        if (list == null || list[list[0]] != use) {
            forms[number] = Postings.with(list, use);
        }
    }

    private static long[] with(long[] bits, int bit) {
        long[] room = bit >>> 6 < bits.length ? bits : Arrays.copyOf(bits, (bit >>> 6) * 5 / 4 + 8);
        room[bit >>> 6] |= 1L << bit;
        return room;
    }

    private static boolean has(long[] bits, int bit) {
        return bit >>> 6 < bits.length && (bits[bit >>> 6] & 1L << bit) != 0;
    }

    /** Whether the form can hardly be other than Korean. */
    boolean isKorean(int form) {
        return has(koreanForms, form);
    }

    /** The sketch of the form as if it were one word. */
    long solid(int form) {
        return form < solid.length ? solid[form] : 0;
    }

    private int number(String word, Script script) {
        int slot = slot(word);
        if (table[slot] > 0) {
            return table[slot] - 1;
        }
        int start = start(size);
        if (start + word.length() > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 3 / 2 + word.length());
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 3 / 2);
            sketches = Arrays.copyOf(sketches, size * 3 / 2);
            forms = Arrays.copyOf(forms, size * 3 / 2);
        }
        word.getChars(0, word.length(), letters, start);
        ends[size] = start + word.length();
        table[slot] = size + 1;
        Word sounds = new Word(word, script);
        sketches[size] = WordSketch.of(sounds.symbols);
        for (int key : keys(sounds)) {
            bySkeleton.add(key, size);
        }
        size++;
        if (2 * size > table.length) {
            table = new int[2 * table.length];
            for (int i = 0; i < size; i++) {
                table[slot(letters(i))] = i + 1;
            }
        }
        return size - 1;
    }

    private int slot(String word) {
        int mixed = word.hashCode() * 0x9E3779B9;
        int slot = (mixed ^ mixed >>> 15) & table.length - 1;
        while (table[slot] > 0 && !is(table[slot] - 1, word)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    private boolean is(int word, String text) {
        return Arrays.equals(letters, start(word), ends[word], text.toCharArray(), 0, text.length());
    }

    private String letters(int word) {
        return new String(letters, start(word), ends[word] - start(word));
    }

    /** What a word has in common with those it may be: its consonants, or a row of the tables of names. */
    private static Set<Integer> keys(Word word) {
        Set<Integer> keys = new HashSet<>();
        for (int row : word.listed) {
            keys.add(row);
        }
        for (String skeleton : word.skeletons()) {
            keys.add(key(skeleton.hashCode(), word.script));
        }
        return keys;
    }

    /** A negative number, for rows are none: words of one script with these consonants stand together. */
    private static int key(int skeleton, Script script) {
        return 4 * skeleton + script.ordinal() | 1 << 31;
    }

    /**
     * A word asked for and one that may sound like it, by a rough sketch of both.
     *
     * @param beside whether it was found by other consonants than its own
     */
    record Near(Word word, WordSketch sketch, int number, Script script, boolean beside) {}

    /** Whether the two are so near that the rest of their names may differ more. */
    boolean isClose(Near near) {
        return near.sketch.isNear(sketches[near.number], CLOSE)
            || near.word.listed.length > 0 && Groups.meet(near.word.listed, Groups.NAMES.of(letters(near.number)));
    }

    /** The word that is near the one asked for. */
    Word word(Near near) {
        return new Word(letters(near.number), near.script);
    }

    /**
     * Finds the words that may sound like this one, each once; Korean is not like Korean by sound.
     *
     * @param worth whether a word need be looked at
     */
    void near(Word word, IntPredicate worth, Consumer<Near> found) {
        near(word, false, worth, found);
    }

    /**
     * The same among the words that are a form of their own.
     *
     * @param beside whether also those with another consonant
     */
    void nearAlone(Word word, boolean beside, IntPredicate worth, Consumer<Near> found) {
        near(word, beside, number -> has(aloneWords, number) && worth.test(number), found);
    }

    private void near(Word word, boolean beside, IntPredicate worth, Consumer<Near> found) {
        Search search = new Search(word, worth, found);
        word.skeletons().forEach(skeleton -> search.look(skeleton.hashCode()));
        if (beside) {
            lookBeside(search, word);
        }
        for (int row : word.listed) {
            search.lookAtRow(row);
        }
    }

    private static void lookBeside(Search search, Word word) {
        Numbers looked = new Numbers();
        word.skeletons().forEach(skeleton -> looked.add(skeleton.hashCode()));
        for (String skeleton : word.skeletons()) {
            Skeleton.beside(skeleton, hash -> {
                if (looked.add(hash)) {
                    search.lookBeside(hash);
                }
            });
        }
    }

    /** The words near one, as they are met. */
    private final class Search {
        private final Word word;
        private final IntPredicate worth;
        private final Consumer<Near> found;
        private final WordSketch sketch;
        private final Numbers known = new Numbers();

        Search(Word word, IntPredicate worth, Consumer<Near> found) {
            this.word = word;
            this.worth = worth;
            this.found = found;
            sketch = new WordSketch(WordSketch.of(word.symbols));
        }

        void look(int skeleton) {
            for (Script script : SCRIPTS) {
                look(skeleton, script, WordSketch.near(script == word.script), false);
            }
        }

        void lookBeside(int skeleton) {
            for (Script script : SCRIPTS) {
                look(skeleton, script, NEAR_BESIDE, true);
            }
        }

        private void look(int skeleton, Script script, int near, boolean beside) {
            if (script == Script.HANGUL && word.script == Script.HANGUL) {
                return;
            }
            int[] words = bySkeleton.of(key(skeleton, script));
            for (int i = 1; i <= Postings.count(words); i++) {
                if (worth.test(words[i]) && sketch.isNear(sketches[words[i]], near)) {
                    find(words[i], script, beside);
                }
            }
        }

        void lookAtRow(int row) {
            int[] words = bySkeleton.of(row);
            for (int i = 1; i <= Postings.count(words); i++) {
                Script script = Script.of(letters[start(words[i])]);
                if (!(script == Script.HANGUL && word.script == Script.HANGUL) && worth.test(words[i])) {
                    find(words[i], script, false);
                }
            }
        }

        private void find(int other, Script script, boolean beside) {
            if (known.add(other)) {
                found.accept(new Near(word, sketch, other, script, beside));
            }
        }
    }

    /** How many words have the consonants of this one. */
    int alike(Word word) {
        int count = 0;
        for (int row : word.listed) {
            count += Postings.count(bySkeleton.of(row));
        }
        for (Script script : SCRIPTS) {
            for (String skeleton : word.skeletons()) {
                count += Postings.count(bySkeleton.of(key(skeleton.hashCode(), script)));
            }
        }
        return count;
    }

    /** Whether the word is in names only that can hardly be other than Korean. */
    boolean isAllKorean(int word) {
        return !has(otherWords, word);
    }

    /** In how many forms a word is, about. */
    int count(int word) {
        return Postings.count(forms[word]);
    }

    void uses(int word, Use each) {
        each(forms[word], each);
    }

    /** Whether any form that has a word passes the test. */
    boolean anyUse(int word, IntPredicate test) {
        int[] list = forms[word];
        for (int i = 1; i <= Postings.count(list); i++) {
            if (test.test(list[i] >>> SHIFT)) {
                return true;
            }
        }
        return false;
    }

    /** The forms with an initial that may stand for this word. */
    void initialsOf(Word word, Use each) {
        initials.forEach((letter, list) -> {
            if (Initials.agree(word, (char) letter)) {
                each(list, each);
            }
        });
    }

    /**
     * Whether the form may have a word that an initial stands for, or the same initial.
     *
     * @param sounds of the initial, see {@link Initials#sounds}
     */
    boolean mayBegin(int form, int sounds) {
        return (beginnings[form] & sounds) != 0;
    }

    private static void each(int[] list, Use each) {
        for (int i = 1; i <= Postings.count(list); i++) {
            each.of(list[i] >>> SHIFT, 1 << (list[i] >>> 1 & PLACES - 1), (list[i] & 1) == 1);
        }
    }

    /** Bytes of memory it takes. */
    long bytes() {
        long bytes = 2L * letters.length + 16L * ends.length + 4L * table.length + bySkeleton.bytes() + initials.bytes()
            + 4L * beginnings.length + 8L * (solid.length + koreanForms.length + otherWords.length + aloneWords.length);
        for (int word = 0; word < size; word++) {
            bytes += Postings.bytes(forms[word]);
        }
        return bytes;
    }
}
