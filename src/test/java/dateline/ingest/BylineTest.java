package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "By Anna Hai                          | Anna Hai",
        "by ANNA HAI                          | ANNA HAI",
        "By Anna Hai and Ihor Kit             | Anna Hai; Ihor Kit",
        "Anna Hai, Ihor Kit and Jan van Dyk   | Anna Hai; Ihor Kit; Jan van Dyk",
        "Hai, Anna                            | Hai, Anna",
        "Reporting by Anna Hai in Kyiv        | Anna Hai",
        "Anna Hai, dpa                        | Anna Hai",
        "Anna Hai, Staff Writer               | Anna Hai",
        "Anna Hai <anna@courier.example>      | Anna Hai",
        "Автор: Олена Гай                     | Олена Гай",
        "Олена Гай та Ігор Кіт                | Олена Гай; Ігор Кіт",
        "Елена Гай и Игорь Кот                | Елена Гай; Игорь Кот",
        "김하나 기자                           | 김하나",
        "김하나·박둘 기자                       | 김하나; 박둘",
        "김하나 기자 hana@courier.example       | 김하나",
        "(서울=연합뉴스) 김하나 기자 =            | 김하나",
        "글 김하나 특파원                       | 김하나",
        "글·사진 김하나                         | 김하나",
        "도쿄=김하나 특파원                      | 김하나",
        "정리=김하나 기자                        | 김하나",
        "Автор: Олена Гай, журналістка        | Олена Гай",
        "Олена Гай, Ігор Кіт, спеціально для Кур’єра | Олена Гай; Ігор Кіт",
        "Опубліковано: Олена Гай              | Олена Гай",
        "By Anna Hai for the Courier          | Anna Hai",
        "Story by Anna Hai, CNN               | Anna Hai",
        "Anna Hai, correspondent in Kyiv      | Anna Hai",
        "Anna Hai • 3 min read                | Anna Hai",
        "Text: Anna Hai, Photo: Ihor Kit      | Anna Hai",
        "Dyk, van der Jan                     | Dyk, van der Jan"})
    void namesOnlyPeople(String line, String names) {
        assertThat(Byline.names(line)).isEqualTo(List.of(names.split("; ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Edited by Mike Kit", "Editing by Anna Hai", "Photo by Anna Hai", "Фото: Олена Гай",
            "편집 김하나", "AFP",
        "By dpa correspondents", "연합뉴스", "Situation serious, ready for all scenarios says town hall", ""})
    void isEmptyWhereNobodyWrote(String line) {
        assertThat(Byline.names(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://social.example/anna", "", "Reuters"})
    void anAddressOrAnAgencyIsNoAuthor(String name) {
        assertThat(Byline.name(name)).isNull();
    }
}
