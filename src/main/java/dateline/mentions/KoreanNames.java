package dateline.mentions;

import dateline.mentions.KoreanWord.Shape;
import dateline.names.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Finds names among the Hangul words of a text. Korean has no capitals, so what a word may name is told by the word
 * ({@link KoreanWords}) and by its neighbours: titles, ages in brackets, the other half of a foreign name.
 */
final class KoreanNames {
    /** Between a surname and its title: 박 전 본부장. */
    private static final Set<String> FORMER = WordLists.of("korean former");
    /** Said before a name without being part of it. */
    private static final Set<String> CALLINGS = WordLists.of("korean calling");

    /** Beginnings of words that follow the particle 에. */
    private static final Stems ABOUT = WordLists.stems("korean about");
    /** Beginnings of words for what is called so. */
    private static final Stems NAMED = WordLists.stems("korean named");
    /** One-syllable particles that a name is more likely to end in than to have, where no word follows. */
    private static final String MAYBE_PARTICLES = "로만에야라다여란랑아";

    /** Surnames that are no words of their own. */
    private static final String NOTHING_ELSE = "김박최윤임황송류홍허곽심권엄변탁";
    /** Surnames that are also words of their own. */
    private static final String AMBIGUOUS = "이전신한정문고현구백지주하남양원천방반성왕";

    /** The number of a king or pope; more are years of age. */
    private static final Pattern GENERATION = Pattern.compile("[1-9]|1[0-9]|2[0-3]");

    private final KoreanWords words = new KoreanWords();
    private KoreanText korean;
    private ForeignNames foreignNames;
    private char[] text;
    private IntPredicate isHanja;
    private List<Found> found;

    /** @param isHanjaAt whether the character at an offset was Hanja before it was read as Hangul */
    List<Found> find(List<Token> all, char[] chars, IntPredicate isHanjaAt) {
        korean = new KoreanText(all, words);
        text = chars;
        isHanja = isHanjaAt;
        found = new ArrayList<>();
        foreignNames = new ForeignNames(korean, words);
        for (int i = 0; i < korean.size(); ) {
            i = korean.token(i).isHangul() ? nameAt(i) : i + 1;
        }
        return found;
    }

    /** Takes the name that begins here, if any; where to go on. */
    private int nameAt(int i) {
        KoreanWord word = korean.word(i);
        if (isInHanja(i)) {
            Found name = new Found(i, i + 1, Kind.PERSON, true);
            name.lastLength = korean.text(i).length();
            found.add(name);
            return i + 1;
        }
        if (korean.token(i).glued() && (word.shape() != Shape.OTHER || Character.isDigit(korean.token(i).before()))) {
            return i + 1;
        }
        ForeignNames.Name foreign = foreignNames.at(i);
        if (foreign == null && word.shape() == Shape.SURNAME && !word.titled()) {
            return surname(i);
        }
        if (foreign == null && !word.isName()) {
            return ordinary(i);
        }
        int last = foreign == null ? i : foreign.last();
        int length = end(last, foreign == null ? word.length() : foreign.lastLength(), foreign != null);
        int numbered = mayReign(i) ? generationAfter(last, length) : 0;
        if (numbered > 0) {
            Found ruler = new Found(i, numbered + 1, Kind.PERSON, true);
            ruler.lastLength = 1;
            found.add(ruler);
            return numbered + 1;
        }
        Found name = foreign == null ? new Found(i, i + 1, word.kind(), word.certain())
            : new Found(i, last + 1, foreign.person() ? Kind.PERSON : Kind.NAME, foreign.person());
        name.lastLength = length;
        boolean whole = word.shape() != Shape.SURNAME;
        if (whole && (name.kind == Kind.PERSON || name.kind == Kind.NAME) && isCalled(i, last, length)) {
            name.kind = Kind.PERSON;
            name.certain = true;
        }
        found.add(name);
        return last + 1;
    }

    /** Particles and ends of names are told apart by what follows: 닐에 대해, 사나에는, 솔로(45). */
    private int end(int i, int length, boolean foreign) {
        String word = korean.text(i);
        boolean bare = length == word.length();
        if (bare && length > 1 && word.endsWith("에") && korean.isNext(i + 1)
            && ABOUT.begin(korean.text(i + 1))) {
            return length - 1;
        }
        // 젤렌스키라는 이름, but 클레오파트라는 여왕이다.
        if (length > 3 && word.length() == length + 1 && word.endsWith("라는") && korean.isNext(i + 1)
            && NAMED.begin(korean.text(i + 1))) {
            return length - 1;
        }
        if (!foreign || bare) {
            return length;
        }
        boolean one = length + 1 == word.length() && MAYBE_PARTICLES.indexOf(word.charAt(length)) >= 0
            && (korean.token(i).after() == '(' || korean.token(i).after() == ',');
        // A person has 에게, so the 에 of 사나에는 is the name's.
        boolean two = length + 2 == word.length() && word.charAt(length) == '에'
            && "는도의".indexOf(word.charAt(length + 1)) >= 0;
        return one || two ? length + 1 : length;
    }

