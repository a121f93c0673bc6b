package dateline.mentions;

import dateline.mentions.KoreanWord.Given;
import dateline.mentions.KoreanWord.Shape;
import dateline.names.Kind;
import dateline.names.KnownNames;
import java.util.Set;

/** Tells where a foreign person's name of several Hangul words ends: 볼로디미르 젤렌스키가, 마르틴 판 뷔런은. */
final class ForeignNames {
    private static final Set<String> PARTICLES = WordLists.of("korean name particle");
    private static final Set<String> FORMER = WordLists.of("korean former");
    private static final String JUNIOR = "주니어";
    private static final int MOST_WORDS = 4;
    private static final int MOST_PARTICLES = 2;

    private final KoreanText text;
    private final KoreanWords words;

    /**
     * A name of at least two words.
     *
     * @param last       its last word
     * @param lastLength how many syllables of that belong to the name
     * @param person     whether it is surely a person's
     */
    record Name(int last, int lastLength, boolean person) {}

    ForeignNames(KoreanText text, KoreanWords words) {
        this.text = text;
        this.words = words;
    }

    /** The name that begins at the word; null if none of several words does. */
    Name at(int first) {
        if (!mayBegin(first)) {
            return null;
        }
        int last = first;
        int length = text.text(first).length();
        boolean person = text.word(first).given() != Given.NO || text.word(first).kind() == Kind.PERSON;
        for (int count = 1; count < MOST_WORDS && length == text.text(last).length() && text.isNext(last + 1);
                count++) {
            int next = afterParticles(last + 1);
            int rest = rest(first, next, count == 1, next > last + 1);
            if (rest == 0) {
                break;
            }
            person |= next > last + 1 || text.word(next).kind() == Kind.PERSON;
            last = next;
            length = rest;
        }
        return last == first ? null : new Name(last, length, person);
    }

    /** Whether nothing follows the word in its token and it may be a given name. */
    private boolean mayBegin(int i) {
        KoreanWord word = text.word(i);
        if (!text.isNext(i + 1) || text.text(i).length() == 1 && (text.token(i).glued()
            || word.given() == Given.NO && ForeignWords.isLone(text.text(i)))) {
            return false;
        }
        boolean named = isForeign(i) && word.length() == text.text(i).length();
        return word.given() != Given.NO || text.text(i).length() == 1 && ForeignWords.isForeign(text.text(i))
            || named && (word.kind() != Kind.PLACE || afterParticles(i + 1) > i + 1);
    }

    /** Behind 폰 or 판 데르, where another word follows; else the same place. */
    private int afterParticles(int i) {
        int at = i;
        while (at < i + MOST_PARTICLES && text.isNext(at + 1) && PARTICLES.contains(text.text(at))) {
            at++;
        }
        return at;
    }

    /**
     * How many syllables of the word belong to the name that begins at another; 0 for none.
     *
     * @param second   whether nothing but particles stands between the two
     * @param particle whether one does
     */
    private int rest(int first, int i, boolean second, boolean particle) {
        KoreanWord word = text.word(i);
        if (text.text(i).startsWith(JUNIOR)) {
            return second ? 0 : JUNIOR.length();
        }
        if (isTitleAfter(i) && text.text(i).length() > 1 && text.text(first).length() > 1 && !word.title()
            && (particle || ForeignWords.mayBeSurname(text.text(i)) && isForeignPerson(text.word(first)))) {
            return text.text(i).length();
        }
        Given given = text.word(first).given();
        boolean weak = text.text(first).length() == 1;
        boolean surely = given == Given.SURELY && second || particle;
        if (text.text(i).length() < 3 && ForeignWords.isSyllableWithParticle(text.text(i))) {
            boolean after = surely || weak && given != Given.NO && ForeignWords.isRareSyllable(text.text(i));
            return after ? words.restOfForeign(text.text(i), true) : 0;
        }
        if (isForeign(i)) {
            boolean sure = !weak || word.kind() == Kind.PERSON
                || given != Given.NO && word.shape() == Shape.FOREIGN && !KoreanWords.isSurname(text.text(first));
            return sure ? words.lengthOf(text.text(i), word.length()) : 0;
        }
        if (word.title() || word.kind() == Kind.PLACE || word.kind() == Kind.ORGANISATION) {
            return 0;
        }
        if (word.shape() == Shape.KOREAN) {
            boolean foreign = ForeignWords.isForeign(text.text(i).substring(0, word.length()));
            return (surely || isForeignPerson(text.word(first))
                || weak && given != Given.NO && !KoreanWords.isSurname(text.text(first)))
                && (foreign || word.length() == 2)
                ? Math.max(word.length(), surely ? words.restOfForeign(text.text(i), true) : 0) : 0;
        }
        boolean open = surely || !weak && text.word(first).isName() && text.word(first).kind() == Kind.PERSON
            && !word.isName();
        return open ? words.restOfForeign(text.text(i), surely) : 0;
    }

    private static boolean isForeignPerson(KoreanWord word) {
        return word.kind() == Kind.PERSON && word.shape() == Shape.FOREIGN;
    }

    /** What stands before a title has no particle: 무함마드 빈 살만 왕세자, 아베 신조 전 총리. */
    private boolean isTitleAfter(int i) {
        int title = text.isNext(i + 1) && FORMER.contains(text.text(i + 1)) ? i + 2 : i + 1;
        return text.isNext(title) && text.word(title).title();
    }

    /** Whether the word may be part of a foreign person's name: a place that is in no table may be Jackson. */
    private boolean isForeign(int i) {
        KoreanWord word = text.word(i);
        return word.isName() && word.kind() != Kind.ORGANISATION && word.shape() != Shape.KOREAN
            && word.shape() != Shape.SURNAME
            && (word.kind() != Kind.PLACE || KnownNames.kind(text.text(i).substring(0, word.length())) == null);
    }
}
