package dateline.mentions;

import dateline.analysis.KoreanDictionary;
import dateline.analysis.KoreanDictionary.Costs;
import dateline.names.KnownNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** How likely two syllables are a Korean given name, learned from the persons of nori's dictionary. */
final class GivenSyllables {
    private static final String TABLE = "given-syllables.tsv";
    /** Of the two counts multiplied: 정은 has a million, 번주 some thousands. */
    private static final int LIKELY = 100_000;
    private static final int POSSIBLE = 15_000;
    private static final Map<Character, int[]> COUNTS = read();

    private GivenSyllables() {}

    /** Whether the two syllables are likely a given name, and no everyday noun: 세계, 제품. */
    static boolean areLikely(String given) {
        return count(given) >= LIKELY && KoreanDictionary.of(given).common() > OrdinaryWords.COUNTED;
    }

    /** Whether they are a given name where a title follows. */
    static boolean arePossible(String given) {
        return count(given) >= POSSIBLE;
    }

    private static long count(String given) {
        int[] first = COUNTS.get(given.charAt(0));
        int[] second = COUNTS.get(given.charAt(1));
        return first == null || second == null ? 0 : (long) first[0] * second[1];
    }

    private static Map<Character, int[]> read() {
        Map<Character, int[]> counts = new TreeMap<>();
        try (InputStream in = GivenSyllables.class.getResourceAsStream(TABLE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(cells ->
                counts.put(cells[0].charAt(0), new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2])}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    /** Prints the table anew: every surname is tried with every pair of the syllables that the table has. */
    public static void main(String[] args) {
        print(System.out);
    }

    private static void print(PrintStream out) {
        Map<Character, int[]> counts = new TreeMap<>();
        for (char surname = '가'; surname <= '힣'; surname++) {
            if (KnownNames.surnameLength(String.valueOf(surname)) == 1) {
                count(surname, counts);
            }
        }
        counts.forEach((syllable, count) -> out.println(syllable + "\t" + count[0] + "\t" + count[1]));
    }

    private static void count(char surname, Map<Character, int[]> counts) {
        for (char first : COUNTS.keySet()) {
            for (char second : COUNTS.keySet()) {
                Costs costs = KoreanDictionary.of("" + surname + first + second);
                if (costs.person() < KoreanDictionary.NEVER && costs.common() == KoreanDictionary.NEVER) {
                    counts.computeIfAbsent(first, x -> new int[2])[0]++;
                    counts.computeIfAbsent(second, x -> new int[2])[1]++;
                }
            }
        }
    }
}
