package dateline.mentions;

import dateline.analysis.Sense;
import dateline.names.Kind;
import dateline.names.KnownNames;
import dateline.names.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names among the capitalised words of a Latin or Cyrillic text.
 *
 * <p>Words in capitals that follow one another are a run: Президент України Володимир Зеленський. What the dictionaries
 * know of each parts the run into names and words that only stand before one. At the start of a sentence a capital says
 * nothing, so an ordinary word there is no name.
 */
final class CapitalisedNames {
    private static final Set<String> CONNECTORS = words("de von van der den del della di da dos du la le el al bin ibn ben "
        + "фон ван дер де дель ди да ду ла ле эль аль ель бін бин ібн ибн");
    private static final Set<String> PLACE_PREPOSITIONS =
        words("в у із з зі до біля через під по во из под около in at from near to across");
    private static final Set<String> ABBREVIATIONS = words("г гг р рр м вул ул обл просп пр пл ім им св о с смт пос гн т д "
        + "mr mrs ms dr gen col lt sen rep gov prof st sgt maj capt");
    /** What people are called in capitals without being named. */
    private static final Set<String> TITLE_STEMS = words("презид прем'єр премьер міністр министр голов глав канцлер корол княз князь пап "
        + "патріарх патриарх депутат генерал губернатор мер мэр спікер спикер секретар директор посол посл судд судья бог господ "
        + "president prime minister chairman king queen pope");
    private static final int MOST_SURNAMES = 2;

    private final Knowledge knowledge;
    private List<Token> tokens;
    private boolean russian;
    private boolean[] shouted;
    private List<Found> found;

