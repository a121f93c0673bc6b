package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 104 people and places of the news, each in all scripts, all systems of romanisation and several cases. */
class NewsmakersTest {
    private static final int COLUMNS = 4;

    /** For each row the spellings by script: Latin, Ukrainian, Russian, Korean of the South and the North. */
    private final List<List<List<Prepared>>> names = read();

    @Test
    void findsTheSameNameInEveryScript() {
        List<String> missed = new ArrayList<>();
        int pairs = 0;
        for (List<List<Prepared>> name : names) {
            for (int a = 0; a < COLUMNS; a++) {
                for (int b = a + 1; b < COLUMNS; b++) {
                    for (Prepared one : name.get(a)) {
                        for (Prepared other : name.get(b)) {
                            pairs++;
                            if (!NameMatcher.match(one, other).same()) {
                                missed.add(one.name.text() + " ~ " + other.name.text());
                            }
                        }
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(2000);
        assertThat((double) missed.size() / pairs).as("missed: " + missed).isLessThanOrEqualTo(0.01);
    }

    @Test
    void keepsDifferentNamesApart() {
        List<String> joined = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            for (int other = row + 1; other < names.size(); other++) {
                for (int a = 0; a < COLUMNS; a++) {
                    for (int b = 0; b < COLUMNS; b++) {
                        collectJoined(names.get(row).get(a), names.get(other).get(b), joined);
                    }
                }
            }
        }
        assertThat(joined).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void spellingsOfOneNameShareAKey() {
        List<String> missed = new ArrayList<>();
        int pairs = 0;
        for (List<List<Prepared>> name : names) {
            List<Prepared> all = name.stream().flatMap(List::stream).toList();
            for (Prepared one : all) {
                for (Prepared other : all) {
                    pairs++;
                    if (!NameKeysTest.found(one.name.text(), other.name.text())) {
                        missed.add(one.name.text() + " ~ " + other.name.text());
                    }
                }
            }
        }
        assertThat((double) missed.size() / pairs).as("missed: " + missed).isLessThanOrEqualTo(0.01);
    }

    private static void collectJoined(List<Prepared> ones, List<Prepared> others, List<String> joined) {
        for (Prepared one : ones) {
            for (Prepared other : others) {
                Match match = NameMatcher.match(one, other);
                if (match.same()) {
                    joined.add(one.name.text() + " ~ " + other.name.text() + " " + match);
                }
            }
        }
    }

    private static List<List<List<Prepared>>> read() {
        BufferedReader lines = new BufferedReader(new InputStreamReader(
            NewsmakersTest.class.getResourceAsStream("newsmakers.tsv"), StandardCharsets.UTF_8));
        return lines.lines().filter(line -> !line.startsWith("#")).map(line -> {
            String[] cells = line.split("\t", -1);
            List<List<Prepared>> columns = new ArrayList<>();
            for (int column = 1; column <= COLUMNS; column++) {
                String cell = cells[column] + (column == COLUMNS ? ", " + cells[column + 1] : "");
                columns.add(java.util.Arrays.stream(cell.split(", ")).filter(text -> !text.isBlank())
                    .map(Prepared::of).toList());
            }
            return columns;
        }).toList();
    }
}
