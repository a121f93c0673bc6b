package dateline.search;

import java.text.Normalizer;
import java.util.Locale;

/** The signs of the query language, however a keyboard writes them. */
final class Signs {

    private static final String WIDE = "（）：＝＊？｜＆～〜∼／＂［］０１２３４５６７８９";
    private static final String PLAIN = "():=*?|&~~~/\"[]0123456789";
    private static final String CYRILLIC = "авеіклмнорстухь";
    private static final String LATIN = "abeiklmhopctyxb";
    private static final String MINUS = "-‐‑−–—－﹣";
    private static final String APOSTROPHES = "'’ʼ`′＇";
    /** Marks that make a phrase: any of one family opens it, any of its closing ones ends it. */
    private static final String[] OPENING = {"\"“”„‟❝❞〝〞〟", "«»", "「", "『", "《", "〈", "｢", "‘‚'", "‹›"};
    private static final String[] CLOSING = {"\"“”„‟❝❞〝〞〟", "»«", "」", "』", "》", "〉", "｣", "’‘'", "›‹"};

    private Signs() {}

    /** The text with plain signs for full-width ones, each in its place. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed);
        for (int i = 0; i < plain.length(); i++) {
            int wide = WIDE.indexOf(plain.charAt(i));
            if (wide >= 0) {
                plain.setCharAt(i, PLAIN.charAt(wide));
            }
        }
        return plain.toString();
    }

    /**
     * A word of the query language, to be compared with another: in small letters, and with Latin ones for Cyrillic
     * ones that look alike, since nobody sees which was typed.
     */
    static String word(String typed) {
        StringBuilder word = new StringBuilder();
        for (char sign : Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).toCharArray()) {
            int alike = CYRILLIC.indexOf(sign);
            if (APOSTROPHES.indexOf(sign) < 0) {
                word.append(alike < 0 ? sign : LATIN.charAt(alike));
            }
        }
        return word.toString();
    }

    static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign);
    }

    static boolean isMinus(char sign) {
        return MINUS.indexOf(sign) >= 0;
    }

    static boolean isApostrophe(int sign) {
        return APOSTROPHES.indexOf(sign) >= 0;
    }

    static boolean isWildcard(int sign) {
        return sign == '*' || sign == '?';
    }

    /** The signs that close a phrase opened by this one; null when it opens none. */
    static String closing(char opening) {
        for (int family = 0; family < OPENING.length; family++) {
            if (OPENING[family].indexOf(opening) >= 0) {
                return CLOSING[family];
            }
        }
        return null;
    }

    /** Whether this mark may as well be an apostrophe. */
    static boolean isSingle(char mark) {
        return "‘’‚'".indexOf(mark) >= 0;
    }

    /** What the index makes words of: letters, digits, their marks, pictographs. */
    static boolean isWordPart(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign) && sign != 'ㆍ' || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK || sign >= 0x1F000 && type == Character.OTHER_SYMBOL;
    }

    static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Signs::isWordPart);
    }
}
