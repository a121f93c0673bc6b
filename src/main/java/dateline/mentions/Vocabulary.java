package dateline.mentions;

import dateline.analysis.Dictionaries;
import dateline.analysis.KoreanDictionary;
import dateline.analysis.Sense;
import dateline.analysis.Typography;
import dateline.names.KnownNames;
import dateline.names.KoreanParticles;
import dateline.names.Script;
import java.util.Set;

/** Tells words of every day from words that are only names. Safe for many threads. */
public final class Vocabulary {
    private static final ThreadLocal<Dictionaries> DICTIONARIES = ThreadLocal.withInitial(Dictionaries::new);

    private Vocabulary() {}

    /**
     * Whether the word, in whatever case, is in everyday use as an ordinary word of one of the four languages: park,
     * сон, 조국. A form of an ordinary word that is a name as it stands is not: путин is the man, not many a путина.
     */
    public static boolean everyday(String word) {
        return switch (Script.of(word)) {
            case HANGUL -> korean(word);
            case CYRILLIC -> KnownNames.kind(word) == null && DICTIONARIES.get().isEverydayCyrillic(word);
            case LATIN -> KnownNames.kind(word) == null && DICTIONARIES.get().isEverydayEnglish(word);
            default -> true;
        };
    }

    /** Whether a Cyrillic word is a given name by the dictionary, and not a place as well. */
    public static boolean isGivenName(String word) {
        Set<Sense> senses = Script.of(word) == Script.CYRILLIC ? DICTIONARIES.get().russian(word) : Set.of();
        return senses.contains(Sense.GIVEN_NAME) && !senses.contains(Sense.PLACE);
    }

    /** The text with one spelling for every character, as articles are read: Hanja as Hangul, each apostrophe as '. */
    public static String plain(String text) {
        Typography clean = new Typography(text);
        return new String(clean.chars(), 0, clean.length());
    }

    private static boolean korean(String word) {
        if (KoreanDictionary.of(word).isKnown()) {
            return OrdinaryWords.isEveryday(word);
        }
        return KoreanParticles.without(word).stream().anyMatch(OrdinaryWords::isEveryday);
    }
}
