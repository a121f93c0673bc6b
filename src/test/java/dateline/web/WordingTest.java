package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.WrittenDate;
import dateline.search.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Pattern PLURAL = Pattern.compile("(.+)\\.(one|few|many|other)");
    private static final Map<String, Set<String>> FORMS = Map.of(
            "en", Set.of("one", "other"), "uk", Set.of("one", "few", "many"), "ko", Set.of("other"));

    @Test
    void everyLanguageSaysEverything() {
        Set<String> english = subjects(Wording.in("en"));
        for (Wording wording : Wording.all()) {
            assertThat(subjects(wording)).as(wording.language()).isEqualTo(english);
        }
    }

    @Test
    void everyNoteIsWordedInEveryLanguage() {
        for (Note.Code code : Note.Code.values()) {
            assertThat(Wording.all()).allMatch(wording -> wording.has("note." + code.word()), code.word());
        }
    }

    /** The rules are those that docs/names.md explains. */
    @Test
    void everyRuleIsWordedInEveryLanguage() throws IOException {
        String table = Files.readString(Path.of("docs/names.md")).split("\\| rule shown to the reader .*\\n.*\\n")[1]
                .split("\n\n")[0];
        List<String> rules = table.lines().flatMap(row -> Arrays.stream(row.split("\\|")[1].split("·|\\(.*")))
                .map(String::strip).filter(rule -> !rule.isEmpty()).toList();
        assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> assertThat(Wording.all())
                .allMatch(wording -> wording.has("rule." + rule.replaceAll("\\W+", "_")), rule));
    }

    @Test
    void everyLanguageHasItsOwnPluralForms() {
        for (Wording wording : Wording.all()) {
            Map<String, Set<String>> forms = wording.keys().stream().map(PLURAL::matcher).filter(Matcher::matches)
                    .collect(Collectors.groupingBy(plural -> plural.group(1),
                            Collectors.mapping(plural -> plural.group(2), Collectors.toSet())));
            assertThat(forms).as(wording.language()).isNotEmpty()
                    .allSatisfy((key, has) -> assertThat(has).as(key).isEqualTo(FORMS.get(wording.language())));
        }
    }

    @Test
    void everyLanguageFillsInTheSameBlanks() {
        Pattern blank = Pattern.compile("\\{\\d}");
        for (Wording wording : Wording.all()) {
            for (String key : wording.keys()) {
                Wording english = Wording.in("en");
                if (english.has(key)) {
                    assertThat(blanks(blank, wording.text(key))).as(wording.language() + " " + key)
                            .isEqualTo(blanks(blank, english.text(key)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0 статей", "1, 1 стаття", "2, 2 статті", "4, 4 статті", "5, 5 статей", "11, 11 статей",
        "12, 12 статей", "14, 14 статей", "21, 21 стаття", "22, 22 статті", "101, 101 стаття", "111, 111 статей",
        "112, 112 статей", "122, 122 статті"})
    void ukrainianCountsAsUkrainianDoes(long number, String said) {
        assertThat(Wording.in("uk").count("articles", number)).isEqualTo(said);
    }

    @Test
    void numbersAreWrittenTheReadersWay() {
        assertThat(Wording.in("en").count("articles", 1_234_567)).isEqualTo("1,234,567 articles");
        assertThat(Wording.in("uk").count("articles", 1_234_567)).isEqualTo("1\u00a0234\u00a0567 статей");
        assertThat(Wording.in("ko").count("articles", 1_234_567)).isEqualTo("기사 1,234,567건");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024-10-23T22:15:00+03:00 | 24 Oct 2024, 04:15 | 24 жовт. 2024, 04:15 | 2024년 10월 24일 04:15",
        "2024-10-23 | 23 Oct 2024 | 23 жовт. 2024 | 2024년 10월 23일",
        "2024-10 | October 2024 | жовтень 2024 | 2024년 10월",
        "2024 | 2024 | 2024 | 2024년",
        "2024-02-30 | “2024-02-30” is no possible date | «2024-02-30» — неможлива дата | ‘2024-02-30’: 있을 수 없는 날짜"})
    void datesAreAsExactAsTheyWereWritten(String written, String english, String ukrainian, String korean) {
        assertThat(List.of("en", "uk", "ko"))
                .extracting(language -> Wording.in(language).published(written, SEOUL, SEOUL))
                .containsExactly(english, ukrainian, korean);
    }

    @Test
    void anArticleWithoutADateSaysSo() {
        assertThat(Wording.in("ko").published(null, SEOUL, SEOUL)).isEqualTo("날짜 없음");
    }

    @Test
    void aCalendarDateIsTheSameDayEverywhere() {
        WrittenDate day = WrittenDate.parse("2024-10-23", SEOUL).orElseThrow();
        assertThat(Wording.in("en").date(day, ZoneId.of("Pacific/Honolulu"))).isEqualTo("23 Oct 2024");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ko-KR,ko;q=0.9,en;q=0.8 | ko", "ru,uk;q=0.5 | uk", "fr | en", "uk-UA | uk",
        "'' | en", ";;;=q | en", "* | en"})
    void theBrowsersLanguageIsTakenWhereWeHaveIt(String header, String language) {
        assertThat(Wording.accepted(header).language()).isEqualTo(language);
    }

    private static Set<String> subjects(Wording wording) {
        return wording.keys().stream().map(key -> PLURAL.matcher(key).replaceAll("$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> blanks(Pattern blank, String text) {
        return blank.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
