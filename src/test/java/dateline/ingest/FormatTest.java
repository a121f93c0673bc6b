package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

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
        "TEXT  | a.txt   | <Kyiv> A headline",
        "CSV   | a.txt   | title;body;date",
        "CSV   | a.txt   | 제목\t본문\t언론사",
        "CSV   | a.csv   | something",
        "TEXT  | a.txt   | Title, text and more of it",
        "RSS   | a.txt   | <?xml version='1.0'?><!-- <feed> --><rss version='2.0'>",
        "RSS   | a.txt   | <rdf:RDF xmlns:rdf='x'>",
        "ATOM  | a.txt   | <feed xmlns='http://www.w3.org/2005/Atom'>",
        "SITEMAP | a.txt | <urlset xmlns='x'>",
        "NEWSML_G2 | a   | <?xml version='1.0'?><g2:newsMessage xmlns:g2='x'>",
        "NEWSML | a.txt  | <!DOCTYPE NewsML SYSTEM 'x.dtd'><NewsML>",
        "NITF  | a.txt   | <nitf>",
        "XML   | a.txt   | <?xml version='1.0'?><unknown/>",
        "HTML  | a.txt   | <!DOCTYPE html><title>x</title>",
        "HTML  | a.txt   | <p>A fragment",
        "IPTC7901 | a    | \u0001abc0001 3 i 510 dpa 1003",
        "PDF   | a.txt   | %PDF-1.7",
        "RSS   | a.txt   | <b>Warning</b>: no memory<br/><?xml version='1.0'?><rss version='2.0'>",
        "WARC  | a.txt   | WARC/1.0",
        "TAR   | a.tar   | x",
        "JSONL | a.txt   | {\"title\": 1}",
        "JSONL | -       | \uFEFF  {  }",
        "JSON  | a.txt   | [ {\"title\": 1}]",
        "JSON  | a.txt   | []",
        "JSONL | a.JSONL | broken",
        "JSONL | a.json  | [1, 2]"})
    void isToldByTheContentFirst(Format format, String name, String content) {
        assertThat(Format.of(content.getBytes(StandardCharsets.UTF_8), name)).isEqualTo(format);
    }

    @Test
    void isToldByTheFirstBytes() {
        assertThat(detect("PK\u0003\u0004")).isEqualTo(Format.ZIP);
        assertThat(detect("\u001f\u008b")).isEqualTo(Format.GZIP);
        assertThat(detect("BZh91AY&SY")).isEqualTo(Format.BZIP2);
        assertThat(detect("BZh9 is a headline")).isEqualTo(Format.TEXT);
        assertThat(detect("\u00fd7zXZ\u0000")).isEqualTo(Format.XZ);
        assertThat(detect("From: a@b.example\nTo: c@d.example\nSubject: News\n\nText")).isEqualTo(Format.EML);
        assertThat(detect("PK\u0003\u0004" + " ".repeat(26) + "[Content_Types].xml")).isEqualTo(Format.TEXT);
        assertThat(detect("HTTP said so:\r\n%PDF-1.4\n")).isEqualTo(Format.PDF);
        assertThat(detect("x".repeat(257) + "ustar")).isEqualTo(Format.TAR);
    }

    private static Format detect(String bytes) {
        return Format.of(bytes.getBytes(StandardCharsets.ISO_8859_1), "a");
    }

    @Test
    void hasAWordForEach() {
        assertThat(Format.words()).startsWith("text, jsonl, json, ").contains("newsml-g2");
        assertThat(Format.of("JSONL")).contains(Format.JSONL);
        assertThat(Format.of("tarot")).isEmpty();
    }
}
