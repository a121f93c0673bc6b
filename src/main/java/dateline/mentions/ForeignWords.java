package dateline.mentions;

import dateline.analysis.KoreanDictionary;
import dateline.analysis.KoreanDictionary.Costs;
import dateline.analysis.KoreanMorphemes.Morpheme;
import dateline.mentions.KoreanWord.Given;
import dateline.names.KnownNames;
import java.util.List;
import java.util.Set;

/** Tells how much of a Hangul word is a foreign name or part of one, by how it sounds and how nori cuts it. */
final class ForeignWords {
    /** Syllables that words of Korean origin seldom have, but foreign names do. */
    private static final String FOREIGN = "브프크트르드즈츠쉬켈젤렌뤼뷔퀴키코카케쿠토타테티투파페피포푸퍼스쇼셰셴첸첼쳅엘엠앤빈빅벨벤볼밀맥멜멘렛렉레로루론롤뇨녜냐데디더델도리라"
        + "니네누노바베비뱌버보부블샤슈시슬싱썬잭존조지쟝줄짐차처초추치캐컨케켄콘쿡클킨킴타탈터턴톰튀팀팔팻펠폴풀필하해핸헤헨호홀후휴히힐와워웨위윌유율에아안알애어얼에오올우울윈이인일자재저제주";
    private static final int LONGEST_GIVEN = 6;
    /** What is a given name, yet a word of the dictionary, is no commoner: 마이크 is a microphone. */
    private static final int LEAST_GIVEN = 2_000;
    /** The same for surnames: 앙리. */
    private static final int LEAST_SURNAME = 2_550;
    /** Syllables that cost more are hardly ever words. */
    private static final int RARE_SYLLABLE = 4_000;
    private static final Set<String> GIVEN_NAMES = WordLists.of("korean given name");
    private static final Set<String> LONE_WORDS = WordLists.of("korean lone word");
    /** Particles that end no foreign name. */
    private static final String NO_FOREIGN_ENDINGS = "은는을를의과";
    /** Particles that news write, the longest first. */
    private static final List<String> WRITTEN =
        List.of("에게서", "에게", "에서", "으로", "는", "은", "이", "가", "을", "를", "의", "에", "와", "과", "도");
    /** Particles of one syllable that are said rather than written. */
    private static final String TALKED = "야나랑라여";

    private ForeignWords() {}

