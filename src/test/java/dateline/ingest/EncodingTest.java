package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    private static final String UKRAINIAN =
            "Міськрада Полтави відкрила новий міст. «Його чекали п’ять років», – каже мер.";
    private static final String RUSSIAN = "Мэр открыл новый мост. «Его ждали пять лет», — сказал он журналистам.";
    private static final String KOREAN = "시장은 새 다리를 열었다. 시민들은 5년을 기다렸다고 말했다.";
    private static final String FRENCH = "Le maire a inauguré le pont, attendu depuis cinq ans après la tempête.";

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-U", "IBM866", "ISO-8859-5", "x-MacCyrillic"})
    void knowsUkrainianAndRussianWithoutBeingTold(String charset) {
        String ukrainian = charset.equals("IBM866") ? RUSSIAN : UKRAINIAN;
        assertThat(Encoding.decode(in(charset, plain(ukrainian, charset)))).isEqualTo(plain(ukrainian, charset));
        assertThat(Encoding.decode(in(charset, plain(RUSSIAN, charset)))).isEqualTo(plain(RUSSIAN, charset));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "EUC-KR", "x-windows-949"})
    void knowsKoreanWithoutBeingTold(String charset) {
        assertThat(Encoding.decode(in(charset, KOREAN))).isEqualTo(KOREAN);
        assertThat(Encoding.decode(in(charset, "북한군 철수"))).isEqualTo("북한군 철수");
    }

    @Test
    void cp949HasSyllablesThatEucKrLacks() {
        assertThat(Encoding.decode(in("x-windows-949", "똠방각하 펲시"), "EUC-KR")).isEqualTo("똠방각하 펲시");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1251", "x-windows-949"})
    void aTextMayBePlainForLongBeforeItSaysWhatItIs(String charset) throws IOException {
        String late = "Plain text, line by line.\n".repeat(50_000) + (charset.contains("949") ? KOREAN : UKRAINIAN);
        StringWriter read = new StringWriter();
        try (Reader reader = Encoding.reader(new ByteArrayInputStream(in(charset, plain(late, charset))))) {
            reader.transferTo(read);
        }
        assertThat(read.toString()).isEqualTo(plain(late, charset));
    }

    @Test
    void aWordIsEnough() {
        assertThat(Encoding.decode(in("windows-1251", "Київ"))).isEqualTo("Київ");
        assertThat(Encoding.decode(in("KOI8-U", "Киев встречает гостей"))).isEqualTo("Киев встречает гостей");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252"})
    void knowsWesternTexts(String charset) {
        assertThat(Encoding.decode(in(charset, FRENCH))).isEqualTo(FRENCH);
    }

    @Test
    void aLonePoundSignDoesNotMakeATextCyrillic() {
        byte[] bytes = in("ISO-8859-1", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>It cost £66 billion</p>");
        assertThat(Encoding.decode(bytes)).contains("£66");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, utf-8", "UTF-8, windows-1251", "KOI8-U, windows-1251", "windows-1251, iso-8859-1"})
    void bytesCountMoreThanWhatIsDeclared(String charset, String declared) {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + declared
                + "\"></head>"
                + "<p>" + plain(RUSSIAN, "KOI8-U") + "</p></html>";
        assertThat(Encoding.decode(in(charset, page))).isEqualTo(page);
    }

    @Test
    void whatIsDeclaredCountsWhereTheBytesCouldBeAnything() {
        assertThat(Encoding.decode(in("windows-1250", "Zażółć gęślą jaźń i chodź"), "windows-1250"))
                .isEqualTo("Zażółć gęślą jaźń i chodź");
    }

    @Test
    void oneBrokenByteDoesNotChangeTheLanguage() {
        byte[] bytes = in("UTF-8", UKRAINIAN.repeat(3));
        bytes[1] = ' ';
        assertThat(Encoding.decode(bytes)).endsWith(UKRAINIAN).startsWith("\uFFFD іськрада");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251"})
    void streamsLoseTheMarkAndNothingElse(String charset) throws IOException {
        String text = plain(UKRAINIAN, charset).repeat(5000);
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        try (Reader reader = Encoding.reader(new ByteArrayInputStream(in(charset, mark + text)))) {
            StringWriter read = new StringWriter();
            reader.transferTo(read);
            assertThat(read.toString()).isEqualTo(text);
        }
    }

    @Test
    void aNameNobodyKnowsIsPassedOver() {
        assertThat(Encoding.decode("Київ".getBytes(StandardCharsets.UTF_8), "x-no-such")).isEqualTo("Київ");
        assertThat(Encoding.decode("Київ".getBytes(StandardCharsets.UTF_8), "?? ")).isEqualTo("Київ");
    }

    /** KOI8-U, CP866 and ISO 8859-5 lack some of the punctuation. */
    private static String plain(String text, String charset) {
        return charset.matches("KOI8-U|IBM866|ISO-8859-5") ? text.replaceAll("[«»]", "\"").replaceAll("[–—]", "-").replace("’",
                "'") : text;
    }

    private static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }
}
