package dateline.mentions;

import dateline.names.Script;
import java.util.Set;

/**
 * A word of a text in one script: hyphens and apostrophes stay inside, an English possessive does not.
 *
 * @param start     in UTF-16 units of the text with one spelling for each character
 * @param lower     the same in small letters
 * @param script    LATIN, CYRILLIC or HANGUL; OTHER for numbers and the like
 * @param before    the sign before the word, spaces left out: a letter or digit when there is none but spaces, a line
 *                  break when the word begins a line
 * @param joined    whether nothing but one space (or the stop of an initial) parts it from the word before
 * @param glued     whether nothing at all parts it from the word before
 * @param after     the sign right behind the word, 0 at the end of the text
 * @param dotted    whether a full stop follows
 */
record Token(int start, int end, String text, String lower, Script script, char before, boolean joined, boolean glued,
        char after, boolean dotted) {
    private static final Set<String> ARTICLES = WordLists.of("arabic article");

    /** Also аль-Асад. */
    boolean isCapitalised() {
        if (Character.isUpperCase(text.charAt(0))) {
            return true;
        }
        int hyphen = text.indexOf('-');
        return hyphen > 0 && hyphen + 1 < text.length() && Character.isUpperCase(text.charAt(hyphen + 1))
            && ARTICLES.contains(text.substring(0, hyphen));
    }

    /** At least two letters, all capitals. */
    boolean isUpper() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters > 1;
    }

    /** В. or Дж. before or after a surname. */
    boolean isInitial() {
        return dotted && isCapitalised() && (text.length() == 1 || text.length() == 2 && !isUpper());
    }

    boolean isHangul() {
        return script == Script.HANGUL;
    }

    boolean beginsLine() {
        return before == '\n';
    }
}