    CapitalisedNames(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<Found> find(List<Token> text, boolean inRussian) {
        tokens = text;
        russian = inRussian;
        shouted = shouted();
        found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int end = runFrom(i);
            if (end > i) {
                part(i, end);
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /** Which words stand in a line that is all capitals, where capitals say nothing. */
    private boolean[] shouted() {
        boolean[] out = new boolean[tokens.size()];
        for (int from = 0; from < out.length; ) {
            int to = from + 1;
            while (to < out.length && !tokens.get(to).beginsLine()) {
                to++;
            }
            int upper = 0;
            int lower = 0;
            for (Token token : tokens.subList(from, to)) {
                upper += token.isUpper() ? 1 : 0;
                lower += !token.isUpper() && token.text().length() > 3 && token.script() != Script.OTHER ? 1 : 0;
            }
            boolean all = upper > 3 && lower * 4 < upper;
            java.util.Arrays.fill(out, from, to, all);
            from = to;
        }
        return out;
    }

    private int runFrom(int start) {
        if (!isCapital(start)) {
            return start;
        }
        int end = start + 1;
        while (end < tokens.size() && follows(end)) {
            if (isCapital(end)) {
                end++;
            } else if (end + 1 < tokens.size() && CONNECTORS.contains(tokens.get(end).text()) && follows(end + 1)
                && isCapital(end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean follows(int i) {
        return tokens.get(i).joined() && tokens.get(i).script() == tokens.get(i - 1).script();
    }

    private boolean isCapital(int i) {
        Token token = tokens.get(i);
        boolean cased = token.script() == Script.LATIN || token.script() == Script.CYRILLIC;
        if (!cased || !token.isCapitalised()) {
            return false;
        }
        return !shouted[i] || token.isInitial() || isNameOnly(senses(i));
    }

    private Set<Sense> senses(int i) {
        return knowledge.of(tokens.get(i).text(), tokens.get(i).script(), russian);
    }

    /** Whether the capital may only be due to where the word stands. */
    private boolean opens(int i) {
        Token token = tokens.get(i);
        if (shouted[i]) {
            return true;
        }
        if (Character.isLetterOrDigit(token.before()) || token.before() == ',' || token.before() == '/') {
            return false;
        }
        if (token.before() == '.' && i > 0) {
            Token previous = tokens.get(i - 1);
            return !previous.isInitial() && !ABBREVIATIONS.contains(previous.text().toLowerCase());
        }
        return true;
    }

    private void part(int from, int to) {
        for (int at = from; at < to; ) {
            int end = personEnd(at, to);
            if (end > at) {
                add(at, end, Kind.PERSON, true);
                at = end;
            } else {
                at = other(at, to);
            }
        }
    }

    /** The end of the person's full name that begins here; {@code at} if none does. */
    private int personEnd(int at, int to) {
        Token token = tokens.get(at);
        if (token.isInitial()) {
            return initialsFirst(at, to);
        }
        int korean = koreanEnd(at, to);
        if (korean > at) {
            return korean;
        }
        Set<Sense> senses = senses(at);
        boolean given = senses.contains(Sense.GIVEN_NAME);
        if (given && at + 1 < to && !(opens(at) && senses.contains(Sense.FUNCTION))) {
            int end = givenFirst(at, to);
            if (end > at) {
                return end;
            }
        }
        return isSurnameLike(at) && !(opens(at) && isOrdinary(senses)) ? surnameFirst(at, to) : at;
    }

    private int initialsFirst(int at, int to) {
        int end = at;
        while (end < to && tokens.get(end).isInitial()) {
            end++;
        }
        return end < to && end - at < 3 && isSurname(end) ? afterSurname(end + 1, to) : at;
    }

    /** Володимир Зеленський, Володимир Олександрович, Людвіг ван Бетховен, Анна Мария Браун. */
    private int givenFirst(int at, int to) {
        int end = at + 1;
        while (end < to && (tokens.get(end).isInitial() || senses(end).contains(Sense.GIVEN_NAME) && end + 1 < to
            && isSurname(end + 1) && !senses(end + 1).contains(Sense.GIVEN_NAME) && end - at < 2)) {
            end++;
        }
        boolean patronymic = end < to && isPatronymic(end);
        if (patronymic) {
            end++;
        }
        while (end + 1 < to && CONNECTORS.contains(tokens.get(end).text())) {
            end++;
        }
        if (end < to && isSurname(end)) {
            return afterSurname(end + 1, to);
        }
        return patronymic ? end : at;
    }

    private int afterSurname(int from, int to) {
        int end = from;
        int surnames = 1;
        while (end < to && surnames < MOST_SURNAMES + 1) {
            if (CONNECTORS.contains(tokens.get(end).text()) && end + 1 < to) {
                end++;
            } else if (isUnknown(end) || isSurnameOnly(end)) {
                surnames++;
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Зеленський Володимир Олександрович, Зеленський В. О. */
    private int surnameFirst(int at, int to) {
        int end = at + 1;
        while (end < to && tokens.get(end).isInitial() && end < at + 3) {
            end++;
        }
        if (end > at + 1) {
            return end == to || !isSurname(end) ? end : at;
        }
        if (end < to && senses(end).contains(Sense.GIVEN_NAME) && !senses(at).contains(Sense.GIVEN_NAME)) {
            if (end + 1 < to && isPatronymic(end + 1)) {
                return end + 2;
            }
            return end + 1 == to && isSurnameOnly(at) && !senses(at).contains(Sense.PLACE) ? end + 1 : at;
        }
        return at;
    }

    /** Кім Чен Ин, Kim Jong Un: a listed surname and one or two short words, or one with a hyphen. */
    private int koreanEnd(int at, int to) {
        Token token = tokens.get(at);
        if (token.text().length() > 5 || at + 1 >= to || !KnownNames.isKoreanSurname(token.text()) || token.isUpper()) {
            return at;
        }
        int end = at + 1;
        while (end < to && end < at + 3 && tokens.get(end).text().length() <= 6 && !tokens.get(end).isInitial()
            && syllables(tokens.get(end).text()) == 1) {
            end++;
        }
        if (end == at + 3) {
            return end;
        }
        String next = tokens.get(at + 1).text();
        return next.indexOf('-') > 0 && next.length() < 14 && syllables(next) <= 4 ? at + 2 : at;
    }

    private static int syllables(String word) {
        int count = 0;
        boolean vowel = false;
        for (char c : word.toLowerCase().toCharArray()) {
            boolean now = "aeiouyаеєиіїоуюяыэё".indexOf(c) >= 0;
            count += now && !vowel ? 1 : 0;
            vowel = now;
        }
        return count;
    }

    /** What is no full name of a person: a place, an organisation, a surname alone, or an ordinary word. */
    private int other(int at, int to) {
        Token token = tokens.get(at);
        Set<Sense> senses = senses(at);
        boolean name = Knowledge.isName(senses);
        if (token.text().length() == 1) {
            return at + 1;
        }
        if (token.isUpper() && !shouted[at] && !CONNECTORS.contains(token.text())) {
            add(at, at + 1, senses.contains(Sense.PLACE) ? Kind.PLACE : Kind.ORGANISATION, true);
            return at + 1;
        }
        if (opens(at) && isOrdinary(senses)) {
            return opening(at, to, senses, name);
        }
        if (senses.contains(Sense.ADJECTIVE) && (!name || isNoun(at + 1) && !tokens.get(at + 1).isCapitalised())) {
            return adjectiveFirst(at, to);
        }
        if (!name && isOrdinary(senses)) {
            return ordinary(at, to);
        }
        return senses.isEmpty() || name ? single(at, to, senses) : at + 1;
    }

    private int opening(int at, int to, Set<Sense> senses, boolean name) {
        if (senses.contains(Sense.ADJECTIVE) && at + 1 < to && !Knowledge.isName(senses(at + 1)) && !senses(at + 1).isEmpty()) {
            return adjectiveFirst(at, to);
        }
        if (name && !senses.contains(Sense.FUNCTION) || name && senses.contains(Sense.GIVEN_NAME)) {
            Kind kind = kindOf(at, senses);
            add(at, at + 1, kind, false);
            if (!shouted[at]) {
                found.get(found.size() - 1).weak();
            }
        }
        return at + 1;
    }

    /** Верховна Рада, Південна Кароліна, Соединённые Штаты; Демократична партія, Волинська обласна рада. */
    private int adjectiveFirst(int at, int to) {
        int end = at + 1;
        while (end < to && personEnd(end, to) == end && isOrdinary(senses(end)) && !Knowledge.isName(senses(end))) {
            end++;
        }
        if (end == at + 1 && end < to && senses(end).contains(Sense.PLACE) && personEnd(end, to) == end) {
            add(at, end + 1, Kind.PLACE, true);
            return end + 1;
        }
        if (end == to && end == at + 1) {
            end = nounAfter(end);
        }
        if (end > at + 1) {
            add(at, end, knownKind(at, end, Kind.ORGANISATION), true);
        } else if (!opens(at)) {
            add(at, end, Kind.NAME, false);
        }
        return end;
    }

    /** The end of the words in lower case that a name goes on with: ... обласна рада. */
    private int nounAfter(int from) {
        int end = from;
        while (end < tokens.size() && end < from + 2 && isLower(end) && senses(end).contains(Sense.ADJECTIVE)
            && !senses(end).contains(Sense.COMMON)) {
            end++;
        }
        return isNoun(end) && isLower(end) ? end + 1 : from;
    }

    private boolean isLower(int i) {
        return i < tokens.size() && follows(i) && !tokens.get(i).isCapitalised();
    }

    private boolean isNoun(int i) {
        if (i >= tokens.size() || !follows(i)) {
            return false;
        }
        Set<Sense> senses = senses(i);
        return (senses.contains(Sense.COMMON) || senses.contains(Sense.ADJECTIVE)) && !senses.contains(Sense.VERB)
            && !senses.contains(Sense.FUNCTION);
    }

    /** A capital on an ordinary word inside a sentence: Партія, Кремль, or a title before a name. */
    private int ordinary(int at, int to) {
        int end = at + 1;
        while (end < to && isOrdinary(senses(end)) && !Knowledge.isName(senses(end))) {
            end++;
        }
        if (end < to && personEnd(end, to) > end || isTitle(at)) {
            return end;
        }
        boolean person = senses(at).contains(Sense.ANIMATE) && end == at + 1;
        add(at, end, person ? Kind.PERSON : knownKind(at, end, Kind.NAME), false);
        return end;
    }

    private boolean isTitle(int at) {
        String word = tokens.get(at).text().toLowerCase();
        return TITLE_STEMS.stream().anyMatch(word::startsWith);
    }

    private int single(int at, int to, Set<Sense> senses) {
        int end = at + 1;
        if (!senses.contains(Sense.PLACE)) {
            while (end < to && (isUnknown(end) || isSurnameOnly(end)) && personEnd(end, to) == end
                && !tokens.get(end).isUpper()) {
                end++;
            }
        }
        if (end > at + 1) {
            add(at, end, knownKind(at, end, Kind.PERSON), true);
            return end;
        }
        Kind kind = kindOf(at, senses);
        boolean ordinary = isOrdinary(senses);
        add(at, end, kind, kind != Kind.NAME && !(ordinary && kind == Kind.PERSON && !hasTitle(at)));
        return end;
    }

    private Kind kindOf(int at, Set<Sense> senses) {
        boolean person = senses.contains(Sense.SURNAME) || senses.contains(Sense.GIVEN_NAME);
        boolean place = senses.contains(Sense.PLACE);
        if (hasTitle(at) && (person || senses.isEmpty())) {
            return Kind.PERSON;
        }
        if (place && !(senses.contains(Sense.GIVEN_NAME) && !hasPlacePreposition(at))) {
            return Kind.PLACE;
        }
        if (person) {
            return Kind.PERSON;
        }
        if (senses.contains(Sense.NAME)) {
            return tokens.get(at).script() == Script.LATIN ? Kind.NAME : Kind.ORGANISATION;
        }
        return hasPlacePreposition(at) ? Kind.PLACE : Kind.NAME;
    }

    private Kind knownKind(int from, int to, Kind otherwise) {
        StringBuilder name = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            name.append(name.isEmpty() ? "" : " ").append(token.text());
        }
        Kind kind = KnownNames.kind(name.toString());
        return kind == null ? otherwise : kind;
    }

    /** президент Зеленський, адвокат Мороз. */
    private boolean hasTitle(int at) {
        return at > 0 && tokens.get(at).joined() && !tokens.get(at - 1).isUpper()
            && senses(at - 1).contains(Sense.ANIMATE) && !Knowledge.isName(senses(at - 1));
    }

    private boolean hasPlacePreposition(int at) {
        return at > 0 && tokens.get(at).joined() && PLACE_PREPOSITIONS.contains(tokens.get(at - 1).text().toLowerCase());
    }

    private boolean isPatronymic(int i) {
        return senses(i).contains(Sense.PATRONYMIC);
    }

    /** Whether the word may be a surname where a given name says that one must follow. */
    private boolean isSurname(int i) {
        Set<Sense> senses = senses(i);
        Token token = tokens.get(i);
        return token.isCapitalised() && token.text().length() > 1 && (shouted[i] || !token.isUpper())
            && !(senses.contains(Sense.PLACE) && !senses.contains(Sense.SURNAME) && !isOrdinary(senses))
            && !(senses.contains(Sense.FUNCTION) && !Knowledge.isName(senses));
    }

    private boolean isSurnameLike(int i) {
        return senses(i).contains(Sense.SURNAME) || isUnknown(i);
    }

    private boolean isSurnameOnly(int i) {
        Set<Sense> senses = senses(i);
        return senses.contains(Sense.SURNAME) && !senses.contains(Sense.GIVEN_NAME) && !senses.contains(Sense.PLACE);
    }

    private boolean isUnknown(int i) {
        return tokens.get(i).isCapitalised() && senses(i).isEmpty();
    }

    private static boolean isOrdinary(Set<Sense> senses) {
        return Knowledge.isOrdinary(senses);
    }

    private static boolean isNameOnly(Set<Sense> senses) {
        return senses.isEmpty() || Knowledge.isName(senses) && !isOrdinary(senses);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    private void add(int from, int to, Kind kind, boolean certain) {
        found.add(new Found(from, to, kind, certain));
    }
}
