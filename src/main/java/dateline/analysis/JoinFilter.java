package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Puts the joined spelling beside two words that are also written as one, so that Jong-un, Jong Un and Jongun meet,
 * as do F-16 and F16, e-mail and email.
 *
 * <p>Two words are joined at a hyphen, or when both are syllables of a Korean name. The joined word starts where the
 * first does and spans both positions: {@code Jong:1 Jongun:1-2 un:2}.
 */
final class JoinFilter extends TokenFilter {
    /** In a query, where each pair more in a row doubles the ways to read it: the words of an address are many. */
    private static final int MOST_IN_A_ROW = 3;

    private final boolean typed;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

    private final StringBuilder previous = new StringBuilder();
    private String previousType;
    private int previousStart;
    /** Whether the word before {@link #previous} was a surname. */
    private boolean afterSurname;
    /** How many words in a row up to {@link #previous} were joined to the one before. */
    private int joinedBefore;
    private State second;

    /** @param typed whether the words are a query's, where a joined word is only offered if it is likely meant */
    JoinFilter(TokenStream input, boolean typed) {
        super(input);
        this.typed = typed;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (second != null) {
            restoreState(second);
            second = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        boolean joins = previousType != null && term.length() > 0 && increment.getPositionIncrement() == 1 && joins();
        if (joins) {
            second = captureState();
            String joined = previous + term.toString();
            String script = type.type().equals(WordTokenizer.NUMBER) ? previousType : type.type();
            int start = previousStart;
            remember(true);
            become(joined, script, start);
        } else {
            remember(false);
        }
        return true;
    }

    private void become(String joined, String script, int start) {
        term.setEmpty().append(joined);
        type.setType(script);
        offset.setOffset(start, offset.endOffset());
        increment.setPositionIncrement(0);
        length.setPositionLength(2);
        flags.setFlags(0);
    }

    private void remember(boolean joins) {
        boolean surname = typed && WordTokenizer.LATIN.equals(previousType) && RomanisedKorean.isSurname(previous);
        String script = type.type();
        boolean joinable = script.equals(WordTokenizer.LATIN) || script.equals(WordTokenizer.NUMBER)
            || script.equals(WordTokenizer.CYRILLIC);
        if (!joinable || term.length() == 0) {
            previousType = null;
            return;
        }
        afterSurname = surname && !afterSurname && increment.getPositionIncrement() == 1;
        joinedBefore = joins ? joinedBefore + 1 : 0;
        previousType = script;
        previousStart = offset.startOffset();
        previous.setLength(0);
        previous.append(term);
    }

    private boolean joins() {
        if ((flags.getFlags() & WordTokenizer.HYPHENATED) != 0) {
            return joinsAtHyphen(previousType, type.type()) && !(typed && joinedBefore == MOST_IN_A_ROW);
        }
        boolean capitals = Character.isUpperCase(previous.charAt(0)) && Character.isUpperCase(term.charAt(0));
        boolean latin = previousType.equals(WordTokenizer.LATIN) && type.type().equals(WordTokenizer.LATIN);
        return latin && (capitals || typed)
            && RomanisedKorean.isSyllable(previous) && RomanisedKorean.isSyllable(term)
            && (!typed || isLikely(capitals));
    }

    /** Cyrillic words only join with numbers: Ту-95 is Ту95, but Нью-Йорк is never Ньюйорк. */
    private static boolean joinsAtHyphen(String first, String second) {
        return switch (first) {
            case WordTokenizer.LATIN -> second.equals(WordTokenizer.LATIN) || second.equals(WordTokenizer.NUMBER);
            case WordTokenizer.CYRILLIC -> second.equals(WordTokenizer.NUMBER);
            default -> second.equals(WordTokenizer.LATIN);
        };
    }

    /**
     * In an article two capitals are enough. In a query the pair must look like a given name: it follows a surname,
     * or no surname begins it; without capitals one of the two must be no English word either. And no word belongs to
     * two pairs, since each pair doubles the ways to read the query.
     */
    private boolean isLikely(boolean capitals) {
        boolean namely = capitals || RomanisedKorean.isGivenName(previous) || RomanisedKorean.isGivenName(term);
        return namely && joinedBefore == 0 && (afterSurname || !RomanisedKorean.isSurname(previous));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        second = null;
        previousType = null;
        afterSurname = false;
        joinedBefore = 0;
        previous.setLength(0);
    }
}
