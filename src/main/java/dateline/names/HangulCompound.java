package dateline.names;

import java.util.List;
import java.util.Set;

/** Cuts Korean compounds into their words where the ends are known: 북|아일랜드, 플로리다|주, 하버드|대학교. */
final class HangulCompound {
    private static final int LONGEST = 6;

    private HangulCompound() {}

    static void cut(Part part, List<Gloss.Word> words) {
        cut(part, part.letters(), words, false);
    }

    private static void cut(Part part, String word, List<Gloss.Word> words, boolean glued) {
        if (Glossary.of(word).length == 0 && !isPerson(word)) {
            int stem = stem(word, word.equals(part.letters()));
            if (stem > 0) {
                String end = word.substring(stem);
                cut(part, word.substring(0, stem), words, glued);
                words.add(word(end, "-" + end));
                return;
            }
            for (int length = Math.min(LONGEST, word.length() - 2); length > 0; length--) {
                String start = word.substring(0, length);
                // One syllable is a word only before a known name: 북|아일랜드, but 구로사와.
                if (isStart(start) && (length > 1 || Glossary.of(word.substring(length)).length > 0)) {
                    words.add(word(start, start + "-"));
                    cut(part, word.substring(length), words, glued);
                    return;
                }
            }
        }
        words.add(word.equals(part.letters()) ? new Gloss.Word(part, Set.of(word), List.of(), false)
            : new Gloss.Word(new Part(word, Part.Role.NAME), Set.of(word), List.of(part.letters()), glued));
    }

    /**
     * Where a known end begins: rather after a known name (키이우|주), or else before the longest; 0 for none. One
     * syllable that follows no known name is cut once only: 튀링겐|주.
     */
    private static int stem(String word, boolean first) {
        int longest = 0;
        for (int stem = Math.max(2, word.length() - LONGEST); stem < word.length(); stem++) {
            if (isEnd(word.substring(stem))) {
                if (Glossary.of(word.substring(0, stem)).length > 0) {
                    return stem;
                }
                longest = longest == 0 && (first || word.length() - stem > 1) ? stem : longest;
            }
        }
        return longest;
    }

    private static boolean isPerson(String word) {
        return word.length() <= 3 && KoreanSurnames.length(word) > 0;
    }

    private static boolean isEnd(String end) {
        return Glossary.of("-" + end).length > 0 || end.length() > 1 && isWord(end);
    }

    private static boolean isStart(String start) {
        return Glossary.of(start + "-").length > 0 || start.length() > 1 && isWord(start);
    }

    private static boolean isWord(String word) {
        for (int meaning : Glossary.of(word)) {
            if (Glossary.use(meaning) != Glossary.Use.NAME) {
                return true;
            }
        }
        return false;
    }

    /** A word cut off another; what it means there counts before what it means alone: 대 is university, not great. */
    private static Gloss.Word word(String letters, String glued) {
        String form = Glossary.of(glued).length > 0 ? glued : letters;
        return new Gloss.Word(new Part(letters, Part.Role.NAME), Set.of(form), List.of(), letters.length() == 1);
    }
}
