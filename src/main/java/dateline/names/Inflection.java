package dateline.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the case endings off Ukrainian and Russian names: Зеленського may be the genitive of Зеленський. */
final class Inflection {
    static final int NOMINATIVE = 1;
    static final int GENITIVE = 2;
    static final int DATIVE = 4;
    static final int ACCUSATIVE = 8;
    static final int INSTRUMENTAL = 16;
    static final int LOCATIVE = 32;
    static final int VOCATIVE = 64;
    static final int ALL = 127;
    private static final int SHORTEST_STEM = 2;

    /** A nominative the word may come from, and the cases (bits) it would then stand in. */
    record Lemma(String text, int cases) {}

    private record Rule(String ending, String nominative, String after, int cases) {}

    /** The rules by the last letter of their ending. */
    private static final Map<Character, List<Rule>> RULES = rules().stream()
        .collect(Collectors.groupingBy(rule -> rule.ending.charAt(rule.ending.length() - 1)));

    private Inflection() {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (String[] row : Table.read("inflection.tsv")) {
            int cases = 0;
            for (char c : row[3].toCharArray()) {
                cases |= switch (c) {
                    case 'N' -> NOMINATIVE;
                    case 'G' -> GENITIVE;
                    case 'D' -> DATIVE;
                    case 'A' -> ACCUSATIVE;
                    case 'I' -> INSTRUMENTAL;
                    case 'L' -> LOCATIVE;
                    case 'V' -> VOCATIVE;
                    default -> throw new IllegalStateException("Unknown case " + c + " in inflection.tsv");
                };
            }
            for (String ending : row[0].split(" ")) {
                for (String nominative : row[1].split(" ")) {
                    rules.add(new Rule(ending, nominative.equals("-") ? "" : nominative, row[2], cases));
                }
            }
        }
        return List.copyOf(rules);
    }

    /** The word itself as a nominative first, then what it may be a case of; folded letters in and out. */
    static List<Lemma> lemmas(String word) {
        Map<String, Integer> lemmas = new LinkedHashMap<>();
        lemmas.put(word, indeclinable(word) ? ALL : NOMINATIVE);
        if (word.endsWith("ская") || word.endsWith("цкая") || word.endsWith("ная") || word.endsWith("вая")) {
            return List.of(new Lemma(word, NOMINATIVE)); // a woman's name, not the genitive of one in -ай
        }
        for (Rule rule : RULES.getOrDefault(word.charAt(word.length() - 1), List.of())) {
            int stem = word.length() - rule.ending.length();
            if (stem >= SHORTEST_STEM && word.endsWith(rule.ending) && follows(word, stem, rule.after)) {
                String nominative = word.substring(0, stem) + rule.nominative;
                if (SlavicEnding.isCase(word, nominative)) {
                    lemmas.merge(nominative, rule.cases, (a, b) -> a | b);
                }
            }
        }
        List<Lemma> out = new ArrayList<>();
        lemmas.forEach((text, cases) -> out.add(new Lemma(text, cases)));
        return out;
    }

    /** Whether the stem ends in one of the letters or endings named; consonants when none is. */
    private static boolean follows(String word, int stem, String after) {
        if (after.equals("-")) {
            return true;
        }
        if (after.equals("C") || after.equals("V")) {
            return "аеёиоуыэюяєіїйь".indexOf(word.charAt(stem - 1)) < 0 == after.equals("C");
        }
        for (String option : after.split(" ")) {
            if (word.startsWith(option, stem - option.length())) {
                return true;
            }
        }
        return false;
    }

    /** Рубіо, Шойгу, Лі and women's Кім stay as they are in every case. */
    private static boolean indeclinable(String word) {
        char last = word.charAt(word.length() - 1);
        return "еєуюіиоэё".indexOf(last) >= 0 || word.endsWith("их") || word.endsWith("ых");
    }
}
