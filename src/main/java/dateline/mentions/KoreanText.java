package dateline.mentions;

import java.util.List;

/** The words of a text, with what each Hangul one may name. */
final class KoreanText {
    private final List<Token> tokens;
    private final KoreanWords known;
    /** What each word may name, once asked for. */
    private final KoreanWord[] words;

    KoreanText(List<Token> tokens, KoreanWords known) {
        this.tokens = tokens;
        this.known = known;
        words = new KoreanWord[tokens.size()];
    }

    int size() {
        return words.length;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String text(int i) {
        return tokens.get(i).text();
    }

    KoreanWord word(int i) {
        if (words[i] == null) {
            words[i] = known.of(text(i));
        }
        return words[i];
    }

    /** Whether the text has a Hangul word here, and nothing but a space parts it from the one before. */
    boolean isNext(int i) {
        return i < words.length && tokens.get(i).isHangul() && tokens.get(i).joined();
    }
}
