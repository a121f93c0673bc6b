package dateline.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.ko.POS.Tag;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/**
 * Asks nori's dictionary what a Korean word can be. Lucene keeps no classes of names, but the words' context numbers
 * still tell people from places, as mecab-ko-dic made them.
 */
public final class KoreanDictionary {
    /** What a word cannot be costs this much. */
    public static final int NEVER = 100_000;

    private static final int ORGANISATION_CONTEXT = 1783;
    private static final int PERSON_CONTEXT = 1785;
    private static final int PLACE_CONTEXT = 1786;
    private static final TokenInfoDictionary DICTIONARY = TokenInfoDictionary.getInstance();

    private KoreanDictionary() {}

    /**
     * What a word can be, and how surprising each would be: below 0 for the commonest words, above 5,000 for the rare.
     *
     * @param other a verb's stem, an adverb, a determiner, a number and so on
     */
    public record Costs(int common, int person, int place, int organisation, int other) {
        static final Costs UNKNOWN = new Costs(NEVER, NEVER, NEVER, NEVER, NEVER);

        public boolean isKnown() {
            return Math.min(Math.min(common, other), name()) < NEVER;
        }

        /** As a name of any kind. */
        public int name() {
            return Math.min(person, Math.min(place, organisation));
        }
    }


    public static Costs of(String word) {
        TokenInfoFST words = DICTIONARY.getFST();
        FST.Arc<Long> arc = words.getFirstArc(new FST.Arc<>());
        FST.BytesReader reader = words.getBytesReader();
        long output = 0;
        try {
            for (int i = 0; i < word.length(); i++) {
                if (words.findTargetArc(word.charAt(i), arc, arc, i == 0, reader) == null) {
                    return Costs.UNKNOWN;
                }
                output += arc.output();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return word.isEmpty() || !arc.isFinal() ? Costs.UNKNOWN : costs((int) (output + arc.nextFinalOutput()));
    }

    private static Costs costs(int source) {
        IntsRef entries = new IntsRef();
        DICTIONARY.lookupWordIds(source, entries);
        int[] costs = {NEVER, NEVER, NEVER, NEVER, NEVER};
        for (int i = 0; i < entries.length; i++) {
            int entry = entries.ints[entries.offset + i];
            int kind = kind(entry);
            costs[kind] = Math.min(costs[kind], DICTIONARY.getWordCost(entry));
        }
        return new Costs(costs[0], costs[1], costs[2], costs[3], costs[4]);
    }

    private static int kind(int entry) {
        Tag tag = DICTIONARY.getLeftPOS(entry);
        if (tag == Tag.NNP) {
            return switch (DICTIONARY.getLeftId(entry)) {
                case PERSON_CONTEXT -> 1;
                case PLACE_CONTEXT -> 2;
                default -> 3;
            };
        }
        return tag == Tag.NNG ? 0 : 4;
    }
}
