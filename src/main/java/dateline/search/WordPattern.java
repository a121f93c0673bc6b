package dateline.search;

import java.util.ArrayList;
import java.util.List;

/** Words with {@code *} and {@code ?} in them. */
final class WordPattern {

    private static final int MAX_LENGTH = 100;
    private static final int MAX_SIGNS = 5;

    private WordPattern() {}

    /** Whether some sign in it may stand for letters. */
    static boolean isPattern(String word) {
        return Signs.hasWord(word) && word.chars().anyMatch(Signs::isWildcard);
    }

    /** Whether its only sign is at the end and may as well be a question mark. */
    static boolean isQuestion(String word) {
        return word.endsWith("?") && word.chars().filter(Signs::isWildcard).count() == 1;
    }

    /** What is wrong with it as a pattern; null if nothing is. */
    static Note.Code trouble(String word) {
        if (word.chars().filter(Signs::isWildcard).count() > MAX_SIGNS || word.length() > MAX_LENGTH) {
            return Note.Code.MANY_SIGNS;
        }
        long letters = word.codePoints().filter(Signs::isWordPart).count();
        boolean begins = Signs.isWordPart(word.codePointAt(0));
        return begins && (letters >= 2 || isSyllable(word.codePointAt(0))) ? null : Note.Code.SHORT_PATTERN;
    }

    private static boolean isSyllable(int letter) {
        return Character.isIdeographic(letter)
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
    }

    /** Whether there is a {@code *} at the end of a word in this text. */
    static boolean hasStar(String text) {
        int star = text.indexOf('*');
        return star > 0 && Signs.isWordPart(text.charAt(star - 1));
    }

    /** The words that the index makes of a word with signs in it. */
    static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        word.codePoints().forEach(sign -> {
            if (Signs.isWordPart(sign) || Signs.isWildcard(sign) || Signs.isApostrophe(sign)) {
                part.appendCodePoint(sign);
            } else {
                parts.add(part.toString());
                part.setLength(0);
            }
        });
        parts.add(part.toString());
        return parts;
    }
}
