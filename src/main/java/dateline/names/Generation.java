package dateline.names;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which of several people of one name is meant: Elizabeth the second, Trump the younger, who counts as second too. */
final class Generation {
    /** The name does not say. */
    static final int UNSAID = 0;
    private static final int ELDER = 1;
    private static final int YOUNGER = 2;
    /** As typed in a hurry; without those that are names: jinping xi. */
    private static final Set<String> TYPED_SMALL = Set.of("ii", "iii", "iv", "vii", "viii", "xii", "xiii", "xiv", "xv",
        "xvi");
    /** Words after a name by their beginnings. */
    private static final Map<String, Integer> BEGINNINGS = Map.of("младш", YOUNGER, "молодш", YOUNGER, "старш", ELDER);
    private static final Map<String, Integer> WORDS = Map.of("jr", YOUNGER, "jnr", YOUNGER, "junior", YOUNGER,
        "sr", ELDER, "snr", ELDER, "senior", ELDER, "주니어", YOUNGER, "시니어", ELDER);

    private Generation() {}

    /** What a word after a name says of it, as written; {@link #UNSAID} for most. */
    static int of(String word, boolean last) {
        int numeral = numeral(word, last);
        if (numeral != UNSAID) {
            return numeral;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Integer> beginning : BEGINNINGS.entrySet()) {
            if (lower.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        return WORDS.getOrDefault(lower, UNSAID);
    }

    /** The number of II or 2세. One letter is a numeral at the end of a name only, elsewhere an initial. */
    static int numeral(String word, boolean last) {
        if (word.endsWith("세") && word.length() > 1 && word.length() < 4) {
            return arabic(word.substring(0, word.length() - 1));
        }
        if (word.length() == 1 && !last || word.length() > 5) {
            return UNSAID;
        }
        return last && TYPED_SMALL.contains(word) ? roman(word.toUpperCase(Locale.ROOT)) : roman(word);
    }

    private static int arabic(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : UNSAID;
    }

    private static int roman(String letters) {
        int sum = 0;
        int before = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            int digit = switch (letters.charAt(i)) {
                case 'I', 'І' -> 1;
                case 'V' -> 5;
                case 'X', 'Х' -> 10;
                default -> 0;
            };
            if (digit == 0) {
                return UNSAID;
            }
            sum += digit < before ? -digit : digit;
            before = digit;
        }
        return sum;
    }
}
