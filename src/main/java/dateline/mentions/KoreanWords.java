package dateline.mentions;

import dateline.analysis.KoreanDictionary;
import dateline.analysis.KoreanDictionary.Costs;
import dateline.analysis.KoreanMorphemes;
import dateline.analysis.KoreanMorphemes.Morpheme;
import dateline.analysis.WordCache;
import dateline.mentions.KoreanWord.Given;
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
    /** Syllables that words of Korean origin seldom have, but foreign names do. */
    private static final String FOREIGN = "브프크트르드즈츠쉬켈젤렌뤼뷔퀴키코카케쿠토타테티투파페피포푸퍼스쇼셰셴첸첼쳅엘엠앤빈빅벨벤볼밀맥멜멘렛렉레로루론롤뇨녜냐데디더델도리라"
        + "니네누노바베비뱌버보부블샤슈시슬싱썬잭존조지쟝줄짐차처초추치캐컨케켄콘쿡클킨킴타탈터턴톰튀팀팔팻펠폴풀필하해핸헤헨호홀후휴히힐와워웨위윌유율에아안알애어얼에오올우울윈이인일자재저제주";
    /** Surnames common enough to be meant when a title follows the syllable. */
    static final String LONE_SURNAMES =
        "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진엄원천방현추변탁함지반왕채맹";
    private static final WordCache<KoreanWord> KNOWN = new WordCache<>(1 << 15);
    private static final int LONGEST = 20;
    private static final int SHORTEST_IN_TABLES = 2;
    /** 부차, somebody's name in few texts. */
    private static final int RARE_PERSON = 5_000;
    private static final int LONGEST_TITLE = 5;
    private static final int LONGEST_GIVEN = 6;
    /** What a noun costs, about, that is in nori's dictionary without having been counted in any text. */
    private static final int UNCOUNTED = 2_830;
    private static final int UNCOUNTED_END = 2_850;
    /** Cheaper nouns are surely met with in texts. */
    static final int COUNTED = 2_750;
    /** Dearer nouns are rare. */
    private static final int RARE = 2_900;
    /** Nouns cheaper than this are so common that a particle after them is one. */
    private static final int COMMONPLACE = 1_500;
    /** A word that may be both is at least thought of as a name when that is not so much dearer. */
    private static final int LEAST_ADVANTAGE = -2_700;
    /** A place that is also a person's name: 캐나다, 시드니. */
    private static final int PLACE_ADVANTAGE = -1_200;
    /** What is a given name, yet a word of the dictionary, is no commoner: 마이크 is a microphone. */
    private static final int LEAST_GIVEN = 2_000;
    /** The same for surnames: 앙리. */
    private static final int LEAST_SURNAME = 2_550;
    /** Syllables that cost more are hardly ever words. */
    private static final int RARE_SYLLABLE = 4_000;
    private static final Set<String> LONG_ENDINGS = Stream.of(PLACE_ENDINGS, ORGANISATION_ENDINGS).flatMap(Set::stream)
        .filter(ending -> ending.length() > 1).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> GIVEN_NAMES = WordLists.of("korean given name");
    private static final Set<String> LONE_WORDS = WordLists.of("korean lone word");
    /** Particles that end no foreign name, and those of them that end no Korean given name: 하은, but 상을. */
    private static final String NO_FOREIGN_ENDINGS = "은는을를의과";
    private static final String NO_GIVEN_ENDINGS = "는을를의과";
    private static final List<String> WRITTEN =
        List.of("에게서", "에게", "에서", "으로", "는", "은", "이", "가", "을", "를", "의", "에", "와", "과", "도");
    /** Particles of one syllable that are said rather than written. */
    private static final String TALKED = "야나랑라여";
    /** At the end of a text nori takes particles for other things. */
    private static final String GOING_ON = " 대한";
    /** Of verbs and particles that nori's list of titles of works has: 없어, 때문에. */
    private static final String NO_NOUN_ENDINGS = "어아에의을를은는고게지";
    /** What makes a verb, adjective or plural of a noun: 이용해, 우승한, 학생들. */
    private static final String NO_NAME_ENDINGS = "하해한할함했된될되돼적들";

    private final KoreanMorphemes nori = new KoreanMorphemes();

    KoreanWord of(String word) {
        return word.length() > LONGEST ? KoreanWord.none(false) : KNOWN.get(word, x -> workOut(x).with(given(x)));
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
        boolean ordinary = isOrdinary(word, morphemes);
        int person = personLength(word, morphemes);
        if (person > 0 && (!ordinary || titleEnd(word, person) > person || isRare(morphemes.get(0)))) {
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
            Kind kind = isTail(word, length) ? KnownNames.kind(stem) : null;
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
            && !isEveryday(word);
    }

    /** 국무위원장이: no 국무위 who is a 원장. */
    private static boolean isLongTitle(String word) {
        for (int length = word.length(); length > 2; length--) {
            if (TITLES.contains(word.substring(0, length)) && isTail(word, length)) {
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
            || !isTail(word, 2) && titleEnd(word, 2) == 2) {
            return 0;
        }
        Costs costs = KoreanDictionary.of(word.substring(0, 2));
        boolean uncounted = isUncounted(costs.common()) && costs.other() > costs.common() || !costs.isKnown();
        return uncounted && GivenSyllables.areLikely(word.substring(0, 2)) ? 2 : 0;
    }

    /** A noun that may as well be the half of a name: 송민 in 송민서. */
    private static boolean isRare(Morpheme noun) {
        return noun.text().length() == 2 && !noun.isFixed() && !noun.isVerb() && !isEveryday(noun.text());
    }

    private static KoreanWord unlisted(String word, List<Morpheme> morphemes, boolean title) {
        if (morphemes.get(0).isName() && morphemes.get(0).text().length() > 1) {
            return compound(word, morphemes, title);
        }
        int foreign = foreignLength(word, morphemes);
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
            if (TITLES.contains(word.substring(0, length)) && isTail(word, length)) {
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

    /** Nothing but a word of the dictionary that is no name, with its particles or endings. */
    private static boolean isOrdinary(String word, List<Morpheme> morphemes) {
        Morpheme first = morphemes.get(0);
        if (first.isName()) {
            return isVerbal(word);
        }
        if (isVerbal(word)) {
            return true;
        }
        List<Morpheme> rest = morphemes.subList(1, morphemes.size());
        if (first.isVerb() || first.isFixed()) {
            return rest.isEmpty() || rest.get(0).isFunction();
        }
        boolean ending = rest.stream().allMatch(morpheme -> morpheme.isFunction() || morpheme.isSuffix());
        return first.isNoun() && ending && (first.text().length() > 1 || !rest.isEmpty());
    }

    private static boolean isVerbal(String word) {
        return word.length() > 2 && NO_NAME_ENDINGS.indexOf(word.charAt(2)) >= 0 && isEveryday(word.substring(0, 2));
    }

    /** Whether the dictionary counts the word as an ordinary noun, verb and so on, more often than as a name. */
    static boolean isEveryday(String word) {
        Costs costs = KoreanDictionary.of(word);
        int ordinary = Math.min(costs.common(), costs.other());
        return ordinary < costs.name() && ordinary < RARE && !isUncounted(ordinary);
    }

    private static boolean isUncounted(int cost) {
        return cost >= UNCOUNTED && cost < UNCOUNTED_END;
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
            if (called && isTail(word, end)) {
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
        if (isVerbal(word) && !(first.isName() && word.charAt(2) == '하')) {
            return null;
        }
        if (first.isName()) {
            // 서건 + 창 is 서건창, but 나연 + 은 is 나연.
            boolean cut = first.text().length() == 2 && morphemes.size() > 1 && !morphemes.get(1).isFunction();
            if (first.text().length() == 2 && isListedPerson(word)) {
                return listed(word, word.substring(0, 3), title);
            }
            int known = knownLength(word, first.text().length());
            return cut && personLength(word, morphemes) > 0 ? null
                : listed(word, known > 0 ? word.substring(0, known) : first.text(), title);
        }
        KoreanWord whole = listedPerson(word, morphemes, title);
        if (whole != null) {
            return whole;
        }
        List<String> stems = new ArrayList<>(List.of(first.text()));
        if (!isOrdinary(word, morphemes)) {
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
        return word.length() > 2 && isKoreanPerson(word.substring(0, 3)) && isTail(word, 3)
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
            || isEveryday(stem) && ordinary < COUNTED) {
            return null;
        }
        int titleEnd = titleEnd(word, length);
        boolean titled = titleEnd > length && isTail(word, titleEnd);
        if (!titled && !isTail(word, length)) {
            return null;
        }
        Kind kind = kind(stem, costs);
        if (kind == Kind.NAME && (NO_NOUN_ENDINGS.indexOf(stem.charAt(length - 1)) >= 0 || isVerbal(stem))) {
            return null;
        }
        Shape shape = shape(stem, kind);
        boolean certain = titled || ordinary > costs.name() && (kind == Kind.PERSON
            ? shape == Shape.KOREAN && length == 3 && costs.person() == costs.name() && !isEveryday(stem.substring(1))
            : kind != Kind.NAME);
        return new KoreanWord(length, kind, certain, titled && kind == Kind.PERSON, shape, title);
    }

    private static Shape shape(String stem, Kind kind) {
        boolean korean = kind == Kind.PERSON && isKoreanPerson(stem);
        return korean ? Shape.KOREAN : isForeign(stem) ? Shape.FOREIGN : Shape.OTHER;
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
        int foreign = foreignLength(word, morphemes);
        int stem = stemLength(word, morphemes, 1);
        // 부다노프, which nori takes for two names; but not 러시아 + 산.
        if (stem > first.length() && KnownNames.kind(first) == null && isForeign(word.substring(0, stem))) {
            foreign = stem;
        }
        if (foreign > first.length() && isForeign(first)) {
            return new KoreanWord(foreign, Kind.NAME, false, false, Shape.FOREIGN, title);
        }
        Kind kind = kind(first, KoreanDictionary.of(first));
        boolean certain = kind == Kind.PLACE && !isEveryday(first);
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
        boolean tail = isTail(word, length);
        boolean name = titled || surnameTold && tail ? GivenSyllables.arePossible(given)
            : tail && GivenSyllables.areLikely(given);
        return name ? length : 0;
    }

    /** The length of a word that sounds foreign and that nori can only cut to pieces; 0 for others. */
    private static int foreignLength(String word, List<Morpheme> morphemes) {
        if (isSyllable(word, morphemes) && knownLength(word, 1) == 0) {
            String first = word.substring(0, 1);
            return given(first) != Given.NO && !isEveryday(first) && !LONE_SURNAMES.contains(first) ? 1 : 0;
        }
        int length = stemLength(word, morphemes, 1);
        boolean pieces = morphemes.get(0).isUnknown() || length > 3 && isAllForeign(word.substring(0, length));
        int covered = 0;
        for (Morpheme morpheme : morphemes) {
            if (covered >= length) {
                break;
            }
            boolean lone = morpheme.text().length() == 1 && !morpheme.isFunction();
            pieces |= covered > 0 && (lone || !morpheme.isNoun()) || covered == 0 && lone && length > 2;
            covered += morpheme.text().length();
        }
        return pieces && isForeign(word.substring(0, length)) ? length : 0;
    }

    /** Whether hardly a syllable is one that Korean words have: 시르스키, which nori takes for 시르 and a ski. */
    private static boolean isAllForeign(String word) {
        return !KoreanDictionary.of(word).isKnown() && 4 * foreignSyllables(word) >= 3 * word.length();
    }

    static boolean isForeign(String word) {
        return foreignSyllables(word) * 2 >= word.length();
    }

    private static int foreignSyllables(String word) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            count += FOREIGN.indexOf(word.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether the dictionary knows a person of this name, however rare beside the ordinary word: 조국. */
    static boolean canBePerson(String word) {
        Costs costs = KoreanDictionary.of(word);
        boolean noun = costs.person() < KoreanDictionary.NEVER && costs.common() < KoreanDictionary.NEVER;
        return KnownNames.surnameLength(word) > 0 && (noun || word.length() == 3 && isKoreanPerson(word));
    }

    /** Whether a word that would not be taken for a name sounds like one, where a title or an age follows: 밀러, 에크먼. */
    static boolean soundsLikeName(String word) {
        return word.length() < 6 && !isEveryday(word) && (isForeign(word) || isKoreanPerson(word));
    }

    private static Given given(String word) {
        if (word.length() > LONGEST_GIVEN) {
            return Given.NO;
        }
        Costs costs = KoreanDictionary.of(word);
        if (KnownNames.isGivenName(word) || GIVEN_NAMES.contains(word)) {
            return word.length() > 1 && Math.min(costs.common(), costs.other()) > LEAST_GIVEN
                && KnownNames.kind(word) == null ? Given.SURELY : Given.PERHAPS;
        }
        boolean particle = word.length() < 3 && word.length() > 1 && isTail(word, 1) || LONE_WORDS.contains(word);
        boolean person = costs.person() == costs.name() && costs.place() == KoreanDictionary.NEVER
            && Math.min(costs.common(), costs.other()) == KoreanDictionary.NEVER && costs.isKnown();
        boolean foreign = word.length() == 1 || isForeign(word);
        return person && foreign && !particle && !isKoreanPerson(word) ? Given.PERHAPS : Given.NO;
    }

    /**
     * How many syllables of the word may be the rest of a foreign name that has begun before it, though the word alone
     * would not be taken for a name; 0 for none.
     *
     * @param afterGiven whether what stands before is surely a given name: then a surname may be a syllable or a word
     *                   of the dictionary, if not one of every day
     */
    int restOfForeign(String word, boolean afterGiven) {
        if (word.length() > LONGEST) {
            return 0;
        }
        List<Morpheme> morphemes = morphemes(word);
        int length = word.length() == 2 && isSyllableWithParticle(word) ? 0 : knownLength(word, 1);
        if (length == 0 && isSyllable(word, morphemes)) {
            return !afterGiven || isLoneWord(word.substring(0, 1)) ? 0 : 1;
        }
        length = length > 0 ? length : stemLength(word, morphemes, LONGEST);
        length = afterGiven ? Math.max(length, writtenStem(word)) : length;
        String stem = word.substring(0, length);
        Costs costs = KoreanDictionary.of(stem);
        int ordinary = Math.min(costs.common(), costs.other());
        if (length < 2 || ordinary < LEAST_SURNAME || !afterGiven && isEveryday(word)
            || isOfOtherWords(stem, morphemes)) {
            return 0;
        }
        if (afterGiven && (costs.person() < KoreanDictionary.NEVER || isUncounted(ordinary))) {
            return length;
        }
        boolean rare = !isOrdinary(word, morphemes) || isRare(morphemes.get(0));
        boolean likely = 3 * foreignSyllables(stem) >= length || isCutToPieces(morphemes, length);
        return rare && (isForeign(stem) || afterGiven && !costs.isKnown() && likely) ? length : 0;
    }

    /** Without the particle that news write: 나발나야는 is no 나발 with 나야는. */
    private static int writtenStem(String word) {
        for (String particle : WRITTEN) {
            if (word.endsWith(particle) && word.length() > particle.length() + 1 && isTail(word, word.length() - particle.length())) {
                int stem = word.length() - particle.length();
                return TALKED.indexOf(word.charAt(stem - 1)) >= 0 ? stem : 0;
            }
        }
        return 0;
    }

    /** 국제공항, 비명지르고: the end of a place or organisation, or a verb. */
    private static boolean isOfOtherWords(String stem, List<Morpheme> morphemes) {
        return morphemes.stream().anyMatch(morpheme -> morpheme.isVerb() && morpheme.text().length() > 1)
            || stem.length() > 2 && hasEnding(stem, LONG_ENDINGS, 1);
    }

    /** 쿡은, 골의: one syllable and nothing but particles. */
    private static boolean isSyllable(String word, List<Morpheme> morphemes) {
        return word.length() == 1 || isTail(word, 1) && (isSyllableWithParticle(word)
            || word.startsWith("에게", 1) || morphemes.get(0).text().length() == 1 && morphemes.get(0).isNoun()
            && morphemes.subList(1, morphemes.size()).stream().allMatch(Morpheme::isParticle));
    }

    /** Whether all of the word may be the surname of a foreigner between a name and a title: 신조 in 아베 신조 총리. */
    static boolean mayBeSurname(String word) {
        Costs costs = KoreanDictionary.of(word);
        return word.length() > 1 && costs.person() < KoreanDictionary.NEVER && !TITLES.contains(word)
            && Math.min(costs.place(), costs.organisation()) == KoreanDictionary.NEVER && KnownNames.kind(word) == null;
    }

    static boolean isLone(String syllable) {
        return LONE_WORDS.contains(syllable);
    }

    static boolean isSurname(String syllable) {
        return LONE_SURNAMES.contains(syllable);
    }

    /** 윤은, 쿡이, 왕이: hardly the name 윤은 where a given name stands before it. */
    static boolean isSyllableWithParticle(String word) {
        return word.length() == 1 || NO_FOREIGN_ENDINGS.indexOf(word.charAt(1)) >= 0
            || "이가".indexOf(word.charAt(1)) >= 0 && isTail(word, 1);
    }

    /** A surname that is hardly a word of its own: 쿡, 김. */
    static boolean isRareSyllable(String word) {
        Costs costs = KoreanDictionary.of(word.substring(0, 1));
        return isSurname(word.substring(0, 1)) || Math.min(costs.common(), costs.other()) > RARE_SYLLABLE;
    }

    /** Whether the syllable is a word of its own that may stand behind a given name, such as 등. */
    private static boolean isLoneWord(String syllable) {
        return LONE_WORDS.contains(syllable)
            || KoreanDictionary.of(syllable).person() == KoreanDictionary.NEVER && !LONE_SURNAMES.contains(syllable);
    }

    /** Whether nori finds names in the stem or words it does not know: 랭 + 글 + 랜즈, not 국제 + 공항 or 꽃 + 바지. */
    private static boolean isCutToPieces(List<Morpheme> morphemes, int length) {
        int covered = 0;
        for (Morpheme morpheme : morphemes) {
            if (covered < length && (morpheme.isUnknown() || morpheme.isName() && (covered > 0 || length > 2))) {
                return true;
            }
            covered += morpheme.text().length();
        }
        return false;
    }

    /**
     * Without the particles at its end, as nori tells them: 드니프로 has none.
     *
     * @param most how many syllables that nori takes for endings, though they are no particles, may be of the name
     */
    private static int stemLength(String word, List<Morpheme> morphemes, int most) {
        int length = 0;
        int stem = 0;
        for (Morpheme morpheme : morphemes) {
            length += morpheme.text().length();
            stem = morpheme.isFunction() ? stem : length;
        }
        stem = Math.min(length, Math.max(2, stem));
        // 보예보츠키, at the end of which nori sees the 키 of verbs: what is no particle belongs to the name.
        for (int i = stem; i < Math.min(length, stem + most) && !isTail(word, i); i++) {
            if (NO_NAME_ENDINGS.indexOf(word.charAt(i)) >= 0) {
                break;
            }
            if (i + 1 == length || isTail(word, i + 1)) {
                stem = i + 1;
                break;
            }
        }
        return Math.max(stem, knownLength(word, stem));
    }

    /** The length of a longer foreign name that the dictionary has: 카바예로, though 로 may be a particle. */
    private static int knownLength(String word, int stem) {
        for (int length = word.length(); length > Math.max(1, stem); length--) {
            if (NO_FOREIGN_ENDINGS.indexOf(word.charAt(length - 1)) < 0 && isTail(word, length)
                && KoreanDictionary.of(word.substring(0, length)).person() < KoreanDictionary.NEVER
                && isForeign(word.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /** A surname and a given name. */
    static boolean isKoreanPerson(String name) {
        int surname = KnownNames.surnameLength(name);
        int given = name.length() - surname;
        return surname > 0 && (given == 1 && name.length() == 2 && !isForeign(name)
            || given == 2 && GivenSyllables.arePossible(name.substring(surname)));
    }

    /** The length of a Korean person's full name with particles, which is no word of every day: 신소율이; 0 for others. */
    static int koreanPerson(String word) {
        boolean name = word.length() > 2 && isKoreanPerson(word.substring(0, 3)) && isTail(word, 3)
            && !isEveryday(word.substring(0, 2)) && !isEveryday(word.substring(0, 3)) && !isEveryday(word);
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

    /** How many syllables of a word that goes on with something else than particles are a name after all: 조겐슨. */
    int lengthOf(String word, int found) {
        return isTail(word, found) || titleEnd(word, found) > found ? found
            : Math.max(found, stemLength(word, morphemes(word), LONGEST));
    }

    /** Whether nothing but particles, endings of the copula and the like follow. */
    private static boolean isTail(String word, int from) {
        return from == word.length() || Particles.areAll(word.charAt(from - 1), word.substring(from));
    }
}
