package dateline.elastic;

import dateline.names.NameMatcher;
import dateline.names.Prepared;
import dateline.names.Script;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed to find values of a facet: each of its words must be in the value, whatever the case and the kind of
 * apostrophe; or a word of the value must be the same name in another script.
 */
final class FacetMatch {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ʼ-]+");
    private static final String APOSTROPHES = "'’ʼ‘`′";
    private static final Pattern APOSTROPHE = Pattern.compile("[" + APOSTROPHES + "]");
    /** Words of a regular expression: each one more takes the engine twice the memory. */
    private static final int MOST_WORDS = 4;
    /** Below this, a name sounds like too many others. */
    private static final int LEAST_LETTERS = 3;

    private final List<String> words;
    private final Prepared name;

    FacetMatch(String typed) {
        words = Stream.of(BETWEEN_WORDS.split(typed.strip())).filter(word -> !word.isEmpty()).distinct()
                .toList();
        name = typed.strip().length() < LEAST_LETTERS && Script.of(typed) != Script.HANGUL ? null
                : Prepared.of(typed.strip());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The regular expression for values that have all the words, or the longest of many: see {@link #isIn}. */
    String regexp() {
        return words.stream().filter(longest()::contains).map(word -> ".*"
                + word.codePoints().mapToObj(FacetMatch::anyCase).collect(Collectors.joining()) + ".*")
                .collect(Collectors.joining("&"));
    }

    private List<String> longest() {
        return words.stream().sorted(Comparator.comparing(String::length).reversed()).limit(MOST_WORDS).toList();
    }

    private static String anyCase(int letter) {
        if (APOSTROPHES.indexOf(letter) >= 0) {
            return "[" + APOSTROPHES + "]";
        }
        if (!Character.isLetterOrDigit(letter)) {
            return "\\" + Character.toString(letter);
        }
        String ways = Stream.<IntUnaryOperator>of(Character::toLowerCase, Character::toUpperCase, Character::toTitleCase)
                .map(way -> Character.toString(way.applyAsInt(letter))).distinct().collect(Collectors.joining());
        return ways.length() == Character.charCount(letter) ? ways : "[" + ways + "]";
    }

    /** Whether a text has all the words. */
    boolean isIn(String text) {
        String folded = folded(text);
        return words.stream().allMatch(word -> folded.contains(folded(word)));
    }

    private static String folded(String text) {
        return APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("'");
    }

    /** Whether the value, or a word of it, is the same name in another script. */
    boolean sounds(String value) {
        if (name == null || Script.of(value) == Script.of(String.join(" ", words))) {
            return false;
        }
        return Stream.concat(Stream.of(value), Stream.of(BETWEEN_NAMES.split(value)))
                .filter(part -> !part.isEmpty()).distinct()
                .anyMatch(part -> NameMatcher.match(name, Prepared.of(part)).same());
    }
}
