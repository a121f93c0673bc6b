package dateline.mentions;

import dateline.analysis.KoreanDictionary;
import dateline.analysis.KoreanDictionary.Costs;
import dateline.analysis.KoreanMorphemes;
import dateline.analysis.KoreanMorphemes.Morpheme;
import dateline.analysis.WordCache;
import dateline.mentions.KoreanWord.Shape;
import dateline.names.Kind;
import dateline.names.KnownNames;
import dateline.names.KoreanParticles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what a Korean word may name, by nori's dictionary and, for what that lacks, by the shape of names. Remembers
 * what it has worked out. Not for use by several threads at once.
 */
final class KoreanWords {
    /** Written behind a name, with or without a space. */
    static final Set<String> TITLES = WordLists.of("korean title");
    /** 김모씨, 김모: someone of whom only the surname is told. */
    static final Set<String> UNNAMED = Set.of("모", "모씨", "모양", "모군");
    private static final Set<String> ORGANISATION_ENDINGS = WordLists.of("korean organisation ending");
    private static final Set<String> PLACE_ENDINGS = WordLists.of("korean place ending");
    private static final Set<String> LONG_ENDINGS = Stream.of(PLACE_ENDINGS, ORGANISATION_ENDINGS).flatMap(Set::stream)
        .filter(ending -> ending.length() > 1).collect(Collectors.toUnmodifiableSet());
    /** Surnames common enough to be meant when a title follows the syllable. */
    static final String LONE_SURNAMES =
        "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진엄원천방현추변탁함지반왕채맹";
    private static final WordCache<KoreanWord> KNOWN = new WordCache<>(1 << 15);
    private static final int LONGEST = 20;
    private static final int SHORTEST_IN_TABLES = 2;
    /** 부차, somebody's name in few texts. */
    private static final int RARE_PERSON = 5_000;
    private static final int LONGEST_TITLE = 5;
    /** Nouns cheaper than this are so common that a particle after them is one. */
    private static final int COMMONPLACE = 1_500;
    /** A word that may be both is at least thought of as a name when that is not so much dearer. */
    private static final int LEAST_ADVANTAGE = -2_700;
    /** A place that is also a person's name: 캐나다, 시드니. */
    private static final int PLACE_ADVANTAGE = -1_200;
    /** Particles that end no Korean given name: 하은, but 상을. */
    private static final String NO_GIVEN_ENDINGS = "는을를의과";
    /** At the end of a text nori takes particles for other things. */
    private static final String GOING_ON = " 대한";
    /** Of verbs and particles that nori's list of titles of works has: 없어, 때문에. */
    private static final String NO_NOUN_ENDINGS = "어아에의을를은는고게지";

    private final KoreanMorphemes nori = new KoreanMorphemes();

    KoreanWord of(String word) {
        return word.length() > LONGEST ? KoreanWord.none(false)
            : KNOWN.get(word, x -> workOut(x).with(ForeignWords.given(x)));
    }

    private KoreanWord workOut(String word) {
        KoreanWord called = surnameAndTitle(word);
        if (called != null) {
            return called;
        }
        if (word.length() == 1) {
            return KnownNames.surnameLength(word) == 1
                ? new KoreanWord(1, Kind.PERSON, false, false, Shape.SURNAME, TITLES.contains(word))
                : KoreanWord.none(TITLES.contains(word));
        }
        KoreanWord inTables = inTables(word);
        if (inTables != null) {
            return inTables;
        }
        List<Morpheme> morphemes = morphemes(word);
        boolean title = isTitle(word, morphemes);
        if (title && isLongTitle(word)) {
            return KoreanWord.none(true);
        }
        KoreanWord listed = listed(word, morphemes, title);
        if (listed != null) {
            return listed;
        }
        boolean ordinary = OrdinaryWords.isOrdinary(word, morphemes);
        int person = personLength(word, morphemes);
        if (person > 0 && (!ordinary || titleEnd(word, person) > person || OrdinaryWords.isRare(morphemes.get(0)))) {
            return new KoreanWord(person, Kind.PERSON, false, titleEnd(word, person) > person, Shape.KOREAN, title);
        }
        int given = person > 0 ? 0 : givenLength(word, morphemes);
        if (given > 0) {
            return new KoreanWord(given, Kind.PERSON, false, titleEnd(word, given) > given, Shape.OTHER, title);
        }
        return ordinary ? KoreanWord.none(title) : unlisted(word, morphemes, title);
    }