    /** The length of a word that sounds foreign and that nori can only cut to pieces; 0 for others. */
    static int length(String word, List<Morpheme> morphemes) {
        if (isSyllable(word, morphemes) && knownLength(word, 1) == 0) {
            String first = word.substring(0, 1);
            boolean name = given(first) != Given.NO && !OrdinaryWords.isEveryday(first)
                && !KoreanWords.isSurname(first);
            return name ? 1 : 0;
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

    static Given given(String word) {
        if (word.length() > LONGEST_GIVEN) {
            return Given.NO;
        }
        Costs costs = KoreanDictionary.of(word);
        if (KnownNames.isGivenName(word) || GIVEN_NAMES.contains(word)) {
            return word.length() > 1 && Math.min(costs.common(), costs.other()) > LEAST_GIVEN
                && KnownNames.kind(word) == null ? Given.SURELY : Given.PERHAPS;
        }
        boolean particle = word.length() == 2 && Particles.areAll(word, 1) || LONE_WORDS.contains(word);
        boolean person = costs.person() == costs.name() && costs.place() == KoreanDictionary.NEVER
            && Math.min(costs.common(), costs.other()) == KoreanDictionary.NEVER && costs.isKnown();
        boolean foreign = word.length() == 1 || isForeign(word);
        return person && foreign && !particle && !KoreanWords.isKoreanPerson(word) ? Given.PERHAPS : Given.NO;
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

    /** Whether all of the word may be the surname of a foreigner between a name and a title: 신조 in 아베 신조 총리. */
    static boolean mayBeSurname(String word) {
        Costs costs = KoreanDictionary.of(word);
        return word.length() > 1 && costs.person() < KoreanDictionary.NEVER && !KoreanWords.TITLES.contains(word)
            && Math.min(costs.place(), costs.organisation()) == KoreanDictionary.NEVER && KnownNames.kind(word) == null;
    }

    /** Without the particle that news write: 나발나야는 is no 나발 with 나야는. */
    private static int writtenStem(String word) {
        for (String particle : WRITTEN) {
            int stem = word.length() - particle.length();
            if (word.endsWith(particle) && stem > 1 && Particles.areAll(word, stem)) {
                return TALKED.indexOf(word.charAt(stem - 1)) >= 0 ? stem : 0;
            }
        }
        return 0;
    }

    /** 국제공항, 비명지르고: the end of a place or organisation, or a verb. */
    private static boolean isOfOtherWords(String stem, List<Morpheme> morphemes) {
        return morphemes.stream().anyMatch(morpheme -> morpheme.isVerb() && morpheme.text().length() > 1)
            || stem.length() > 2 && KoreanWords.hasLongEnding(stem);
    }

    /** 쿡은, 골의: one syllable and nothing but particles. */
    private static boolean isSyllable(String word, List<Morpheme> morphemes) {
        return word.length() == 1 || Particles.areAll(word, 1) && (isSyllableWithParticle(word)
            || word.startsWith("에게", 1) || morphemes.get(0).text().length() == 1 && morphemes.get(0).isNoun()
            && morphemes.subList(1, morphemes.size()).stream().allMatch(Morpheme::isParticle));
    }

    static boolean isLone(String syllable) {
        return LONE_WORDS.contains(syllable);
    }

    /** 윤은, 쿡이, 왕이: hardly the name 윤은 where a given name stands before it. */
    static boolean isSyllableWithParticle(String word) {
        return word.length() == 1 || NO_FOREIGN_ENDINGS.indexOf(word.charAt(1)) >= 0
            || "이가".indexOf(word.charAt(1)) >= 0 && Particles.areAll(word, 1);
    }

    /** A surname that is hardly a word of its own: 쿡, 김. */
    static boolean isRareSyllable(String word) {
        Costs costs = KoreanDictionary.of(word.substring(0, 1));
        return KoreanWords.isSurname(word.substring(0, 1)) || Math.min(costs.common(), costs.other()) > RARE_SYLLABLE;
    }

    /** Whether the syllable is a word of its own that may stand behind a given name, such as 등. */
    private static boolean isLoneWord(String syllable) {
        return LONE_WORDS.contains(syllable)
            || KoreanDictionary.of(syllable).person() == KoreanDictionary.NEVER && !KoreanWords.isSurname(syllable);
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
    static int stemLength(String word, List<Morpheme> morphemes, int most) {
        int length = 0;
        int stem = 0;
        for (Morpheme morpheme : morphemes) {
            length += morpheme.text().length();
            stem = morpheme.isFunction() ? stem : length;
        }
        stem = Math.min(length, Math.max(2, stem));
        // 보예보츠키, at the end of which nori sees the 키 of verbs: what is no particle belongs to the name.
        for (int i = stem; i < Math.min(length, stem + most) && !Particles.areAll(word, i); i++) {
            if (OrdinaryWords.makesAnotherWord(word.charAt(i))) {
                break;
            }
            if (i + 1 == length || Particles.areAll(word, i + 1)) {
                stem = i + 1;
                break;
            }
        }
        return Math.max(stem, knownLength(word, stem));
    }

    /** The length of a longer foreign name that the dictionary has: 카바예로, though 로 may be a particle. */
    static int knownLength(String word, int stem) {
        for (int length = word.length(); length > Math.max(1, stem); length--) {
            if (NO_FOREIGN_ENDINGS.indexOf(word.charAt(length - 1)) < 0 && Particles.areAll(word, length)
                && KoreanDictionary.of(word.substring(0, length)).person() < KoreanDictionary.NEVER
                && isForeign(word.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /**
     * How many syllables of the word may be the rest of a foreign name that has begun before it, though the word alone
     * would not be taken for a name; 0 for none.
     *
     * @param afterGiven whether what stands before is surely a given name: then a surname may be a syllable or a word
     *                   of the dictionary, if not one of every day
     */
    static int rest(String word, List<Morpheme> morphemes, boolean afterGiven) {
        int length = word.length() == 2 && isSyllableWithParticle(word) ? 0 : knownLength(word, 1);
        if (length == 0 && isSyllable(word, morphemes)) {
            return !afterGiven || isLoneWord(word.substring(0, 1)) ? 0 : 1;
        }
        length = length > 0 ? length : stemLength(word, morphemes, word.length());
        length = afterGiven ? Math.max(length, writtenStem(word)) : length;
        String stem = word.substring(0, length);
        Costs costs = KoreanDictionary.of(stem);
        int ordinary = Math.min(costs.common(), costs.other());
        if (length < 2 || ordinary < LEAST_SURNAME || !afterGiven && OrdinaryWords.isEveryday(word)
            || isOfOtherWords(stem, morphemes)) {
            return 0;
        }
        if (afterGiven && (costs.person() < KoreanDictionary.NEVER || OrdinaryWords.isUncounted(ordinary))) {
            return length;
        }
        boolean rare = !OrdinaryWords.isOrdinary(word, morphemes) || OrdinaryWords.isRare(morphemes.get(0));
        boolean likely = 3 * foreignSyllables(stem) >= length || isCutToPieces(morphemes, length);
        return rare && (isForeign(stem) || afterGiven && !costs.isKnown() && likely) ? length : 0;
    }
}
