package dateline.mentions;

import dateline.analysis.Sense;
import dateline.names.Kind;
import dateline.names.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names among the capitalised words of a Latin or Cyrillic text.
 *
 * <p>Words in capitals that follow one another are a run: Президент України Володимир Зеленський. What the dictionaries
 * know of each parts the run into names and words that only stand before one. At the start of a sentence a capital says
 * nothing, so an ordinary word there is no name.
 */
final class CapitalisedNames {
    private static final Set<String> PLACE_PREPOSITIONS = WordLists.of("place preposition");
    private static final Set<String> STREETS = WordLists.of("street");
    private static final Stems DIRECTIONS = WordLists.stems("direction");
    private static final Stems PLACE_NOUNS = WordLists.stems("place noun");
    private static final Set<String> CALLINGS = WordLists.of("english calling");
    private static final Set<String> YOUNGER_OR_ELDER = Set.of("Jr", "Sr", "Jnr", "Snr");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");
    private static final Pattern NUMBERED = Pattern.compile(".*[A-ZА-Я]{3}.*\\d.*");
    private static final Pattern NUMERAL = Pattern.compile("[IVXІХ]{1,5}");

    private final CasedText text;
    private final PersonNames people;
    private final EnglishPhrases phrases;
    private final OrganisationNames organisations;
    /** Latin words in a Cyrillic or Korean text are companies and brands more often than people. */
    private final boolean latinIsForeign;
    private final List<Found> found = new ArrayList<>();

    private CapitalisedNames(CasedText text, boolean latinIsForeign) {
        this.text = text;
        this.latinIsForeign = latinIsForeign;
        people = new PersonNames(text);
        phrases = new EnglishPhrases(text);
        organisations = new OrganisationNames(text);
    }

    static List<Found> find(CasedText text) {
        int other = 0;
        for (int i = 0; i < text.size(); i++) {
            other += text.token(i).script() == Script.LATIN ? -1 : text.token(i).script() == Script.OTHER ? 0 : 1;
        }
        CapitalisedNames names = new CapitalisedNames(text, other > 0);
        for (int i = 0; i < text.size(); ) {
            int end = names.runFrom(i);
            if (end > i) {
                int first = names.found.size();
                names.part(i, end);
                names.joinNeighbours(first);
                end = Math.max(Math.max(end, names.addGenerations(first)), names.end());
            }
            i = Math.max(end, i + 1);
        }
        return names.found;
    }

    private int end() {
        return found.isEmpty() ? 0 : found.get(found.size() - 1).to;
    }

    private int runFrom(int start) {
        if (!text.isCapital(start)) {
            return start;
        }
        int end = start + 1;
        while (text.follows(end)) {
            if (text.isCapital(end)) {
                end++;
            } else if (afterConnectors(end) > end) {
                end = afterConnectors(end) + 1;
            } else {
                break;
            }
        }
        return end;
    }

    /** The capitalised word that follows here after фон or фон дер; {@code at} if none does. */
    private int afterConnectors(int at) {
        int end = at;
        while (end < at + 2 && text.follows(end) && text.isConnector(end)) {
            end++;
        }
        return end > at && text.follows(end) && text.isCapital(end) ? end : at;
    }

    /**
     * Руди Джулиани, Ненси Пелоси: two lone words side by side, where no comma parts them, are one name of a person,
     * unless one is a well-known place or organisation: президент України Зеленський.
     */
    private void joinNeighbours(int first) {
        for (int i = first; i + 1 < found.size(); i++) {
            Found one = found.get(i);
            Found next = found.get(i + 1);
            if (one.words() > 1 || next.words() > 1 || one.to != next.from) {
                continue;
            }
            if (isGivenNameHere(one) && isSurnameHere(next.from)) {
                found.set(i, new Found(one.from, next.to, Kind.PERSON, true));
                found.remove(i + 1);
            } else if (areEnglishName(one, next)) {
                found.set(i, new Found(one.from, next.to, Kind.NAME, false));
                found.remove(i + 1);
            }
        }
    }

    /** Tyson Fury, Nobel Prize, JD Vance: an ordinary word, or the first letters of given names, beside a name. */
    private boolean areEnglishName(Found one, Found next) {
        if (latinIsForeign || !isLatin(one.from) || text.isTitled(one.from) || text.isOwned(next.from)
            || !text.token(next.from).joined() || text.kind(one.from, one.to) != null || next.kind != Kind.NAME) {
            return false;
        }
        boolean letters = text.word(one.from).length() == 2 && text.token(one.from).isUpper()
            && !text.isOrdinary(next.from) && text.kind(next.from, next.to) == null;
        return letters || one.kind == Kind.NAME && !one.weak && !text.isOrdinary(one.from) && !isAcronym(one.from)
            && !isAcronym(next.from);
    }

