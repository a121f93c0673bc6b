package dateline.search;

import java.util.Set;

/** The words and signs of a query that join or exclude others: in capitals, if their letters have any. */
final class Operators {
    private static final Set<String> OR = Set.of("|", "||", "or", Signs.word("АБО"), Signs.word("ИЛИ"), "또는");
    private static final Set<String> AND = Set.of("&", "&&", "and");
    private static final Set<String> NOT = Set.of("not");
    private static final String NEAR = "near";
    private static final int USUAL_GAPS = 10;
    private static final int MAX_GAPS = 10_000;

    private Operators() {}

    static boolean isOr(String word) {
        return OR.contains(operator(word));
    }

    static boolean isAnd(String word) {
        return AND.contains(operator(word));
    }

    static boolean isNot(String word) {
        return NOT.contains(operator(word));
    }

    /** Whether a word joins or excludes others rather than being looked for. */
    static boolean isOperator(String word) {
        return isOr(word) || isAnd(word) || binds(word);
    }

    /** Whether a word is an operator that holds for the one clause after it. */
    static boolean binds(String word) {
        String sign = operator(word);
        return NOT.contains(sign) || sign.equals(NEAR) || sign.startsWith(NEAR + "/");
    }

    /** How many words NEAR/n allows; −1 if this is another word. */
    static int gaps(String word) {
        String[] parts = word.split("/", -1);
        if (parts.length > 2 || !operator(parts[0]).equals(NEAR)) {
            return -1;
        }
        return parts.length == 1 ? USUAL_GAPS : isNumber(parts[1]) ? number(parts[1]) : -1;
    }

    /** As many as digits say, but no more than any article has. */
    static int number(String digits) {
        return digits.length() > 5 ? MAX_GAPS : Math.min(MAX_GAPS, Integer.parseInt(digits));
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(sign -> isDigit((char) sign));
    }

    private static String operator(String word) {
        return word.chars().noneMatch(Character::isLowerCase) ? Signs.word(word) : "";
    }
}
