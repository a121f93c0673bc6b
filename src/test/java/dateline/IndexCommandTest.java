package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "index                             | Missing required parameter: 'PATH'.",
        "index --format tarot x            | There is no format “tarot”; there are text, jsonl, json,",
        "index --language Korean x         | must be a code such as uk or en, not “Korean”.",
        "index --server localhost:8080 x   | must look like http://host:8080, not localhost:8080.",
        "index --server http://h --data d x | Give either --server or --data, not both.",
        "index --sauce Archive x           | Unknown option: '--sauce'."})
    void wrongUsageIsSaidInOneLine(String arguments, String message) {
        StringWriter err = new StringWriter();
        int status = Dateline.commandLine().setErr(new PrintWriter(err, true)).execute(arguments.split(" "));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("dateline index: ")
                .contains(message).endsWith("Try dateline index --help.");
    }

    @Test
    void aMissingFileIsSaidBeforeAnythingElse() {
        StringWriter err = new StringWriter();
        int status = Dateline.commandLine().setErr(new PrintWriter(err, true)).execute("index", ".", "no-such.txt");
        assertThat(status).isOne();
        assertThat(err).hasToString("dateline index: There is no file or folder no-such.txt.\n");
    }
}