    /** Елизавета II, Карл Густав XVI, John Paul II, Donald Trump Jr.; returns where the last of them ends. */
    private int addGenerations(int first) {
        int end = 0;
        for (int i = first; i < found.size(); i++) {
            Found one = found.get(i);
            boolean person = one.kind == Kind.PERSON || text.isGiven(one.to - 1);
            if (person && one.to < text.size() && text.token(one.to).joined() && isGeneration(one.to)) {
                found.set(i, new Found(one.from, one.to + 1, Kind.PERSON, true));
                if (i + 1 < found.size() && found.get(i + 1).from == one.to) {
                    found.remove(i + 1);
                }
                end = one.to + 1;
            }
        }
        return end;
    }

    private boolean isGeneration(int at) {
        String word = text.word(at);
        return YOUNGER_OR_ELDER.contains(word) || NUMERAL.matcher(word).matches() && !text.isShouted(at)
            && !text.token(at).isInitial();
    }

    private boolean isGivenNameHere(Found one) {
        int at = one.from;
        return text.kind(at, at + 1) == null && text.word(at).length() > 2 && !isAcronym(at) && !isStreet(at)
            && (text.isGiven(at) || text.isUnknown(at) || !text.opens(at)) && !one.weak;
    }

    private boolean isSurnameHere(int at) {
        boolean acronym = isAcronym(at) && !text.senses(at).contains(Sense.SURNAME);
        return text.kind(at, at + 1) == null && text.word(at).length() > 2 && !acronym
            && (text.isUnknown(at) || text.isName(at)) && text.token(at).script() == Script.CYRILLIC;
    }

    private void part(int from, int to) {
        int quoted = organisations.quotedEnd(from, to);
        if (quoted > from) {
            add(from, quoted, Kind.ORGANISATION, true);
        }
        for (int at = quoted; at < to; ) {
            if (isNoName(at, to)) {
                at++;
                continue;
            }
            int phrase = isLatin(at) && !latinIsForeign ? phrases.end(at, to) : at;
            if (phrase > at) {
                addPhrase(at, phrase);
                at = phrase;
                continue;
            }
            int end = isStreet(at) ? at : people.end(at, to);
            if (isDirected(at, to)) {
                add(at, at + 2, Kind.PLACE, true);
                at += 2;
            } else if (end > at) {
                Found person = add(at, end, Kind.PERSON, true);
                person.lastLength = people.endsSentence(at, end) ? text.word(end - 1).length() : 0;
                at = end;
            } else {
                at = other(at, to);
            }
        }
    }

    /** The Energy Ministry is that of any country. */
    private void addPhrase(int from, int to) {
        boolean proper = false;
        boolean place = false;
        for (int i = from; i < to; i++) {
            proper |= text.isName(i) || text.isUnknown(i);
            place = i == from || text.isCapital(i) && !place ? EnglishPhrases.isPlace(text.token(i).lower()) : place;
        }
        Kind kind = text.kind(from, to);
        add(from, to, kind != null ? kind : place ? Kind.PLACE : Kind.ORGANISATION, proper);
    }

    /** The, Mr, Wednesday, Singer before a name; but June Allyson. */
    private boolean isNoName(int at, int to) {
        if (at + 1 < to && isLatin(at) && text.opens(at) && CALLINGS.contains(text.token(at).lower())) {
            return true;
        }
        return text.isHonorific(at) && at + 1 < to
            || text.isNoName(at) && !(at + 1 < to && text.isGiven(at)) && !isAcronym(at);
    }

    /** Північна Кароліна, Нижний Новгород, North Korea. */
    private boolean isDirected(int at, int to) {
        return at + 1 < to && DIRECTIONS.begin(text.token(at).lower())
            && (isLatin(at) ? text.isPlace(at + 1) : text.senses(at).contains(Sense.ADJECTIVE))
            && !text.token(at + 1).isInitial() && !isAcronym(at + 1) && (text.isName(at + 1) || text.isUnknown(at + 1));
    }