    /** A foreigner: 김민수 7세 is a child. */
    private boolean mayReign(int i) {
        return korean.word(i).shape() != Shape.KOREAN && korean.word(i).shape() != Shape.SURNAME
            && korean.word(i).kind() != Kind.ORGANISATION;
    }

    /** Where 세 stands in 엘리자베스 2세, if a name of such a length ends at a word and is followed by it; else 0. */
    private int generationAfter(int last, int length) {
        boolean bare = korean.text(last).length() == length;
        boolean numbered = bare && last + 2 < korean.size() && korean.token(last + 1).joined()
            && GENERATION.matcher(korean.text(last + 1)).matches();
        return numbered && korean.token(last + 2).glued() && korean.text(last + 2).startsWith("세") ? last + 2 : 0;
    }

    /** The same person again: 김정은(金正恩). */
    private boolean isInHanja(int i) {
        Token token = korean.token(i);
        Found last = found.isEmpty() ? null : found.get(found.size() - 1);
        return last != null && last.to == i && last.kind != Kind.PLACE && token.before() == '(' && token.text().length() > 1
            && token.text().length() < 5 && isHanja.test(token.start())
            && token.start() == korean.token(i - 1).start() + last.lastLength + 1;
    }

    /** An ordinary noun is still a name before 씨, and before a title if it can be one at all: 조국 장관, 송이 씨. */
    private int ordinary(int i) {
        String word = korean.text(i);
        boolean mister = korean.isNext(i + 1) && korean.text(i + 1).startsWith("씨") && word.length() < 5;
        boolean sure = mister || korean.isNext(i + 1) && korean.word(i + 1).title() && KoreanWords.canBePerson(word);
        if (!sure && isCalledBefore(i) && KoreanWords.koreanPerson(word) > 0) {
            Found name = new Found(i, i + 1, Kind.PERSON, true);
            name.lastLength = KoreanWords.koreanPerson(word);
            found.add(name);
            return i + 1;
        }
        boolean called = sure || (korean.isNext(i + 1) && korean.word(i + 1).title() || hasAge(i, word.length()))
            && KoreanWords.soundsLikeName(word);
        if (called && word.length() > 1 && !korean.word(i).title()) {
            Found name = new Found(i, i + 1, Kind.PERSON, sure);
            name.lastLength = word.length();
            found.add(name);
        }
        return i + 1;
    }

    /** 김 위원장, 박 전 본부장. Syllables that are also words of their own need more than a title: 이 대통령 may be this one. */
    private int surname(int i) {
        String surname = korean.text(i);
        int next = i + 1;
        boolean unnamed = korean.isNext(next) && KoreanWords.UNNAMED.contains(korean.text(next));
        if (!unnamed && korean.isNext(next) && FORMER.contains(korean.text(next))) {
            next++;
        }
        boolean titled = korean.isNext(next) && korean.word(next).title() && KoreanWords.isSurname(surname);
        boolean likely = korean.isNext(next) && NOTHING_ELSE.contains(surname) && !korean.word(next).isName();
        if (unnamed || titled && !(surname.equals("전") && korean.token(i).joined()) || likely) {
            boolean certain = titled && !AMBIGUOUS.contains(surname)
                || korean.isNext(next) && korean.text(next).startsWith("씨");
            Found name = new Found(i, i + 1, Kind.PERSON, certain);
            name.lastLength = 1;
            found.add(name);
        }
        return i + 1;
    }

    /** Whether the words around call this one a person: a title after it or before it, an age in brackets. */
    private boolean isCalled(int first, int last, int length) {
        Token token = korean.token(last);
        boolean bare = length == token.text().length();
        if (korean.word(last).titled()
            || bare && korean.isNext(last + 1) && (korean.word(last + 1).title() || isFormerTitle(last + 1))) {
            return true;
        }
        return bare && hasAge(last, length)
            || isCalledBefore(first);
    }

    private boolean isCalledBefore(int i) {
        return i > 0 && korean.token(i).joined() && CALLINGS.contains(korean.text(i - 1));
    }

    /** 김영희(32), 람힌충(28·홍콩). */
    private boolean hasAge(int i, int length) {
        int after = korean.token(i).start() + length;
        return after + 3 < text.length && text[after] == '(' && Character.isDigit(text[after + 1])
            && Character.isDigit(text[after + 2]) && !Character.isDigit(text[after + 3]);
    }

    private boolean isFormerTitle(int i) {
        return FORMER.contains(korean.text(i)) && korean.isNext(i + 1) && korean.word(i + 1).title();
    }
}
