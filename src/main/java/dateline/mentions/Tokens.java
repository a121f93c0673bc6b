package dateline.mentions;

import dateline.names.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cuts a text into words. */
final class Tokens {
    private final char[] text;
    private final int length;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(char[] text, int length) {
        this.text = text;
        this.length = length;
    }

    static List<Token> of(char[] text, int length) {
        Tokens tokens = new Tokens(text, length);
        tokens.cut();
        return tokens.tokens;
    }

    private void cut() {
        int previousEnd = 0;
        for (int at = 0; at < length; ) {
            if (!Character.isLetterOrDigit(text[at])) {
                at++;
                continue;
            }
            int end = endOf(at);
            add(at, end, previousEnd);
            previousEnd = end;
            at = end;
        }
    }

    private int endOf(int start) {
        boolean hangul = isHangul(text[start]);
        int end = start + 1;
        while (end < length) {
            boolean letter = Character.isLetterOrDigit(text[end])
                || Character.getType(text[end]) == Character.NON_SPACING_MARK;
            if (letter ? isHangul(text[end]) != hangul : hangul || !isInside(end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** A hyphen or apostrophe between two letters. */
    private boolean isInside(int i) {
        boolean sign = text[i] == '-' || text[i] == '\'' || text[i] == '\u2010' || text[i] == '\u2011';
        return sign && i + 1 < length && Character.isLetterOrDigit(text[i - 1])
            && Character.isLetterOrDigit(text[i + 1]) && !isHangul(text[i + 1]);
    }

    private void add(int start, int end, int previousEnd) {
        int last = end;
        if (end - start > 2 && text[end - 2] == '\'' && (text[end - 1] == 's' || text[end - 1] == 'S')) {
            last = end - 2;
        }
        String word = new String(text, start, last - start);
        boolean number = Character.isDigit(text[start]);
        boolean first = tokens.isEmpty();
        tokens.add(new Token(start, last, word, word.toLowerCase(Locale.ROOT), number ? Script.OTHER : Script.of(word),
            first ? '\n' : before(start, previousEnd), !first && joined(start, previousEnd),
            !first && start == previousEnd, last < length ? text[last] : 0, isDotted(last, word)));
    }

    /** Also В . after spaces, as some texts come. */
    private boolean isDotted(int end, String word) {
        int at = word.length() == 1 && end + 1 < length && text[end] == ' ' ? end + 1 : end;
        return at < length && text[at] == '.';
    }

    private char before(int start, int previousEnd) {
        char before = text[previousEnd - 1];
        for (int i = previousEnd; i < start; i++) {
            if (text[i] == '\n' || text[i] == '\r') {
                before = '\n';
            } else if (!Character.isWhitespace(text[i]) && text[i] != '\u00A0') {
                before = text[i];
            }
        }
        return before;
    }

    /** Nothing but a few spaces and the stop of an initial. */
    private boolean joined(int start, int previousEnd) {
        boolean initial = tokens.get(tokens.size() - 1).isInitial();
        boolean parted = false;
        for (int i = previousEnd; i < start; i++) {
            if (text[i] == ' ' || text[i] == '\u00A0') {
                parted = true;
            } else if (text[i] == '.' && initial) {
                parted = true;
                initial = false;
            } else {
                return false;
            }
        }
        return parted && start - previousEnd < 5;
    }

    private static boolean isHangul(char c) {
        return c >= '가' && c <= '힣';
    }

    /** The words as one text. */
    static String text(List<Token> words) {
        return words.stream().map(Token::text).collect(Collectors.joining(" "));
    }
}
