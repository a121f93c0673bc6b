package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArticlesReaderTest {

    @Test
    void readsEveryField() {
        assertThat(articles("""
                {"id": "a-1", "url": "https://dnipro.example/1", "title": "Обмін полоненими", "lead": "Коротко.",\
                 "body": "Перший абзац.\\n\\nДругий абзац.", "outlet": "Дніпровський кур'єр", "source": "Стрічка",\
                 "authors": ["Олена Гай", "Ігор Кіт"], "section": "Війна", "language": "uk",\
                 "published_at": "2024-10-23T09:15:00+03:00", "updated_at": "2024-10-24"}
                """)).containsExactly(new Article("a-1", "https://dnipro.example/1", "Обмін полоненими", "Коротко.",
                "Перший абзац.\n\nДругий абзац.", "Дніпровський кур'єр", "Стрічка", List.of("Олена Гай", "Ігор Кіт"),
                "Війна", "uk", "2024-10-23T09:15:00+03:00", "2024-10-24"));
    }

    @Test
    void readsLinesWhateverTheirEnds() {
        Collected read = read("\uFEFF\n{\"title\":\"A\"}\r\n\r\n  {\"title\":\"B\"} \n\n\n{\"title\":\"C\"}");
        assertThat(read.titles()).containsExactly("A", "B", "C");
        assertThat(read.lines).containsExactly(2L, 4L, 7L);
        assertThat(read.rejections).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{\"title\":\"A\"},{\"title\":\"B\"}]",
        "\uFEFF [\n {\"title\": \"A\"}\n,\n {\"title\": \"B\"}\n]\n",
        "[{\"title\":\"A\",\"raw\":{\"x\":[{\"y\":\"}]\\\\\\\"\"},{}]}},\r\n{\"title\":\"B\"}]"})
    void readsLists(String list) {
        Collected read = read(list);
        assertThat(read.titles()).containsExactly("A", "B");
        assertThat(read.rejections).isEmpty();
    }

    @Test
    void readsObjectsSpreadOverLines() {
        Collected read = read("""
                {
                  "title": "A"
                }
                {
                  "title": "B", "body": "{ not a brace \\" }"
                }
                """);
        assertThat(read.titles()).containsExactly("A", "B");
        assertThat(read.lines).containsExactly(1L, 4L);
        assertThat(read.rejections).isEmpty();
    }

    @Test
    void filesPutBehindOneAnotherMayEachBeginWithAByteOrderMark() {
        Collected read = Collected.from(new JsonArticlesReader(), "\uFEFF{\"title\":\"A\"}\n\uFEFF{\"title\":\"B\"}\n"
                + "\uFEFF\n{\"title\":\"C\"}");
        assertThat(read.titles()).containsExactly("A", "B", "C");
        assertThat(read.reasons()).isEmpty();
    }

    @Test
    void anEmptyListIsNoMistake() {
        Collected read = read(" [ ] ");
        assertThat(read.articles).isEmpty();
        assertThat(read.rejections).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \r\n\t\n "})
    void saysThatThereIsNothing(String nothing) {
        assertThat(read(nothing).rejections).containsExactly(new Rejection(1, null, "there is nothing in it"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"title\": 5}                         | “title” must be text, not a number",
        "{\"title\": \"A\", \"body\": [\"B\"]}  | “body” must be text, not a list",
        "{\"title\": \"A\", \"url\": {}}        | “url” must be text, not an object",
        "{\"title\": \"A\", \"outlet\": true}   | “outlet” must be text, not true or false",
        "{\"title\": \"A\", \"published_at\": 20.24} | “published_at” must be text, not a number",
        "{\"title\": \"A\", \"authors\": 7}     | “authors” must be text or a list of texts, not a number",
        "{\"title\": \"A\", \"authors\": [\"B\", {}]} | “authors” must be a list of texts, but it holds an object",
        "{\"title\": \"A\", \"authors\": [null]} | “authors” must be a list of texts, but it holds null",
        "{\"title\": \"A\", \"language\": \"Korean\"} | “language” must be a code such as uk or en, not “Korean”",
        "{\"outlet\": \"A\"}                    | an article needs a title or a body",
        "{\"title\": \" \", \"html\": \"<p> </p>\"} | an article needs a title or a body",
        "{}                                     | an article needs a title or a body",
        "5                                      | an article must be an object in braces { }, not a number",
        "null                                   | an article must be an object in braces { }, not null",
        "{\"title\": \"A\"} {\"title\": \"B\"}  | more text follows after the closing brace }",
        "{\"title\": \"A\", \"title\": \"B\"}   | a field is given twice",
        "{\"title\": \"A\"                      | not JSON: the record breaks off in the middle",
        "{\"title\": \"A                        | not JSON: the record breaks off in the middle",
        "{'title': 'A'}                         | not JSON from “'title': 'A'}” on",
        "Seoul says no                          | not JSON from “Seoul says no” on"})
    void oneBadLineDoesNotStopTheRest(String bad, String reason) {
        Collected read = read("{\"title\":\"before\"}\n" + bad + "\n{\"title\":\"after\"}\n");
        assertThat(read.titles()).containsExactly("before", "after");
        assertThat(read.reasons()).containsExactly("2: " + reason);
        assertThat(read.records).containsExactly(bad);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"title\": 5}                | “title” must be text, not a number",
        "5                             | an article must be an object in braces { }, not a number",
        "\"A\"                         | an article must be an object in braces { }, not text",
        "[{\"title\": \"A\"}]          | an article must be an object in braces { }, not a list",
        "{\"title\": oops}             | not JSON from “oops}” on",
        "{\"title\": \"A               | not JSON: the record breaks off in the middle",
        "{\"title\": \"A\"             | not JSON: the record breaks off in the middle"})
    void oneBadRecordOfAListDoesNotStopTheRest(String bad, String reason) {
        Collected read = read("[\n{\"title\":\"before\"},\n" + bad + ",\n{\"title\":\"after\"}\n]\n");
        assertThat(read.titles()).startsWith("before").endsWith("after");
        assertThat(read.reasons()).containsExactly("3: " + reason);
    }

    @Test
    void saysThatAListWasCutShort() {
        Collected read = read("[{\"title\":\"A\"},\n{\"title\":\"B");
        assertThat(read.titles()).containsExactly("A");
        assertThat(read.reasons()).containsExactly("2: not JSON: the record breaks off in the middle",
                "2: the list does not end with ]; the rest may be missing");
        assertThat(read("[{\"title\":\"A\"}").reasons())
                .containsExactly("1: the list does not end with ]; the rest may be missing");
    }

    @Test
    void saysThatThereIsMoreAfterAList() {
        Collected read = read("[{\"title\":\"A\"}]\nrubbish");
        assertThat(read.titles()).containsExactly("A");
        assertThat(read.reasons()).containsExactly("2: there is more after the end of the list");
    }

    @Test
    void namesBytesThatAreNotUtf8() {
        byte[] input = concat("{\"title\":\"A\"}\n{\"title\":\"", new byte[] {(byte) 0xC5, (byte) 0xE4},
                "\"}\n{\"title\":\"B\"}");
        Collected read = Collected.from(new JsonArticlesReader(), input);
        assertThat(read.titles()).containsExactly("A", "B");
        assertThat(read.reasons()).containsExactly("2: not UTF-8 from byte 11 of the record on");
    }

    @Test
    void namesNulBytes() {
        Collected read = read("{\"title\":\"A\0\"}\n\0\0\0\n{\"title\":\"B\"}");
        assertThat(read.titles()).containsExactly("B");
        assertThat(read.reasons()).containsExactly("1: not JSON: it holds NUL bytes, as a binary or damaged file does",
                "2: not JSON: it holds NUL bytes, as a binary or damaged file does");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16", "windows-1251", "KOI8-U"})
    void readsOtherCharacterSets(String charset) {
        String lines = "{\"title\":\"Міст відкрили нарешті\"}\n{\"title\":\"Обмін полоненими\"}";
        assertThat(Collected.from(new JsonArticlesReader(), lines.getBytes(Charset.forName(charset))).titles())
                .containsExactly("Міст відкрили нарешті", "Обмін полоненими");
    }

    @Test
    void readsKoreanInItsOlderCharacterSet() {
        byte[] lines = "{\"title\":\"북한군 철수 시작\"}".getBytes(Charset.forName("EUC-KR"));
        assertThat(Collected.from(new JsonArticlesReader(), lines).titles()).containsExactly("북한군 철수 시작");
    }

    @Test
    void takesNumbersWhereDatabasesWriteThem() {
        Article article = article("{\"id\":17,\"title\":\"A\",\"published_at\":1729662900,\"updated_at\":2024,"
                + "\"authors\":[{\"name\":\"Олена Гай\"}]}");
        assertThat(article).extracting(Article::id, Article::publishedAt, Article::updatedAt, Article::authors)
                .containsExactly("17", "2024-10-23T05:55:00Z", "2024", List.of("Олена Гай"));
    }

    @Test
    void takesNanForNothing() {
        Article article = article("{\"title\":\"A\tB\",\"body\":NaN,\"authors\":NaN,\"outlet\":null,\"score\":-Infinity}");
        assertThat(article).extracting(Article::title, Article::body, Article::authors)
                .containsExactly("A\tB", null, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"ok\",\"response\":{\"docs\":[%s]}}", "{\"hits\":{\"hits\":[{\"_id\":\"1\","
        + "\"_source\":%s}]}}", "{\"total\":1,\"item\":[%s]}", "{\"data\":{\"items\":[%s]}}"})
    void findsTheListInWhatServersAnswer(String answer) {
        assertThat(read(answer.formatted("{\"title\":\"A\"}")).titles()).containsExactly("A");
    }

    @ParameterizedTest
    @CsvSource({"'','',''", "[,',',]"})
    void aBombOfBracesGoesOffAlone(String begin, String between, String end) {
        String bomb = "{\"title\":\"A\",\"raw\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        Collected read = read(begin + bomb + between + "\n{\"title\":\"B\"}" + end);
        assertThat(read.titles()).containsExactly("B");
        assertThat(read.reasons()).containsExactly("1: nested too deep for an article");
    }

    @ParameterizedTest
    @CsvSource({"'','',''", "[,',',]"})
    void aBodyOf50MegabytesIsTurnedAwayAndTheRestGoesOn(String begin, String between, String end) throws IOException {
        Collected read = new Collected();
        new JsonArticlesReader().read(new Endless(begin + "{\"title\":\"A\",\"body\":\"", 50_000_000,
                "\"}" + between + "\n{\"title\":\"B\"}" + end), read);
        assertThat(read.titles()).containsExactly("B");
        assertThat(read.reasons()).containsExactly("1: longer than 10 MB, the most a record may have");
        assertThat(read.lines).containsExactly(2L);
    }

    @Test
    void aBodyOf9MegabytesIsRead() {
        Collected read = read("{\"title\":\"A\",\"body\":\"" + "я".repeat(4_700_000) + "\"}");
        assertThat(read.reasons()).isEmpty();
        assertThat(read.articles.get(0).body()).hasSize(4_700_000);
    }

    @Test
    void givesTheIdOfWhatItTurnsAway() {
        assertThat(read("{\"id\":\"x-9\",\"title\":[]}").rejections)
                .containsExactly(new Rejection(1, "x-9", "“title” must be text, not a list"));
        assertThat(read("{\"id\":17,\"title\":5}").rejections)
                .containsExactly(new Rejection(1, "17", "“title” must be text, not a number"));
    }

    @Test
    void refusesAnIdTheEngineCannotKeep() {
        assertThat(read("{\"title\":\"A\",\"id\":\"" + "ї".repeat(257) + "\"}").reasons())
                .containsExactly("1: “id” must not be longer than 512 bytes");
        assertThat(read("{\"title\":\"A\",\"id\":\"" + "ї".repeat(256) + "\"}").rejections).isEmpty();
    }

    @Test
    void keepsDatesAsWrittenEvenWhenImpossible() {
        assertThat(article("{\"title\":\"A\",\"published_at\":\"2024-13-45\"}").publishedAt()).isEqualTo("2024-13-45");
        assertThat(article("{\"title\":\"A\",\"published_at\":\"yesterday\"}").publishedAt()).isEqualTo("yesterday");
        assertThat(article("{\"title\":\"A\",\"published_at\":null}").publishedAt()).isNull();
    }

    @Test
    void takesOneAuthorAsText() {
        assertThat(article("{\"title\":\"A\",\"authors\":\"Олена Гай\"}").authors()).containsExactly("Олена Гай");
        assertThat(article("{\"title\":\"A\",\"authors\":null}").authors()).isEmpty();
    }

    @Test
    void whoPublishesIsNoAuthor() {
        assertThat(Collected.from(new JsonArticlesReader(), "{\"title\":\"T\",\"outlet\":\"Courier\","
                + "\"authors\":\"By Anna Hai | Courier\"}").articles.get(0).authors()).containsExactly("Anna Hai");
    }

    @Test
    void takesTheWordsOfHtml() {
        assertThat(article("""
                {"title": "A", "html": "<h1>북한군</h1><p>One&nbsp;<b>two</b> &amp;\\nthree.<p>Four<br>five.\
                <script>alert('no')</script><style>p{}</style><ul><li>six<li>seven</ul>"}
                """).body()).isEqualTo("북한군\n\nOne two & three.\n\nFour\nfive.\n\nsix\n\nseven");
    }

    @Test
    void prefersTheBodyToTheHtml() {
        assertThat(article("{\"body\":\"text\",\"html\":\"<p>other\"}").body()).isEqualTo("text");
        assertThat(article("{\"body\":\"\",\"html\":\"<p>other\"}").body()).isEqualTo("other");
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(article("{\"title\":\"A\",\"mood\":{\"deep\":[1,2,{\"x\":null}]}}").title()).isEqualTo("A");
    }

    @Test
    void dropsWhatNobodyCanSee() {
        assertThat(article("{\"title\":\"\\u202edeP\\u202c\",\"body\":\"one\\u2028two\\u0085three\"}"))
                .extracting(Article::title, Article::body).containsExactly("deP", "one\ntwo\nthree");
        assertThat(article("{\"title\":\"A\\u0000\\u0007B\\ud83d C\\ud83d\\ude00\",\"body\":\"one\\r\\ntwo\\rthree\"}"))
                .extracting(Article::title, Article::body).containsExactly("AB\uFFFD C😀", "one\ntwo\nthree");
    }

    @ParameterizedTest
    @CsvSource({"uk-UA,uk", "UKR,uk", "en_US,en", "kor,ko", "grc,grc"})
    void bringsLanguagesToTheirCode(String written, String code) {
        assertThat(article("{\"title\":\"A\",\"language\":\"" + written + "\"}").language()).isEqualTo(code);
    }

    @Test
    void fillsInWhatIsKnownOfTheInput() {
        JsonArticlesReader reader = new JsonArticlesReader(new Origin("Outlet", "Source", "ru"));
        assertThat(Collected.from(reader, "{\"title\":\"A\"}").articles.get(0))
                .extracting(Article::outlet, Article::source, Article::language)
                .containsExactly("Outlet", "Source", "ru");
        assertThat(Collected.from(reader, "{\"title\":\"A\",\"outlet\":\"O\",\"source\":\"S\",\"language\":\"ko\"}")
                .articles.get(0)).extracting(Article::outlet, Article::source, Article::language)
                .containsExactly("O", "S", "ko");
    }

    @Test
    void guessesALanguageOnlyWhenNobodySaidOne() {
        assertThat(article("{\"title\":\"젤렌스키가 말했다\"}").language()).isEqualTo("ko");
        assertThat(article("{\"title\":\"젤렌스키가 말했다\",\"language\":\"en\"}").language()).isEqualTo("en");
        assertThat(article("{\"title\":\"2024\"}").language()).isNull();
    }

    private static Article article(String record) {
        Collected read = read(record);
        assertThat(read.rejections).isEmpty();
        return read.articles.get(0);
    }

    private static List<Article> articles(String input) {
        return read(input).articles;
    }

    private static Collected read(String input) {
        return Collected.from(new JsonArticlesReader(), input);
    }

    private static byte[] concat(String before, byte[] bytes, String after) {
        byte[] first = before.getBytes(StandardCharsets.UTF_8);
        byte[] last = after.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(first, first.length + bytes.length + last.length);
        System.arraycopy(bytes, 0, all, first.length, bytes.length);
        System.arraycopy(last, 0, all, first.length + bytes.length, last.length);
        return all;
    }

    /** A long text that is never held as a whole. */
    private static final class Endless extends InputStream {
        private final byte[] before;
        private final long until;
        private final byte[] after;
        private long position;

        Endless(String before, long filling, String after) {
            this.before = before.getBytes(StandardCharsets.UTF_8);
            this.until = this.before.length + filling;
            this.after = after.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = position++;
            if (at < before.length) {
                return before[(int) at];
            }
            return at < until ? 'x' : at < until + after.length ? after[(int) (at - until)] : -1;
        }
    }
}