    /** What is no full name of a person: a place, an organisation, a surname alone, or an ordinary word. */
    private int other(int at, int to) {
        Set<Sense> senses = text.senses(at);
        boolean name = Knowledge.isName(senses);
        if (text.word(at).length() == 1) {
            return at + 1;
        }
        if (isAcronym(at)) {
            return acronym(at, senses);
        }
        if (text.opens(at) && Knowledge.isOrdinary(senses)) {
            return opening(at, to, senses, name);
        }
        boolean noun = text.isNoun(at + 1) && !text.token(at + 1).isCapitalised();
        if (senses.contains(Sense.ADJECTIVE) && (!name || noun)) {
            return adjectiveFirst(at, to);
        }
        if (!name && Knowledge.isOrdinary(senses)) {
            return ordinary(at, to);
        }
        return single(at, to, senses);
    }

    /** ООН, МИДа, COVID-19; but not XIX, nor a word in a line of capitals. */
    private boolean isAcronym(int at) {
        String word = text.word(at);
        boolean capitals = word.length() > 2 && Character.isUpperCase(word.charAt(1))
            && Character.isUpperCase(word.charAt(2));
        return !text.isShouted(at) && !text.isConnector(at) && (text.token(at).isUpper() || capitals);
    }

    private int acronym(int at, Set<Sense> senses) {
        String word = text.word(at);
        boolean known = Knowledge.isName(senses);
        boolean number = ROMAN.matcher(word).matches() || word.chars().anyMatch(Character::isDigit);
        if (!number || known) {
            add(at, at + 1, senses.contains(Sense.PLACE) ? Kind.PLACE : Kind.ORGANISATION,
                known || latinIsForeign && word.length() < 6);
        } else if (NUMBERED.matcher(word).matches()) {
            add(at, at + 1, Kind.NAME, false);
        }
        return at + 1;
    }

    private int opening(int at, int to, Set<Sense> senses, boolean name) {
        boolean adjective = senses.contains(Sense.ADJECTIVE) && at + 1 < to && !text.isName(at + 1)
            && !text.isUnknown(at + 1);
        if (adjective) {
            return adjectiveFirst(at, to);
        }
        if (isFirstName(at, to, senses)) {
            return single(at, to, senses);
        }
        if (name && (!senses.contains(Sense.FUNCTION) || senses.contains(Sense.GIVEN_NAME))) {
            Found one = add(at, at + 1, kindOf(at, senses), false);
            one.weak = !text.isShouted(at) && !isSubject(at);
        } else if (senses.contains(Sense.ANIMATE) || senses.contains(Sense.COMMON)) {
            Found one = add(at, at + 1, Kind.NAME, false);
            one.weak = true;
            one.unlikely = true;
        }
        return at + 1;
    }

    /** Песков отказался, Буча помнит: no form of a word of every day as it stands, and a verb follows. */
    private boolean isSubject(int at) {
        return !isLatin(at) && text.isLower(at + 1) && text.senses(at + 1).equals(Set.of(Sense.VERB))
            && !text.isEveryday(at);
    }

    /** Coco Chanel, Franklin Pierce; but not Pope Francis. */
    private boolean isFirstName(int at, int to, Set<Sense> senses) {
        return isLatin(at) && !latinIsForeign && Knowledge.isName(senses) && !senses.contains(Sense.FUNCTION)
            && !senses.contains(Sense.ADJECTIVE) && !text.isTitle(at)
            && at + 1 < to && !text.isGiven(at + 1) && goesOn(at + 1, to);
    }

    /** Верховна Рада, Південна Кароліна, Соединённые Штаты; Демократична партія, Волинська обласна рада. */
    private int adjectiveFirst(int at, int to) {
        int end = at + 1;
        while (end < to && people.end(end, to) == end && text.isOrdinary(end)
            && (!text.isName(end) || isDesignator(end))) {
            end++;
        }
        if (end == at + 1 && end < to && text.isPlace(end) && people.end(end, to) == end) {
            add(at, end + 1, Kind.PLACE, true);
            return end + 1;
        }
        if (end == to && end == at + 1 && !isLatin(at)) { // English goes on with capitals
            end = organisations.nounAfter(end);
        }
        if (end > at + 1) {
            Kind kind = phraseKind(at, end, isLatin(at) ? Kind.NAME : Kind.ORGANISATION);
            end = end >= to ? organisations.afterGenitives(end) : end;
            add(at, end, kind, kind != Kind.NAME);
        } else if (!text.opens(at)) {
            add(at, end, Kind.NAME, false);
        }
        return end;
    }

