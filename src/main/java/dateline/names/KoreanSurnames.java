package dateline.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The closed list of Korean surnames and how each is spelled in the three scripts. */
final class KoreanSurnames {
    private static final float NEVER = 20f;
    private static final float BY_RULE = 0.7f;
    private static final List<Syllable> SYLLABLES = new ArrayList<>();
    private static final Map<String, Integer> HANGUL = new HashMap<>();
    private static final Map<String, float[]> SPELLED = new HashMap<>();

    static {
        List<String[]> rows = Table.read("korean-surnames.tsv");
        for (String[] row : rows) {
            int id = SYLLABLES.size();
            String[] hangul = row[0].split(" ");
            for (String form : hangul) {
                HANGUL.put(form, id);
            }
            SYLLABLES.add(hangul[0].length() == 1 ? KoreanSpelling.hangul(hangul[0].charAt(0), true) : null);
            for (int column = 1; column <= 3; column++) {
                String[] spellings = row[column].isEmpty() ? new String[0] : row[column].split(" ");
                for (int rank = 0; rank < spellings.length; rank++) {
                    float[] costs = SPELLED.computeIfAbsent(spellings[rank], x -> never(rows.size()));
                    costs[id] = Math.min(costs[id], 0.1f + 0.3f * Math.min(rank, 3));
                }
            }
        }
    }

    private KoreanSurnames() {}

    static int count() {
        return SYLLABLES.size();
    }

    private static float[] never(int count) {
        float[] costs = new float[count];
        Arrays.fill(costs, NEVER);
        return costs;
    }

    /** The surname a Hangul name begins with, the longer first; its length or 0. */
    static int length(String hangul) {
        if (hangul.length() > 2 && HANGUL.containsKey(hangul.substring(0, 2))) {
            return 2;
        }
        return !hangul.isEmpty() && HANGUL.containsKey(hangul.substring(0, 1)) ? 1 : 0;
    }

    static int hangul(String surname) {
        return HANGUL.getOrDefault(surname, -1);
    }

    /** A cost for each surname the spelling may stand for, null when it can be none. */
    static float[] spelled(String spelling, Script script) {
        float[] costs = SPELLED.get(spelling);
        if (costs != null) {
            return costs;
        }
        Syllable syllable = KoreanSpelling.syllable(spelling, script);
        if (syllable == null) {
            return null;
        }
        float[] byRule = never(count());
        boolean any = false;
        for (int id = 0; id < count(); id++) {
            float cost = SYLLABLES.get(id) == null ? NEVER : SYLLABLES.get(id).cost(syllable) + BY_RULE;
            byRule[id] = Math.min(NEVER, cost);
            any |= cost < 4;
        }
        return any ? byRule : null;
    }

    /** The numbers of the surnames a word alone stands for by the table; none for other words. */
    static int[] listed(String word) {
        Integer hangul = HANGUL.get(word);
        if (hangul != null) {
            return new int[] {hangul};
        }
        float[] costs = SPELLED.get(word);
        return costs == null ? new int[0]
            : java.util.stream.IntStream.range(0, costs.length).filter(id -> costs[id] < NEVER).toArray();
    }

    static boolean isListed(String spelling) {
        return SPELLED.containsKey(spelling) || HANGUL.containsKey(spelling);
    }
}