    /** A place or organisation of the tables that nori may know nothing of: 국제원자력기구가, 크림반도는; null for others. */
    private static KoreanWord inTables(String word) {
        for (int length = word.length(); length >= SHORTEST_IN_TABLES; length--) {
            String stem = word.substring(0, length);
            Kind kind = Particles.areAll(word, length) ? KnownNames.kind(stem) : null;
            if (kind != null && mayBeOnlyInTables(stem) && KoreanParticles.without(stem).stream()
                .allMatch(bare -> KnownNames.kind(bare) == null)) {
                return new KoreanWord(length, kind, true, false, Shape.OTHER, false);
            }
        }
        return null;
    }

    private static boolean mayBeOnlyInTables(String word) {
        Costs costs = KoreanDictionary.of(word);
        return Math.min(costs.place(), costs.organisation()) == KoreanDictionary.NEVER && costs.person() > RARE_PERSON
            && !OrdinaryWords.isEveryday(word);
    }

    /** 국무위원장이: no 국무위 who is a 원장. */
    private static boolean isLongTitle(String word) {
        for (int length = word.length(); length > 2; length--) {
            if (TITLES.contains(word.substring(0, length)) && Particles.areAll(word, length)) {
                return true;
            }
        }
        return false;
    }

    /** The length of a given name alone that no text was counted with: 혜교, 준희; 0 for none. */
    private static int givenLength(String word, List<Morpheme> morphemes) {
        String first = morphemes.get(0).text();
        boolean noun = first.length() > 2 || first.length() == 2 && !morphemes.get(0).isNoun();
        if (word.length() < 2 || noun || NO_GIVEN_ENDINGS.indexOf(word.charAt(1)) >= 0
            || !Particles.areAll(word, 2) && titleEnd(word, 2) == 2) {
            return 0;
        }
        Costs costs = KoreanDictionary.of(word.substring(0, 2));
        boolean uncounted = OrdinaryWords.isUncounted(costs.common()) && costs.other() > costs.common()
            || !costs.isKnown();
        return uncounted && GivenSyllables.areLikely(word.substring(0, 2)) ? 2 : 0;
    }

    private static KoreanWord unlisted(String word, List<Morpheme> morphemes, boolean title) {
        if (morphemes.get(0).isName() && morphemes.get(0).text().length() > 1) {
            return compound(word, morphemes, title);
        }
        int foreign = ForeignWords.length(word, morphemes);
        return foreign > 0 ? new KoreanWord(foreign, Kind.NAME, false, false, Shape.FOREIGN, title)
            : KoreanWord.none(title);
    }

    private List<Morpheme> morphemes(String word) {
        List<Morpheme> morphemes = new ArrayList<>();
        int length = 0;
        for (Morpheme morpheme : nori.of(word + GOING_ON)) {
            if (length + morpheme.text().length() > word.length()) {
                break;
            }
            length += morpheme.text().length();
            morphemes.add(morpheme);
        }
        return length == word.length() ? morphemes : nori.of(word);
    }

    private static boolean isTitle(String word, List<Morpheme> morphemes) {
        for (int length = Math.min(LONGEST_TITLE, word.length()); length > 0; length--) {
            if (TITLES.contains(word.substring(0, length)) && Particles.areAll(word, length)) {
                return true;
            }
        }
        String last = "";
        for (Morpheme morpheme : morphemes) {
            if (morpheme.isFunction()) {
                break;
            }
            last = morpheme.text();
        }
        return last.length() > 1 && TITLES.contains(last);
    }

