package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2024-10-23T14:30:00+03:00[Europe/Kyiv]");

    @Test
    void neighbouringWordsStayTogether() {
        assertParses("Kim Jong Un", "Kim Jong Un");
        assertParses("  Зеленський \u3000 Пхеньян ", "Зеленський Пхеньян");
        assertParses("Kim \"fair game\" Jong Un", "[Kim & “fair game” & Jong Un]");
        assertParses("Kursk (Kim Jong) Un", "[Kursk & Kim Jong & Un]");
    }

    @Test
    void placesArePlacesInWhatWasTyped() {
        assertThat(parse("  Kim Jong -(Un)").clause()).isEqualTo(new Clause.All(List.of(
                new Clause.Words("Kim Jong", 2), new Clause.Not(new Clause.Words("Un", 13)))));
    }

    @Test
    void quotationMarksOfAllKindsMakeAPhrase() {
        for (String phrase : List.of("\"prisoners of war\"", "“prisoners of war”", "„prisoners of war“",
                "«prisoners of war»",
                "„prisoners of war”", "”prisoners of war”", "“prisoners of war\"", "「prisoners of war」",
                "『prisoners of war』",
                "＂prisoners of war＂", "‘prisoners of war’", "'prisoners of war'", "《prisoners of war》",
                "‹prisoners of war›", "｢prisoners of war｣", "❝prisoners of war❞", "〝prisoners of war〟")) {
            assertParses(phrase, "“prisoners of war”");
            assertParses("a " + phrase + " b", "[a & “prisoners of war” & b]");
        }
    }

    @Test
    void apostrophesAreNoQuotationMarks() {
        assertParses("Куп’янськ Куп'янськ P'yŏngyang soldiers’ rock 'n roll",
                "Куп’янськ Куп'янськ P'yŏngyang soldiers’ rock 'n roll");
    }

    @Test
    void anEqualsSignTakesAWordAsWritten() {
        assertParses("=Київ", "=Київ");
        assertParses("＝Київ Kursk", "[=Київ & Kursk]");
        assertParses("=\"Kim Jong\"", "=Kim Jong");
        assertParses("=", null, "nothing@0");
    }

    @Test
    void anOperatorWithoutAnythingIsAWordAndThatIsSaid() {
        assertParses("title:", "title:", "dangling@0");
        assertParses("Kursk (날짜:)", "[Kursk & 날짜:]", "dangling@7");
        assertParses("Kursk NEAR/ Kyiv", "Kursk NEAR/ Kyiv", "dangling@6");
        assertParses("a NEAR/-1 b", "a NEAR/-1 b", "dangling@2");
        assertParses("Exclusive:", "Exclusive:");
        assertParses("By:", "By:");
    }

    @Test
    void anAddressIsNoPattern() {
        assertParses("https://example.org/?id=5*", "https://example.org/?id=5*");
    }

    @Test
    void minusAndNotExclude() {
        assertParses("Kursk -Belgorod", "[Kursk & !Belgorod]");
        assertParses("Kursk NOT Belgorod", "[Kursk & !Belgorod]");
        assertParses("-\"fair game\"", "!“fair game”");
        assertParses("−平壌", "!平壌");
        assertParses("－평양", "!평양");
        assertParses("‑평양", "!평양");
        assertParses("Kursk -(leaflets radio)", "[Kursk & !leaflets radio]");
        assertParses("Kursk NOT NOT -Belgorod", "[Kursk & !Belgorod]");
        assertParses("-title:Kursk", "!title:Kursk");
        assertParses("title:-Kursk", "!title:Kursk");
    }

    @Test
    void hyphensAndDashesInsideDoNotExclude() {
        assertParses("Jong-un", "Jong-un");
        assertParses("Київ — Харків", "Київ Харків");
        assertParses("Київ - Харків", "Київ Харків");
        assertParses("a- b", "a- b");
    }

    @Test
    void alternativesInFourLanguages() {
        for (String or : List.of("OR", "|", "||", "АБО", "ИЛИ", "또는", "｜", "ОR", "AБО")) {
            assertParses("Kim Jong " + or + " Putin", "[Kim Jong | Putin]");
        }
        assertParses("Київ|Харків", "[Київ | Харків]");
        assertParses("a b OR c d OR e", "[a b | c d | e]");
        assertParses("(a OR b) c", "[[a | b] & c]");
        assertParses("a OR (b OR c)", "[a | b | c]");
        assertParses("sink or swim або ні", "sink or swim або ні");
    }

    @Test
    void andIsUnderstoodThoughItIsNotNeeded() {
        assertParses("Kim AND Putin", "[Kim & Putin]");
        assertParses("Kim && Putin & Xi", "[Kim & Putin & Xi]");
        assertParses("AT&T", "AT&T");
        assertParses("Kim AND NOT Putin", "[Kim & !Putin]");
        assertParses("a AND b OR c AND d", "[[a & b] | [c & d]]");
    }

    @Test
    void anOperatorWithNothingToWorkOnIsAWord() {
        assertParses("NOT", "NOT", "dangling@0");
        assertParses("Kursk OR", "Kursk OR", "dangling@6");
        assertParses("OR Kursk", "OR Kursk", "dangling@0");
        assertParses("AND", "AND", "dangling@0");
        assertParses("a OR OR b", "[a | OR b]", "dangling@5");
        assertParses("(a OR) b", "[a OR & b]", "dangling@3");
        assertParses("a |", "a", "dangling@2");
        assertParses("NEAR/5", "NEAR/5", "dangling@0");
        assertParses("a -", "a");
    }

    @Test
    void parenthesesGroup() {
        assertParses("（김정은 또는 푸틴） 회담", "[[김정은 | 푸틴] & 회담]");
        assertParses("김정은(金正恩)", "[김정은 & 金正恩]");
        assertParses("()", null, "nothing@0");
        assertParses("(Kursk", "Kursk", "open_parenthesis@0");
        assertParses("Kursk)", "Kursk", "stray_parenthesis@5");
        assertParses("a) b (c", "[a & b & c]", "stray_parenthesis@1", "open_parenthesis@5");
    }

    @Test
    void proximityInAPhraseAndBetweenWords() {
        assertParses("\"missiles Kyiv\"~5", "“missiles Kyiv”~5");
        assertParses("“missiles Kyiv”～5 a", "[“missiles Kyiv”~5 & a]");
        assertParses("\"missiles Kyiv\"~", "“missiles Kyiv”");
        assertParses("\"missiles Kyiv\"~99999999999", "“missiles Kyiv”~10000");
        assertParses("a Зеленський NEAR/5 Курськ b", "[a & {Зеленський ~5 Курськ} & b]");
        assertParses("a NEAR b", "{a ~10 b}");
        assertParses("a NEAR/3 b NEAR/9 c", "[{a ~3 b} & {b ~9 c}]");
        assertParses("(a OR \"b c\") NEAR/2 =d", "{[a | “b c”] ~2 =d}");
        assertParses("-a NEAR/2 b", "!{a ~2 b}");
        assertParses("title:a NEAR/2 b", "title:{a ~2 b}");
        assertParses("title:a NEAR/2 title:b", "title:{a ~2 b}");
        assertParses("a NEAR/2 date:2024", "[a & 2024..2024]", "near@2");
        assertParses("nearby near/5", "nearby near/5");
    }

    @Test
    void aStarStandsForLettersAndAQuestionMarkForOne() {
        assertParses("зеленськ*", "/зеленськ*/");
        assertParses("Ky?v", "/Ky?v/");
        assertParses("K?iv", "/K?iv/");
        assertParses("Kyi? Kursk", "[[Kyi | /Kyi?/] & Kursk]");
        assertParses("Kyi?", "/Kyi?/");
        assertParses("젤*", "/젤*/");
        assertParses("Jong-u*", "[Jong & u]", "short_pattern@0");
        assertParses("Kim-Jong*", "[Kim & /Jong*/]");
        assertParses("зеленськ＊", "/зеленськ*/");
        assertParses("Kursk title:Kur*", "[Kursk & title:/Kur*/]");
    }

    @Test
    void aQuestionMarkAfterAQuestionIsOne() {
        assertParses("Хто такий Буданов?", "Хто такий Буданов?");
        assertParses("Буданов ?", "Буданов");
    }

    @Test
    void patternsThatWouldFindTooMuchAreTakenAsWords() {
        assertParses("*", null, "nothing@0");
        assertParses("a*", "a", "short_pattern@0");
        assertParses("*nsky", "nsky", "short_pattern@0");
        assertParses("ab*c?d*e?f*g?", "abcdefg", "many_signs@0");
        assertParses("\"Kim Jong*\"", "“Kim Jong*”", "pattern_in_phrase@1");
        String many = "abc* ".repeat(10);
        assertThat(parse(many).notes()).isEmpty();
        assertThat(shape(parse(many + "def*").clause())).endsWith("/abc*/ & def]");
    }

    @Test
    void fieldsInFourLanguages() {
        assertParses("title:Kursk", "title:Kursk");
        assertParses("outlet:\"Kyiv Post\" Kursk", "[outlet:“Kyiv Post” & Kursk]");
        assertParses("заголовок:Курськ", "title:Курськ");
        assertParses("제목：쿠르스크", "title:쿠르스크");
        assertParses("Автор:Коваленко", "author:Коваленко");
        assertParses("author: Kovalenko", "author:Kovalenko");
        assertParses("title:(a OR b) c", "[title:[a | b] & c]");
        assertParses("outlet:=\"Kyiv Post\"", "outlet:=Kyiv Post");
        assertParses("title:author:a", "author:a");
        assertParses("tіtlе:Kursk", "title:Kursk");
        assertParses("name:Зеленський section:спорт source:AFP", "[name:Зеленський & section:спорт & source:AFP]");
    }

    @Test
    void languagesByCodeOrName() {
        for (String korean : List.of("ko", "KO", "Korean", "корейська", "корейский", "한국어", "\"Korean\"", "=ko")) {
            assertParses("lang:" + korean, "lang:=ko");
        }
        assertParses("lang:(uk OR Russian)", "lang:[=uk | =ru]");
        assertParses("lang:uk-* lang:k?", "[lang:=uk-* & lang:=k?]");
        assertParses("мова:тлінганська", "lang:=тлінганська");
    }

    @Test
    void aColonThatIsNoFieldIsAWord() {
        assertParses("foo:bar", "foo:bar", "unknown_field@0");
        assertParses("Source: Kyiv to get F-16s", "Source: Kyiv to get F-16s");
        assertParses("Київ: бій о 10:30", "Київ: бій о 10:30");
        assertParses("https://example.org/a", "https://example.org/a");
        assertParses("title:", "title:", "dangling@0");
        assertParses("(title:) a", "[title: & a]", "dangling@1");
    }

    @Test
    void datesAreFields() {
        assertParses("Kursk date:2024-10", "[Kursk & 2024-10..2024-10]");
        assertParses("date:2024-10..2024-12 Kursk", "[2024-10..2024-12 & Kursk]");
        assertParses("before:2024-10 after:2023", "[..2024-09-30 & 2024-01-01..]");
        assertParses("date:last month Kursk", "[2024-09..2024-09 & Kursk]");
        assertParses("date:\"last month\" Kursk", "[2024-09..2024-09 & Kursk]");
        assertParses("date:(2022 OR 2024-10)", "[2022..2022 | 2024-10..2024-10]");
        assertParses("-date:2024", "!2024..2024");
        assertParses("date:none", "no date");
        assertParses("date:soon Kursk", "[date:soon & Kursk]", "date@0");
        assertParses("date:\"2024-13\"", "date:\"2024-13\"", "date@0");
    }

    @Test
    void anUnclosedQuotationMarkIsClosedWithANote() {
        Query query = parse("Kyiv \"fair game");
        assertThat(shape(query.clause())).isEqualTo("[Kyiv & “fair game”]");
        assertThat(query.notes()).containsExactly(new Note("unclosed", "Closed the quotation mark at the end.", 5));
    }

    @Test
    void nothingIsEverything() {
        assertParses("", null);
        assertParses("   ", null);
        assertParses(" \"\" ", null, "nothing@0");
        assertParses("… — !", null, "nothing@0");
        assertParses("Kursk …", "Kursk");
    }

    @Test
    void depthIsLimited() {
        assertThat(shape(parse("(".repeat(1000) + "a OR b" + ")".repeat(1000)).clause())).isEqualTo("[a | b]");
        assertThat(parse("(".repeat(1000) + "a" + ")".repeat(1000) + " b").notes()).extracting(Note::code)
                .containsExactly("deep");
        String nested = "a";
        for (int i = 0; i < 1000; i++) {
            nested = i % 2 == 0 ? "(b OR " + nested + ")" : "(c " + nested + ")";
        }
        assertThat(depth(parse(nested).clause())).isLessThanOrEqualTo(21);
        assertThat(depth(parse("-(a ".repeat(1000)).clause())).isLessThanOrEqualTo(31);
        assertThat(shape(parse("NOT ".repeat(1000) + "a").clause())).isEqualTo("a");
        assertThat(shape(parse("title:".repeat(1000) + "a").clause())).isEqualTo("title:a");
    }

    @Test
    void lengthIsLimited() {
        Query query = parse("a ".repeat(100_000));
        assertThat(query.notes()).extracting(Note::code).containsExactly("long");
        assertThat(shape(query.clause())).isEqualTo("a ".repeat(200).strip());
        assertThat(parse("x".repeat(1_000_000)).notes()).isEmpty();
        assertThat(shape(parse("\"" + "a ".repeat(300) + "\" b").clause())).isEqualTo("“" + "a ".repeat(200).strip() + "”");
        assertThat(shape(parse("a-".repeat(2000)).clause())).isEqualTo("a-".repeat(200));
        assertThat(shape(parse("=" + "a-".repeat(2000)).clause())).isEqualTo("=" + "a-".repeat(200));
        assertThat(shape(parse("金".repeat(2000)).clause())).isEqualTo("金".repeat(200));
        assertThat(shape(parse("🚀".repeat(2000)).clause())).isEqualTo("🚀".repeat(200));
        assertThat(parse(")".repeat(1_000_000)).notes()).hasSize(10);
    }

    @Property(tries = 2000)
    void anyTextIsAQuery(@ForAll String typed) {
        assertSound(typed);
    }

    @Property(tries = 5000)
    void anyMixOfSignsIsAQuery(@ForAll("signs") String typed) {
        assertSound(typed);
    }

    @Property
    void plainWordsAreLookedForAsTheyAre(@ForAll("words") List<String> words) {
        assertThat(shape(parse(String.join(" ", words)).clause())).isEqualTo(String.join(" ", words));
    }

    @Provide
    static Arbitrary<String> signs() {
        return Arbitraries.of("a", "Київ", "김정은", "ab*", "x?y", "?", "*", "\"", "“", "”", "«", "»", "'", "’", "(",
                ")", "（",
                "-", "—", "=", "~5", "~", "|", " OR ", " AND ", " NOT ", " NEAR/3 ", " NEAR ", "title:", "date:",
                "before:",
                "lang:", "foo:", "2024", "..", "today", "минулого", " ", "\u3000", "\n", "&", "/", "\\", "^", "{",
                "]", "😀")
                .list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Provide
    static Arbitrary<List<String>> words() {
        return Arbitraries.of("Зеленський", "김정은", "Jong-un", "Куп’янськ", "or", "F-16", "not", "젤렌스키가", "near",
                "10:30")
                .list().ofMinSize(1).ofMaxSize(20);
    }

    /** What the engine may rely on. */
    private static void assertSound(String typed) {
        Query query = parse(typed);
        assertThat(query.notes()).hasSizeLessThanOrEqualTo(10)
                .allMatch(note -> note.at() >= 0 && note.at() < typed.length());
        if (!query.isEmpty()) {
            assertSound(query.clause(), typed);
            assertThat(depth(query.clause())).isLessThanOrEqualTo(31);
        }
    }

    private static void assertSound(Clause clause, String typed) {
        if (clause instanceof Clause.All all) {
            assertThat(all.parts()).hasSizeGreaterThan(1).noneMatch(Clause.All.class::isInstance);
            all.parts().forEach(part -> assertSound(part, typed));
        } else if (clause instanceof Clause.Any any) {
            assertThat(any.parts()).hasSizeGreaterThan(1).noneMatch(Clause.Any.class::isInstance);
            any.parts().forEach(part -> assertSound(part, typed));
        } else if (clause instanceof Clause.Not not) {
            assertSound(not.part(), typed);
        } else if (clause instanceof Clause.Words words) {
            assertThat(words.text()).containsPattern("[\\p{L}\\p{N}\\p{M}\\p{So}]");
            assertThat(words.at()).isBetween(0, typed.length() - 1);
        } else if (clause instanceof Clause.Pattern pattern) {
            assertThat(pattern.text()).doesNotContainPattern("[\\s\"\\\\()\\[\\]{}:^~!/+&|<>=-]");
        }
    }

    private static int depth(Clause clause) {
        if (clause instanceof Clause.All all) {
            return 1 + all.parts().stream().mapToInt(QueryTest::depth).max().orElseThrow();
        }
        if (clause instanceof Clause.Any any) {
            return 1 + any.parts().stream().mapToInt(QueryTest::depth).max().orElseThrow();
        }
        return clause instanceof Clause.Not not ? 1 + depth(not.part())
                : clause instanceof Clause.In in ? depth(in.part()) : 1;
    }

    /**
     * @param shape see {@link #shape}; null for nothing
     * @param notes each as {@code code@place}
     */
    private static void assertParses(String typed, String shape, String... notes) {
        Query query = parse(typed);
        assertThat(query.isEmpty() ? null : shape(query.clause())).as(typed).isEqualTo(shape);
        assertThat(query.notes()).as(typed).extracting(note -> note.code() + "@" + note.at()).containsExactly(notes);
    }

    private static Query parse(String typed) {
        return Query.parse(typed, NOW);
    }

    /** A clause on one line: {@code [Kursk & !“fair game” & {a ~5 b} & title:[=a | /b*​/]]}. */
    private static String shape(Clause clause) {
        if (clause instanceof Clause.All all) {
            return all.parts().stream().map(QueryTest::shape).collect(Collectors.joining(" & ", "[", "]"));
        }
        if (clause instanceof Clause.Any any) {
            return any.parts().stream().map(QueryTest::shape).collect(Collectors.joining(" | ", "[", "]"));
        }
        if (clause instanceof Clause.Not not) {
            return "!" + shape(not.part());
        }
        if (clause instanceof Clause.In in) {
            return in.field().word() + ":" + shape(in.part());
        }
        if (clause instanceof Clause.Near near) {
            return "{%s ~%d %s}".formatted(shape(near.left()), near.gaps(), shape(near.right()));
        }
        return leaf(clause);
    }

    private static String leaf(Clause clause) {
        if (clause instanceof Clause.Phrase phrase) {
            return "“" + phrase.text() + "”" + (phrase.gaps() == 0 ? "" : "~" + phrase.gaps());
        }
        if (clause instanceof Clause.Exact exact) {
            return "=" + exact.text();
        }
        if (clause instanceof Clause.Pattern pattern) {
            return "/" + pattern.text() + "/";
        }
        if (clause instanceof Clause.Dates dates) {
            DateRange range = dates.range();
            return (range.from() == null ? "" : range.from().text()) + ".." + (range.to() == null ? "" : range.to()
                    .text());
        }
        return clause instanceof Clause.Words words ? words.text() : "no date";
    }
}
