package dateline.mentions;

import dateline.analysis.KoreanDictionary;
import dateline.analysis.KoreanDictionary.Costs;
import dateline.analysis.KoreanMorphemes.Morpheme;
import java.util.List;

/** Tells Korean words of every day from names, by how often nori's dictionary counted each. */
final class OrdinaryWords {
    /** What a noun costs, about, that is in nori's dictionary without having been counted in any text. */
    private static final int UNCOUNTED = 2_830;
    private static final int UNCOUNTED_END = 2_850;
    /** Cheaper nouns are surely met with in texts. */
    static final int COUNTED = 2_750;
    /** Dearer nouns are rare. */
    private static final int RARE = 2_900;
    /** What makes a verb, adjective or plural of a noun: 이용해, 우승한, 학생들. */
    private static final String NO_NAME_ENDINGS = "하해한할함했된될되돼적들";

    private OrdinaryWords() {}

    /** Whether the dictionary counts the word as an ordinary noun, verb and so on, more often than as a name. */
    static boolean isEveryday(String word) {
        Costs costs = KoreanDictionary.of(word);
        int ordinary = Math.min(costs.common(), costs.other());
        return ordinary < costs.name() && ordinary < RARE && !isUncounted(ordinary);
    }

    static boolean isUncounted(int cost) {
        return cost >= UNCOUNTED && cost < UNCOUNTED_END;
    }

    /** A noun that may as well be the half of a name: 송민 in 송민서. */
    static boolean isRare(Morpheme noun) {
        return noun.text().length() == 2 && !noun.isFixed() && !noun.isVerb() && !isEveryday(noun.text());
    }

    /** Nothing but a word of the dictionary that is no name, with its particles or endings. */
    static boolean isOrdinary(String word, List<Morpheme> morphemes) {
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

    /** Whether behind a noun the syllable makes a verb, adjective or plural of it. */
    static boolean makesAnotherWord(char syllable) {
        return NO_NAME_ENDINGS.indexOf(syllable) >= 0;
    }

    static boolean isVerbal(String word) {
        return word.length() > 2 && makesAnotherWord(word.charAt(2)) && isEveryday(word.substring(0, 2));
    }
}
