package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "TEXT  | a.txt   | Headline",
        "TEXT  | a.txt   | [속보] 북한군 철수",
        "TEXT  | a.txt   | {sic} A headline",
        "TEXT  | a.txt   | ``",
        "JSONL | a.txt   | {\"title\": 1}",
        "JSONL | -       | \uFEFF  {  }",
        "JSON  | a.txt   | [ {\"title\": 1}]",
        "JSON  | a.txt   | []",
        "JSONL | a.JSONL | broken",
        "JSONL | a.json  | [1, 2]"})
    void isToldByTheContentFirst(Format format, String name, String content) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        assertThat(Format.detect(in, name)).isEqualTo(format);
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(content);
    }

    @Test
    void hasAWordForEach() {
        assertThat(Format.words()).isEqualTo("text, jsonl, json");
        assertThat(Format.of("JSONL")).contains(Format.JSONL);
        assertThat(Format.of("tarot")).isEmpty();
    }
}
