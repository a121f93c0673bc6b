package dateline.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a form is filed under in a lexicon, worked out once for several lexicons, on whatever thread has time.
 *
 * @param text      of the form
 * @param unspelled hashes of the keys that are not of the sound of words
 * @param hashes    of all keys, and of the text
 * @param korean    whether the form can hardly be other than Korean
 * @param sketch    of the form as if it were one word
 */
public record Filing(String text, int[] unspelled, int[] hashes, boolean korean, long sketch, Script script,
        List<Word> words) {

    /**
     * A word of the form, in one of the cases it may be of.
     *
     * @param place   among the parts of the name
     * @param alone   whether the word alone may be all of the name
     * @param initial whether it is an initial
     */
    record Word(String letters, int place, boolean alone, boolean initial) {}

    public static Filing of(String text) {
        Prepared name = Prepared.of(text);
        int[] unspelled = NameKeys.unspelled(name);
        Set<Integer> hashes = new HashSet<>();
        hashes.add(Lexicon.hashOfText(Lexicon.folded(text)));
        Arrays.stream(unspelled).forEach(hashes::add);
        Arrays.stream(NameKeys.solid(name)).forEach(hashes::add);
        long sketch = NameKeys.joined(name, false).stream().findFirst()
            .map(word -> WordSketch.of(Letters.symbols(word, name.name.script()))).orElse(0L);
        return new Filing(text, unspelled, hashes.stream().mapToInt(Integer::intValue).toArray(), name.surelyKorean(),
            sketch, name.name.script(), words(name));
    }

    /** The form, to be looked for in a lexicon; its keys need not be worked out again. */
    public Prepared prepared() {
        Prepared name = Prepared.of(text);
        name.unspelled = unspelled;
        return name;
    }

    private static List<Word> words(Prepared name) {
        List<Word> words = new ArrayList<>();
        List<Part> parts = name.name.parts();
        boolean alone = parts.stream().filter(Part::isWhole).count() == 1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).role() == Part.Role.INITIAL) {
                words.add(new Word(parts.get(i).letters(), i, false, true));
            } else if (parts.get(i).isWhole()) {
                for (String letters : NameKeys.words(name, i)) {
                    words.add(new Word(letters, i, alone, false));
                }
            }
        }
        NameKeys.alone(name).forEach(letters -> words.add(new Word(letters, 0, true, false)));
        return List.copyOf(words);
    }
}
