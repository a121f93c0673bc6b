package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in docs/analysis.md is true. */
class AnalysisDocTest {

    @ParameterizedTest
    @MethodSource
    void articleFormsAreAsDocumented(List<String> row) {
        assertThat(Desk.terms("dateline_text", row.get(0))).containsExactly(row.get(1).split(" "));
    }

    @ParameterizedTest
    @MethodSource
    void exactFormsAreAsDocumented(List<String> row) {
        assertThat(Desk.terms("dateline_exact", row.get(0))).containsExactly(row.get(1).split(" "));
    }

    static Stream<List<String>> articleFormsAreAsDocumented() throws IOException {
        return rows("## In an article", 3);
    }

    static Stream<List<String>> exactFormsAreAsDocumented() throws IOException {
        return rows("## Exactly as written", 2);
    }

    private static Stream<List<String>> rows(String heading, int columns) throws IOException {
        String page = Files.readString(Path.of("docs/analysis.md"));
        String section = page.substring(page.indexOf(heading) + heading.length()).split("\n## ")[0];
        List<List<String>> rows = section.lines().filter(line -> line.startsWith("| "))
            .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
            .filter(cells -> !cells.get(0).equals("written") && !cells.get(0).startsWith("---")).toList();
        assertThat(rows).as("rows under %s", heading).isNotEmpty().allMatch(cells -> cells.size() == columns);
        return rows.stream();
    }
}
