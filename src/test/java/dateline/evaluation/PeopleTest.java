package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.names.NameMatcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Some of the 561 people and 161 surnames of people.tsv and people-held-out.tsv, asked for among all of them. */
class PeopleTest {

    @Test
    void findsPeopleAndSurnamesNoRuleWasMadeFor() throws Exception {
        String printed = evaluate("--sample", "90");

        assertAtLeast(printed, "person +all", 0.95, 0.98);
        assertAtLeast(printed, "surname +all", 0.93, 0.96);
    }

    @Test
    void keepsNearNamesakesApart() throws Exception {
        List<String> joined = new ArrayList<>();
        List<String> pairs = Files.readAllLines(file("people-apart.tsv"));
        for (String line : pairs) {
            String[] pair = line.split("\t");
            if (pair.length == 2 && NameMatcher.match(pair[0], pair[1]).same()) {
                joined.add(line);
            }
        }
        assertThat(pairs).hasSizeGreaterThan(130);
        assertThat(joined).hasSizeLessThanOrEqualTo(8);
    }

    private static void assertAtLeast(String printed, String line, double recall, double precision) {
        Matcher figures = Pattern.compile("(?m)^" + line + " +([0-9.]+) +([0-9.]+)").matcher(printed);
        assertThat(figures.find()).as(printed).isTrue();
        assertThat(Double.parseDouble(figures.group(1))).as("recall of " + line).isGreaterThanOrEqualTo(recall);
        assertThat(Double.parseDouble(figures.group(2))).as("precision of " + line).isGreaterThanOrEqualTo(precision);
    }

    private static String evaluate(String... options) throws IOException, URISyntaxException {
        List<String> arguments = new ArrayList<>(List.of(file("people-held-out.tsv").toString(), "--distractors",
            file("people.tsv").toString()));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NameEvaluation.run(arguments.toArray(new String[0]), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(PeopleTest.class.getResource(name).toURI());
    }
}
