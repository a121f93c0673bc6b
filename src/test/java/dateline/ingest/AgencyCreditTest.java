package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCreditTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Reuters           | KYIV, Oct. 23 (Reuters) - The bridge was opened.",
        "Yonhap            | SEOUL, Oct. 23 (Yonhap) -- The bridge was opened.",
        "AP                | POLTAVA, Ukraine (AP) — The bridge was opened.",
        "Kyodo             | OSAKA, Japan, Dec. 9 Kyodo - The bridge was opened.",
        "연합뉴스            | (서울=연합뉴스) 김하나 기자 = 다리가 열렸다.",
        "뉴시스              | [서울=뉴시스] 김하나 기자 = 다리가 열렸다.",
        "뉴스1               | (서울=뉴스1) 김하나 기자 = 다리가 열렸다.",
        "УНН               | КИЇВ. 23 жовтня. УНН. Міст відкрили.",
        "ТАСС              | МОСКВА, 23 октября. /ТАСС/. Мост открыли.",
        "РИА Новости       | МОСКВА, 23 окт — РИА Новости. Мост открыли.",
        "조선중앙통신          | (평양 10월 23일발 조선중앙통신) 다리가 열렸다.",
        "조선중앙통신          | 【평양 10월 23일발 조선중앙통신】 다리가 열렸다."})
    void isFoundInADateline(String agency, String text) {
        assertThat(in(text + "\n\nМер перерізав стрічку.")).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AFP               | — AFP",
        "AFP               | The mayor cut the ribbon. — AFP",
        "Yonhap            | The mayor cut the ribbon. (Yonhap)",
        "연합뉴스            | 시장이 말했다. (연합뉴스)",
        "Укрінформ         | Укрінформ",
        "Укрінформ         | Джерело: Укрінформ",
        "Interfax-Ukraine  | Source: Interfax-Ukraine",
        "ТАСС              | Источник: ТАСС",
        "연합뉴스            | 출처: 연합뉴스",
        "연합뉴스            | <저작권자(c) 연합뉴스, 무단 전재-재배포 금지>",
        "AFP               | © 2024 AFP",
        "AFP               | © AFP 2024",
        "Reuters           | По материалам Reuters"})
    void isFoundInTheNoteAtTheEnd(String agency, String note) {
        assertThat(in("The bridge was opened on Monday.\n\n" + note)).isEqualTo(agency);
    }

    @Test
    void isFoundInAnAuthorLine() {
        assertThat(AgencyCredit.in("Text.", List.of("Helen Hai, dpa"), List.of())).isEqualTo("dpa");
        assertThat(AgencyCredit.in("Text.", List.of(), List.of("Agence France-Presse"))).isEqualTo("AFP");
        assertThat(AgencyCredit.in("Text.", List.of("By Anna Hai"), List.of("Ihor Kit"))).isNull();
    }

    @Test
    void isWhoeverCouldNotVerifyIt() {
        assertThat(in("The bridge fell.\n\nReuters could not independently verify the report.\n\nThe end."))
                .isEqualTo("Reuters");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The mayor told Reuters that the bridge would open (again) in May.\n\nAFP reported the same on Monday, he said.",
        "A photo shows soldiers, – Yonhap pic.example/1\n\nThe second paragraph goes on and ends here.",
        "A caption about a bridge\nAFP\n\nThe first paragraph.\n\nThe last one.",
        "기자는 연합뉴스에 말했다.\n\n다리가 열렸다.", "The AP course begins.", ""})
    void isNotWhoIsOnlyQuoted(String text) {
        assertThat(in(text)).isNull();
    }

    private static String in(String text) {
        return AgencyCredit.in(text, List.of(), List.of());
    }
}
