package dateline.elastic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why Elasticsearch did not start, told from what it wrote: one plain line with a cure. */
final class StartFailure {
    private StartFailure() {}

    static EngineException explain(EngineHome home, int exit, Path output) throws IOException {
        String written = Files.readString(output, StandardCharsets.ISO_8859_1);
        return new EngineException("Elasticsearch did not start: exit " + exit + " " + written.lines().reduce((a, b) -> b)
                .orElse(""));
    }
}
