package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.article.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    @Test
    void readsEveryColumnByItsName() {
        assertThat(read("""
                Headline,Text,Publisher,Author,Category,Pub Date,URL,Lang,ID,Pages
                Bridge opened,"The mayor said: ""At last."" She cut
                the ribbon.

                It held.",Dnipro Courier,By Anna Hai,City,"Oct. 23, 2024",https://courier.example/1?utm_source=x,en,c-1,3
                """).articles).containsExactly(new Article("c-1", "https://courier.example/1", "Bridge opened", null,
                "The mayor said: \"At last.\" She cut\nthe ribbon.\n\nIt held.", "Dnipro Courier", null,
                List.of("Anna Hai"), "City",
                "en", "2024-10-23", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "Заголовок;Текст;Видання;Дата!Міст відкрили;Мер, нарешті;Вечірня Полтава;23.10.2024",
        "제목\t본문\t언론사\t날짜!Міст відкрили\tМер, нарешті\tВечірня Полтава\t23.10.2024",
        "title|body|outlet|published_at!Міст відкрили|Мер, нарешті|Вечірня Полтава|23.10.2024"})
    void knowsDelimitersAndNamesOfOurLanguages(String header, String row) {
        assertThat(read(header + "\r\n" + row + "\r\n").articles).extracting(Article::title, Article::body,
                Article::outlet, Article::publishedAt)
                .containsExactly(tuple("Міст відкрили", "Мер, нарешті", "Вечірня Полтава",
                "2024-10-23"));
    }

    @ParameterizedTest
    @CsvSource({"sep=;", "SEP=;", "'\"sep=;\"'"})
    void heedsTheRowInWhichExcelNamesTheDelimiter(String named) {
        String table = named + "\r\ntitle;body\r\nBridge, opened;At last\r\n";
        assertThat(Sample.any(table.getBytes(StandardCharsets.UTF_8), "a").titles()).containsExactly("Bridge, opened");
        assertThat(read(table).lines).containsExactly(3L);
    }

    @Test
    void aRowWithoutEndIsTurnedAwayAndTheRestGoesOn() {
        Collected read = read("title,body\nA,B\n" + "x".repeat(11 << 20) + "\nC,D\n");
        assertThat(read.titles()).containsExactly("A", "C");
        assertThat(read.reasons()).containsExactly("3: longer than 10 MB, the most a record may have");
        assertThat(read.records).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "UTF-16LE", "UTF-8"})
    void readsOtherCharacterSets(String charset) {
        byte[] table = "Заголовок;Текст\nМіст відкрили;Нарешті його відкрили".getBytes(Charset.forName(charset));
        assertThat(Collected.from(new CsvReader(Origin.UNKNOWN), table).titles()).containsExactly("Міст відкрили");
        byte[] korean = "제목,본문\n다리가 열렸다,시장이 말했다".getBytes(Charset.forName("EUC-KR"));
        assertThat(Collected.from(new CsvReader(Origin.UNKNOWN), korean).titles()).containsExactly("다리가 열렸다");
    }

    @Test
    void oneBadRowDoesNotStopTheRest() {
        Collected read = read("title,body,id\nfirst,a,1\n,,2\nthird,c,3,too,many\n\nfourth,\"never closed,4\nlast,e,5\n");
        assertThat(read.titles()).containsExactly("first", "last");
        assertThat(read.reasons()).containsExactly("3: an article needs a title or a body",
                "4: the row has 5 columns, the first row names 3", "6: a quotation mark is opened and never closed");
        assertThat(read.records).containsExactly("{\"title\":\"\",\"body\":\"\",\"id\":\"2\"}",
                "{\"title\":\"third\",\"body\":\"c\",\"id\":\"3\",\"column 4\":\"too\",\"column 5\":\"many\"}",
                "fourth,\"never closed,4");
    }

    @Test
    void aQuotationMarkWithinACellIsOne() {
        assertThat(read("title,body\nThe \"bridge\" opened,\"He said \"no\" twice\"\n").articles)
                .extracting(Article::title, Article::body)
                .containsExactly(tuple("The \"bridge\" opened", "He said \"no\" twice"));
    }

    @Test
    void aLostQuotationMarkDoesNotSwallowTheNextRow() {
        Collected read = read("""
                id,title,body
                1,First,"The mayor, at last"
                2,"Second,"The mayor, again"
                3,"Third",The mayor
                4,Fourth,"The mayor, once more"
                """);
        assertThat(read.titles()).containsExactly("First", "Third", "Fourth");
        assertThat(read.reasons()).containsExactly("3: a quotation mark is opened and never closed");
        assertThat(read.records).containsExactly("2,\"Second,\"The mayor, again\"");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void aTableWithoutMarksAroundItsCellsMayHaveCellsThatBeginWithOne(String delimiter) {
        Collected read = read("""
                id,title,body
                1,"Peace" plan unveiled,The mayor
                2,Other,It said
                3,"War" is over,The "mayor" said
                4,Last,"No" was the answer
                5,"Never" ends,Never
                """.replace(",", delimiter));
        assertThat(read.reasons()).isEmpty();
        assertThat(read.articles).extracting(Article::title, Article::body).containsExactly(
                tuple("\"Peace\" plan unveiled", "The mayor"), tuple("Other", "It said"),
                tuple("\"War\" is over", "The \"mayor\" said"), tuple("Last", "\"No\" was the answer"),
                tuple("\"Never\" ends", "Never"));
    }

    @Test
    void aTextOfSeveralLinesMayHoldMarksThatAreNotDoubled() {
        assertThat(read("""
                title,body
                A,"He said "yes" to it.
                Then, he left."
                B,"“So,” she said
                ""and so"", again"
                """).articles).extracting(Article::body)
                .containsExactly("He said \"yes\" to it.\nThen, he left.", "“So,” she said\n\"and so\", again");
    }

    @Test
    void emptyRowsAndHeadingsThatComeAgainAreNoArticles() {
        Collected read = read("title;body;date\nA;Text a;2024\n;;\n\ntitle;body;date\n ; ;\nB;Text b;2025\n");
        assertThat(read.titles()).containsExactly("A", "B");
        assertThat(read.reasons()).isEmpty();
        assertThat(read.lines).containsExactly(2L, 7L);
    }

    @Test
    void linesMayEndAsOldMacintoshProgramsEndThem() {
        assertThat(Sample.any("title,body\rA,\"Text\ra\"\rB,Text b\r".getBytes(StandardCharsets.UTF_8), "a").articles)
                .extracting(Article::title, Article::body).containsExactly(tuple("A", "Text\na"), tuple("B", "Text b"));
    }

    @Test
    void saysWhenNoColumnIsKnown() {
        assertThat(read("a,b\n1,2\n").reasons()).containsExactly(
                "1: the first row must name the columns, and none of its names is known as a title or a body: a,b");
        assertThat(read("").reasons()).containsExactly("1: there is nothing in it");
    }

    @Test
    void aTableOfManyRowsIsReadRowByRow() {
        StringBuilder table = new StringBuilder("title,body\n");
        for (int i = 0; i < 20_000; i++) {
            table.append("Title ").append(i).append(",\"Body\n").append(i).append("\"\n");
        }
        Collected read = Collected.from(new CsvReader(Origin.UNKNOWN), table.toString()
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.articles).hasSize(20_000);
        assertThat(read.lines).endsWith(40_000L);
    }

    private static Collected read(String table) {
        return Collected.from(new CsvReader(Origin.UNKNOWN), table);
    }
}