    /** A capital on an ordinary word inside a sentence: Партія, Кремль, or a title before a name. */
    private int ordinary(int at, int to) {
        int end = at + 1;
        while (end < to && text.isOrdinary(end) && !text.isName(end)) {
            end++;
        }
        if (end < to && people.end(end, to) > end || text.isTitle(at)) {
            return end;
        }
        if (text.senses(at).contains(Sense.ANIMATE) && end == at + 1) {
            add(at, end, Kind.PERSON, false);
        } else {
            Kind kind = phraseKind(at, end, Kind.NAME);
            end = end == to ? organisations.afterGenitives(end) : end;
            add(at, end, kind, kind != Kind.NAME);
        }
        return end;
    }

    private int single(int at, int to, Set<Sense> senses) {
        int end = at + 1;
        if (!senses.contains(Sense.PLACE) && !isStreet(at)) {
            end = endOfName(end, to);
        }
        if (end > at + 1) {
            boolean latin = text.token(at).script() == Script.LATIN;
            add(at, end, phraseKind(at, end, latin && latinIsForeign ? Kind.ORGANISATION : Kind.PERSON),
                !latin || latinIsForeign);
            return end;
        }
        Kind kind = kindOf(at, senses);
        boolean doubtful = kind == Kind.PERSON && text.isOrdinary(at) && !hasTitle(at);
        add(at, end, kind, kind != Kind.NAME && !doubtful);
        return end;
    }

    /** Also Osama bin Laden. */
    private int endOfName(int from, int to) {
        int end = from;
        for (int next = from; next < to; next++) {
            if (goesOn(next, to)) {
                end = next + 1;
            } else if (!text.isConnector(next) || text.isCapital(next)) {
                break;
            }
        }
        return end;
    }

    private boolean goesOn(int at, int to) {
        return text.goesOn(at, to) && !isAcronym(at) && people.end(at, to) == at;
    }

    private Kind kindOf(int at, Set<Sense> senses) {
        boolean given = senses.contains(Sense.GIVEN_NAME);
        boolean person = senses.contains(Sense.SURNAME) || given;
        if (isStreet(at)) {
            return Kind.PLACE;
        }
        if (hasTitle(at) && (person || senses.isEmpty() || text.isHonorific(at - 1))) {
            return Kind.PERSON;
        }
        if (senses.contains(Sense.PLACE)
            && (!given || hasPlacePreposition(at) || text.kind(at, at + 1) == Kind.PLACE)) {
            return Kind.PLACE;
        }
        if (person) {
            return Kind.PERSON;
        }
        boolean latin = text.token(at).script() == Script.LATIN;
        if (senses.contains(Sense.NAME)) {
            return latin && !latinIsForeign ? Kind.NAME : Kind.ORGANISATION;
        }
        return latin && latinIsForeign ? Kind.ORGANISATION : hasPlacePreposition(at) ? Kind.PLACE : Kind.NAME;
    }

    /** By the tables of names, else by the nouns: Київська область, Національний банк. */
    private Kind phraseKind(int from, int to, Kind otherwise) {
        Kind kind = text.kind(from, to);
        if (kind != null) {
            return kind;
        }
        for (int i = to - 1; i >= from; i--) {
            String word = text.token(i).lower();
            if (OrganisationNames.isNoun(word)) {
                return Kind.ORGANISATION;
            }
            if (PLACE_NOUNS.begin(word)) {
                return Kind.PLACE;
            }
        }
        return otherwise;
    }

    private boolean isDesignator(int i) {
        String word = text.token(i).lower();
        return PLACE_NOUNS.begin(word) || OrganisationNames.isNoun(word);
    }

    /** президент Зеленський, адвокат Мороз. */
    private boolean hasTitle(int at) {
        return at > 0 && text.token(at).joined() && (text.isHonorific(at - 1)
            || !text.token(at - 1).isUpper() && text.senses(at - 1).contains(Sense.ANIMATE) && !text.isName(at - 1));
    }

    private boolean hasPlacePreposition(int at) {
        return at > 0 && text.token(at).joined() && PLACE_PREPOSITIONS.contains(text.token(at - 1).lower());
    }

    /** вул. Леніна, місто Шевченкове. */
    private boolean isStreet(int at) {
        if (at == 0 || !STREETS.contains(text.token(at - 1).text())) {
            return false;
        }
        return text.token(at - 1).dotted() || text.token(at).joined() && text.word(at - 1).length() > 3;
    }

    private boolean isLatin(int at) {
        return text.token(at).script() == Script.LATIN;
    }

    private Found add(int from, int to, Kind kind, boolean certain) {
        Found one = new Found(from, to, kind, certain);
        found.add(one);
        return one;
    }
}
