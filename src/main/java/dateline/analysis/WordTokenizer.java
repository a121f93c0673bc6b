package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts text in any mix of scripts into words, and says in the token type which script a word is in.
 *
 * <p>Words are those of Unicode's word boundaries, except that a word also ends where Hangul begins or ends (NATO가 is
 * NATO + 가), that a particle glued to a foreign word is not a word of its own, and that a full stop, colon or
 * underscore only stays inside numbers; between single Latin letters it goes (U.S. is US).
 */
final class WordTokenizer extends Tokenizer {
    static final String HANGUL = "<HANGUL>";
    static final String CYRILLIC = "<CYRILLIC>";
    static final String LATIN = "<LATIN>";
    static final String NUMBER = "<NUMBER>";
    static final String OTHER = "<OTHER>";

    /** Flag: only a hyphen stands between this word and the one before. */
    static final int HYPHENATED = 1;
    /** Flag: a Hangul word that directly follows a foreign word or number, as 월에 in 10월에. */
    static final int GLUED = 2;

    /** Longer words are cut, as in Lucene's own tokenizer: an index refuses terms above 32 kB. */
    private static final int MAX_WORD = 255;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

    private Text text;
    private int at;
    private int previousEnd;
    /** Null before the first word. */
    private String previousScript;

    @Override
    public boolean incrementToken() throws IOException {
        if (text == null) {
            text = Text.readAll(input);
        }
        clearAttributes();
        while (at < text.length()) {
            int start = at;
            int c = codePointAt(at);
            if (!isWordPart(c)) {
                at += Character.charCount(c);
                continue;
            }
            at = endOfWord(start, c);
            String script = scriptOf(start, at);
            if (isGluedParticle(start, script)) {
                continue;
            }
            emit(start, script);
            return true;
        }
        return false;
    }

    private void emit(int start, String script) {
        term.copyBuffer(text.chars(), start, at - start);
        if (script == LATIN && term.length() > 2 && term.charAt(1) == '.') {
            dropDots();
        }
        offset.setOffset(correctOffset(start), correctOffset(at));
        type.setType(script);
        flags.setFlags(flagsOf(start, script));
        previousEnd = at;
        previousScript = script;
    }

    private int flagsOf(int start, String script) {
        if (previousScript == null) {
            return 0;
        }
        if (previousEnd == start) {
            return script == HANGUL && previousScript != HANGUL ? GLUED : 0;
        }
        return previousEnd == start - 1 && isHyphen(text.chars()[previousEnd]) ? HYPHENATED : 0;
    }

    private boolean isGluedParticle(int start, String script) {
        return script == HANGUL && previousEnd == start && previousScript != null && previousScript != HANGUL
            && KoreanParticles.standsAlone(new String(text.chars(), start, at - start), previousScript == NUMBER);
    }

    private int endOfWord(int start, int first) {
        int end = start + Character.charCount(first);
        if (standsAlone(first)) {
            return end;
        }
        boolean hangul = Hangul.isLetter(first);
        while (end < text.length() && end - start < MAX_WORD) {
            int c = codePointAt(end);
            boolean belongs = isWordPart(c) ? Hangul.isLetter(c) == hangul && !standsAlone(c) : joins(end, start);
            if (!belongs) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** An apostrophe inside a word, the point or comma inside a number, the point inside an acronym. */
    private boolean joins(int i, int start) {
        if (i + 1 >= text.length()) {
            return false;
        }
        char before = text.chars()[i - 1];
        char after = text.chars()[i + 1];
        return switch (text.chars()[i]) {
            case '\'', '’' -> isForeignLetter(before) && isForeignLetter(after);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '.' -> Character.isDigit(before) && Character.isDigit(after) || isAcronymDot(i, start);
            default -> false;
        };
    }

    /** Between Latin letters that stand alone: the dots of U.S.A, not the one of end.Next. */
    private boolean isAcronymDot(int i, int start) {
        char[] chars = text.chars();
        return isLatin(chars[i - 1]) && isLatin(chars[i + 1])
            && (i - 1 == start || chars[i - 2] == '.')
            && (i + 2 >= text.length() || !Character.isLetterOrDigit(chars[i + 2]));
    }

    private void dropDots() {
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) != '.') {
                term.buffer()[kept++] = term.charAt(i);
            }
        }
        term.setLength(kept);
    }

    private String scriptOf(int start, int end) {
        if (Hangul.isLetter(text.chars()[start])) {
            return HANGUL;
        }
        String script = OTHER;
        for (int i = start; i < end; i++) {
            char c = text.chars()[i];
            if (c >= 0x400 && c < 0x530) {
                return CYRILLIC;
            }
            if (isLatin(c)) {
                script = LATIN;
            } else if (script == OTHER && Character.isDigit(c)) {
                script = NUMBER;
            }
        }
        return script;
    }

    private int codePointAt(int i) {
        return Character.codePointAt(text.chars(), i, text.length());
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || isMark(c) || isPictograph(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Words without spaces between them, so each sign is one: Han, Hiragana, pictographs. */
    private static boolean standsAlone(int c) {
        return c >= 0x3041 && c <= 0x309F || Character.isIdeographic(c) || isPictograph(c);
    }

    private static boolean isPictograph(int c) {
        return c >= 0x1F000 && Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean isForeignLetter(char c) {
        return Character.isLetter(c) && !Hangul.isLetter(c);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && c < 0x250 && c != '×' && c != '÷'
            || c >= 0x1E00 && c < 0x1F00;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        text = null;
        at = 0;
        previousEnd = 0;
        previousScript = null;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(text == null ? 0 : text.length());
        offset.setOffset(end, end);
    }
}
