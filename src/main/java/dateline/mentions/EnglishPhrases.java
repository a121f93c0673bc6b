package dateline.mentions;

import dateline.analysis.Sense;
import java.util.Set;

/**
 * Tells where the English name of a place or organisation ends that has several words, one of which says what it is:
 * Kursk Region, Seoul National University Hospital, Bank of Korea, Ministry of Defence of Ukraine.
 */
final class EnglishPhrases {
    private static final Set<String> PLACES = WordLists.of("english place noun");
    private static final Set<String> ORGANISATIONS = WordLists.of("english organisation noun");
    /** Their names are lists: Ministry of Health and Welfare. */
    private static final Set<String> DEPARTMENTS = Set.of("ministry", "department");
    /** Whose armies, parties and unions there are. */
    private static final Set<String> OWNERS = Set.of("people", "peoples", "workers", "women", "men", "children",
        "farmers", "peasants", "writers", "journalists", "teachers", "veterans", "soldiers", "citizens", "workers'");
    /** Words before the noun, and after it. */
    private static final int MOST_BEFORE = 4;

    private final CasedText text;

    EnglishPhrases(CasedText text) {
        this.text = text;
    }

    static boolean isPlace(String lower) {
        return PLACES.contains(lower);
    }

    /** The end of the name that begins at a capitalised word; {@code at} if none does. */
    int end(int at, int to) {
        if (!begins(at)) {
            return at;
        }
        int end = ending(at, to);
        if (end > at) {
            return of(end);
        }
        boolean whole = isNoun(at) && of(at + 1) > at + 1;
        return whole ? of(at + 1) : at;
    }

    private boolean begins(int at) {
        Set<Sense> senses = text.senses(at);
        boolean word = !text.opens(at) || senses.isEmpty() || Knowledge.isName(senses)
            || senses.contains(Sense.ADJECTIVE) || senses.contains(Sense.COMMON);
        return word && (!senses.contains(Sense.FUNCTION) || Knowledge.isName(senses)) && !text.isNoName(at)
            && !text.token(at).isInitial() && !text.isTitle(at) && !text.isHonorific(at);
    }

    /** Where the first nouns end that say what it is; in a headline whose words all have capitals right behind one word. */
    private int ending(int at, int to) {
        int most = Math.min(to, at + 1 + (text.isTitled(at) ? 1 : MOST_BEFORE));
        for (int i = at + 1; i < most && isWithin(i); i++) {
            if (isNoun(i)) {
                int end = i + 1;
                while (end < to && isNoun(end) && isWithin(end)) {
                    end++;
                }
                boolean person = end == at + 2 && text.isGiven(at); // Veronica Lake
                return person ? at : end;
            }
        }
        return at;
    }

    /** Whether a word can go on with the name before it; People's Army and Workers' Party may. */
    private boolean isWithin(int i) {
        return text.isCapital(i) && !text.isNoName(i) && !text.isTitle(i)
            && (!text.isOwned(i) || OWNERS.contains(text.token(i - 1).lower()));
    }

    /** Institute for the Study of War. */
    private int forWhat(int from) {
        if (!isLower(from, "for")) {
            return from;
        }
        int next = isLower(from + 1, "the") ? from + 2 : from + 1;
        int end = capitals(next);
        return end > next ? end : from;
    }

    /** Where the name ends whose noun ends here: Bank of Korea, Gulf of Mexico, Ministry of Defence of Ukraine. */
    private int of(int from) {
        boolean list = DEPARTMENTS.contains(text.token(from - 1).lower());
        int end = forWhat(from);
        while (isLower(end, "of")) {
            int next = isLower(end + 1, "the") ? end + 2 : end + 1;
            int after = capitals(next);
            if (after == next) {
                break;
            }
            end = after;
            while (list && isLower(end, "and") && capitals(end + 1) > end + 1) {
                end = capitals(end + 1);
            }
        }
        return end;
    }

    private int capitals(int from) {
        int end = from;
        while (text.follows(end) && isWithin(end) && end < from + MOST_BEFORE) {
            end++;
        }
        return end;
    }

    private boolean isLower(int i, String word) {
        return text.isLower(i) && text.word(i).equals(word);
    }

    private boolean isNoun(int i) {
        String lower = text.token(i).lower();
        return PLACES.contains(lower) || ORGANISATIONS.contains(lower);
    }
}
