package dateline.mentions;

import dateline.analysis.Sense;
import dateline.names.Script;
import java.util.Set;

/**
 * Tells where the name of an organisation ends that goes on in lower case or between quotation marks: Партія «Слуга
 * народу», Міністерство закордонних справ.
 */
final class OrganisationNames {
    private static final Stems NOUNS = WordLists.stems("organisation noun");
    private static final Stems QUOTED = WordLists.stems("quoted noun");
    private static final int MOST_QUOTED = 6;
    private static final Stems GENITIVE_HEADS = WordLists.stems("genitive head");
    private static final int MOST_GENITIVES = 3;
    private static final String OPENING_QUOTES = "«\"“„‘";
    private static final String CLOSING_QUOTES = "»\"”“’";

    private final CasedText text;

    OrganisationNames(CasedText text) {
        this.text = text;
    }

    /** Whether the word says that an organisation is named: bank, партія. */
    static boolean isNoun(String lower) {
        return NOUNS.begin(lower);
    }

    /**
     * Where a name between quotation marks ends that begins here, after a noun or acronym: ТОВ «Легіон Експерт», газета
     * «Известия»; {@code from} if none does. Words in lower case are of it if the noun says that an organisation is
     * named: Партія «Слуга народу».
     */
    int quotedEnd(int from, int to) {
        if (from == 0 || OPENING_QUOTES.indexOf(text.token(from).before()) < 0
            || text.token(from).start() - text.token(from - 1).end() > 2) {
            return from;
        }
        Token noun = text.token(from - 1);
        boolean body = noun.isUpper() || QUOTED.begin(noun.lower()) || NOUNS.begin(noun.lower());
        boolean common = (!noun.isCapitalised() || text.opens(from - 1)) && text.senses(from - 1).contains(Sense.COMMON)
            && !text.senses(from - 1).contains(Sense.FUNCTION);
        int end = from + 1;
        while (end < from + MOST_QUOTED && text.follows(end) && (end < to || body) && !isClosed(end - 1)) {
            end++;
        }
        boolean name = isClosed(end - 1) && (body || common && (end > from + 1 || !text.isOrdinary(from)));
        return name ? end : from;
    }

    private boolean isClosed(int at) {
        return CLOSING_QUOTES.indexOf(text.token(at).after()) >= 0;
    }

    /** The end of the words in lower case that a name goes on with: ... обласна рада. */
    int nounAfter(int from) {
        int end = from;
        while (end < from + 2 && text.isLower(end) && text.senses(end).contains(Sense.ADJECTIVE)
            && !text.senses(end).contains(Sense.COMMON)) {
            end++;
        }
        return text.isNoun(end) && text.isLower(end) ? end + 1 : from;
    }

    /** Where the nouns in lower case end that say what a ministry or service is for: Міністерство закордонних справ. */
    int afterGenitives(int from) {
        if (text.token(from - 1).script() == Script.LATIN || !GENITIVE_HEADS.begin(text.token(from - 1).lower())) {
            return from;
        }
        int end = from;
        for (int i = from; i < from + MOST_GENITIVES && text.isLower(i) && isGenitive(i); i++) {
            end = text.senses(i).contains(Sense.COMMON) ? i + 1 : end;
        }
        return end;
    }

    /** Or an adjective; дел, which may be a verb, is a noun behind one. */
    private boolean isGenitive(int i) {
        Set<Sense> senses = text.senses(i);
        boolean afterAdjective = text.senses(i - 1).equals(Set.of(Sense.ADJECTIVE));
        return (senses.contains(Sense.COMMON) || senses.contains(Sense.ADJECTIVE))
            && (afterAdjective || !senses.contains(Sense.VERB)) && !senses.contains(Sense.FUNCTION)
            && "оеэюєь".indexOf(text.word(i).charAt(text.word(i).length() - 1)) < 0;
    }
}