    /** 김씨가, 이모씨는, 김장관은: the surname. */
    private static KoreanWord surnameAndTitle(String word) {
        int surname = KnownNames.surnameLength(word);
        if (surname == 0) {
            return null;
        }
        for (int end = Math.min(word.length(), surname + LONGEST_TITLE); end > surname; end--) {
            String title = word.substring(surname, end);
            boolean called = title.equals("씨") || UNNAMED.contains(title)
                || LONE_SURNAMES.contains(word.substring(0, surname)) && title.length() > 1 && TITLES.contains(title)
                && !isWord(word.substring(0, end));
            if (called && Particles.areAll(word, end)) {
                return new KoreanWord(surname, Kind.PERSON, title.equals("씨"), true, Shape.SURNAME, false);
            }
        }
        return null;
    }

    /** 이사장, 부대표: not the 사장 called 이. */
    private static boolean isWord(String word) {
        return TITLES.contains(word) || KoreanDictionary.of(word).isKnown();
    }

    /** A name of the dictionary with particles or a title; null if there is none. */
    private static KoreanWord listed(String word, List<Morpheme> morphemes, boolean title) {
        Morpheme first = morphemes.get(0);
        // 우크라이나, though 이나 may be a particle.
        if (word.length() > 2 && KnownNames.kind(word) != null) {
            return listed(word, word, title);
        }
        // nori tells 장기하가, the man, from 조성하고, the verb, but not 이용해.
        if (OrdinaryWords.isVerbal(word) && !(first.isName() && word.charAt(2) == '하')) {
            return null;
        }
        if (first.isName()) {
            // 서건 + 창 is 서건창, but 나연 + 은 is 나연.
            boolean cut = first.text().length() == 2 && morphemes.size() > 1 && !morphemes.get(1).isFunction();
            if (first.text().length() == 2 && isListedPerson(word)) {
                return listed(word, word.substring(0, 3), title);
            }
            int known = ForeignWords.knownLength(word, first.text().length());
            return cut && personLength(word, morphemes) > 0 ? null
                : listed(word, known > 0 ? word.substring(0, known) : first.text(), title);
        }
        KoreanWord whole = listedPerson(word, morphemes, title);
        if (whole != null) {
            return whole;
        }
        List<String> stems = new ArrayList<>(List.of(first.text()));
        if (!OrdinaryWords.isOrdinary(word, morphemes)) {
            stems.addAll(0, KoreanParticles.without(word));
            stems.add(0, word);
        }
        for (String stem : stems) {
            KoreanWord found = word.startsWith(stem) ? listed(word, stem, title) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** 김정은, though 은 may be a particle. */
    private static boolean isListedPerson(String word) {
        return word.length() > 2 && isKoreanPerson(word.substring(0, 3)) && Particles.areAll(word, 3)
            && KoreanDictionary.of(word.substring(0, 3)).person() < KoreanDictionary.NEVER;
    }

    /** 기성용, which nori takes for 기성 + 용, and 이수만, for 이수 + 만; but not 정부의. */
    private static KoreanWord listedPerson(String word, List<Morpheme> morphemes, boolean title) {
        boolean cut = morphemes.size() > 1 && morphemes.get(0).text().length() == 2;
        if (!cut || word.length() < 3 || !isKoreanPerson(word.substring(0, 3))) {
            return null;
        }
        Costs head = KoreanDictionary.of(word.substring(0, 2));
        boolean particle = morphemes.get(1).isFunction();
        boolean likely = Math.min(head.common(), head.other()) > (particle ? COMMONPLACE : 0)
            && GivenSyllables.areLikely(word.substring(1, 3));
        return likely ? listed(word, word.substring(0, 3), title) : null;
    }

    private static KoreanWord listed(String word, String stem, boolean title) {
        int length = stem.length();
        Costs costs = KoreanDictionary.of(stem);
        int ordinary = Math.min(costs.common(), costs.other());
        if (length < 2 || ordinary - costs.name() < LEAST_ADVANTAGE || costs.name() == KoreanDictionary.NEVER
            || OrdinaryWords.isEveryday(stem) && ordinary < OrdinaryWords.COUNTED) {
            return null;
        }
        int titleEnd = titleEnd(word, length);
        boolean titled = titleEnd > length && Particles.areAll(word, titleEnd);
        if (!titled && !Particles.areAll(word, length)) {
            return null;
        }
        Kind kind = kind(stem, costs);
        if (kind == Kind.NAME
            && (NO_NOUN_ENDINGS.indexOf(stem.charAt(length - 1)) >= 0 || OrdinaryWords.isVerbal(stem))) {
            return null;
        }
        Shape shape = shape(stem, kind);
        boolean certain = titled || ordinary > costs.name() && (kind == Kind.PERSON
            ? shape == Shape.KOREAN && length == 3 && costs.person() == costs.name()
                && !OrdinaryWords.isEveryday(stem.substring(1))
            : kind != Kind.NAME);
        return new KoreanWord(length, kind, certain, titled && kind == Kind.PERSON, shape, title);
    }

    private static Shape shape(String stem, Kind kind) {
        boolean korean = kind == Kind.PERSON && isKoreanPerson(stem);
        return korean ? Shape.KOREAN : ForeignWords.isForeign(stem) ? Shape.FOREIGN : Shape.OTHER;
    }

    private static Kind kind(String stem, Costs costs) {
        Kind known = KnownNames.kind(stem);
        if (known != null) {
            return known;
        }
        boolean korean = stem.length() == 3 && isKoreanPerson(stem)
            && !ORGANISATION_ENDINGS.contains(stem.substring(2));
        if (!korean && costs.place() < KoreanDictionary.NEVER && costs.person() - costs.place() > PLACE_ADVANTAGE) {
            return Kind.PLACE;
        }
        boolean person = costs.person() == costs.name() || korean && costs.place() > costs.name();
        return person ? Kind.PERSON : costs.place() == costs.name() ? Kind.PLACE
            : hasEnding(stem, ORGANISATION_ENDINGS, 1) ? Kind.ORGANISATION : Kind.NAME;
    }

    /** Whether one of the endings follows the first syllables. */
    private static boolean hasEnding(String noun, Set<String> endings, int first) {
        for (int length = Math.min(LONGEST_TITLE, noun.length() - first); length > 0; length--) {
            if (endings.contains(noun.substring(noun.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** A name with another noun glued to it: 서울중앙지검, 쿠르스크주, 러시아군; or the first half of a foreign name. */
    private static KoreanWord compound(String word, List<Morpheme> morphemes, boolean title) {
        String first = morphemes.get(0).text();
        String noun = word.substring(0, Math.max(nounEnd(morphemes), first.length()));
        if (hasEnding(noun, ORGANISATION_ENDINGS, first.length())) {
            return new KoreanWord(noun.length(), Kind.ORGANISATION, true, false, Shape.OTHER, title);
        }
        if (hasEnding(noun, PLACE_ENDINGS, first.length())) {
            return new KoreanWord(noun.length(), Kind.PLACE, true, false, Shape.OTHER, title);
        }
        int foreign = ForeignWords.length(word, morphemes);
        int stem = ForeignWords.stemLength(word, morphemes, 1);
        // 부다노프, which nori takes for two names; but not 러시아 + 산.
        if (stem > first.length() && KnownNames.kind(first) == null
            && ForeignWords.isForeign(word.substring(0, stem))) {
            foreign = stem;
        }
        if (foreign > first.length() && ForeignWords.isForeign(first)) {
            return new KoreanWord(foreign, Kind.NAME, false, false, Shape.FOREIGN, title);
        }
        Kind kind = kind(first, KoreanDictionary.of(first));
        boolean certain = kind == Kind.PLACE && !OrdinaryWords.isEveryday(first);
        return new KoreanWord(first.length(), kind, certain, false, shape(first, kind), title);
    }

    /** How many syllables of the word are nouns. */
    private static int nounEnd(List<Morpheme> morphemes) {
        int end = 0;
        for (Morpheme morpheme : morphemes) {
            if (morpheme.isFunction() || !morpheme.isNoun() && morpheme.text().length() > 1) {
                break;
            }
            end += morpheme.text().length();
        }
        return end;
    }

    /** The length of a surname and a given name of two syllables that the dictionary lacks as a whole; 0 for none. */
    private static int personLength(String word, List<Morpheme> morphemes) {
        int surname = KnownNames.surnameLength(word);
        int length = surname + 2;
        if (surname == 0 || word.length() < length) {
            return 0;
        }
        String given = word.substring(surname, length);
        boolean titled = titleEnd(word, length) > length;
        // nori itself sees a surname: 황 + 지성.
        boolean surnameTold = morphemes.get(0).isName() && morphemes.get(0).text().length() == surname
            && morphemes.size() > 1 && morphemes.get(1).text().equals(given);
        boolean tail = Particles.areAll(word, length);
        boolean name = titled || surnameTold && tail ? GivenSyllables.arePossible(given)
            : tail && GivenSyllables.areLikely(given);
        return name ? length : 0;
    }

    /** Whether the dictionary knows a person of this name, however rare beside the ordinary word: 조국. */
    static boolean canBePerson(String word) {
        Costs costs = KoreanDictionary.of(word);
        boolean noun = costs.person() < KoreanDictionary.NEVER && costs.common() < KoreanDictionary.NEVER;
        return KnownNames.surnameLength(word) > 0 && (noun || word.length() == 3 && isKoreanPerson(word));
    }

    /** Whether a word that would not be taken for a name sounds like one, where a title or an age follows: 밀러, 에크먼. */
    static boolean soundsLikeName(String word) {
        return word.length() < 6 && !OrdinaryWords.isEveryday(word)
            && (ForeignWords.isForeign(word) || isKoreanPerson(word));
    }

    static boolean isSurname(String syllable) {
        return LONE_SURNAMES.contains(syllable);
    }

    /** A surname and a given name. */
    static boolean isKoreanPerson(String name) {
        int surname = KnownNames.surnameLength(name);
        int given = name.length() - surname;
        return surname > 0 && (given == 1 && name.length() == 2 && !ForeignWords.isForeign(name)
            || given == 2 && GivenSyllables.arePossible(name.substring(surname)));
    }

    /** The length of a Korean person's full name with particles, which is no word of every day: 신소율이; 0 for others. */
    static int koreanPerson(String word) {
        boolean name = word.length() > 2 && isKoreanPerson(word.substring(0, 3)) && Particles.areAll(word, 3)
            && Stream.of(word.substring(0, 2), word.substring(0, 3), word).noneMatch(OrdinaryWords::isEveryday);
        return name ? 3 : 0;
    }

    private static int titleEnd(String word, int from) {
        for (int end = Math.min(word.length(), from + LONGEST_TITLE); end > from; end--) {
            if (TITLES.contains(word.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    /** 국제공항: the end of a place or organisation. */
    static boolean hasLongEnding(String noun) {
        return hasEnding(noun, LONG_ENDINGS, 1);
    }

    /** See {@link ForeignWords#rest}. */
    int restOfForeign(String word, boolean afterGiven) {
        return word.length() > LONGEST ? 0 : ForeignWords.rest(word, morphemes(word), afterGiven);
    }

    /** How many syllables of a word that goes on with something else than particles are a name after all: 조겐슨. */
    int lengthOf(String word, int found) {
        return Particles.areAll(word, found) || titleEnd(word, found) > found ? found
            : Math.max(found, ForeignWords.stemLength(word, morphemes(word), LONGEST));
    }

}
