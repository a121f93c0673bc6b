package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameTest {

    @Test
    void commaPutsTheSurnameLast() {
        assertThat(parts("Лавров, Сергей")).containsExactly("сергей", "лавров");
        assertThat(Name.parse("Лавров, Сергей").commas()).isTrue();
    }

    @Test
    void leavesTitlesAndBracketsOut() {
        assertThat(parts("President Volodymyr Zelenskyy (Ukraine)")).containsExactly("volodymyr", "zelenskyy");
        assertThat(parts("президента Зеленського")).containsExactly("зеленського");
    }

    @Test
    void keepsATitleThatIsAllThereIs() {
        assertThat(parts("Prince")).containsExactly("prince");
    }

    @Test
    void tellsRolesOfParts() {
        assertThat(Name.parse("В. О. Зеленський").parts()).extracting(Part::role)
            .containsExactly(Part.Role.INITIAL, Part.Role.INITIAL, Part.Role.NAME);
        assertThat(Name.parse("Володимир Олександрович Зеленський").parts()).extracting(Part::role)
            .containsExactly(Part.Role.NAME, Part.Role.PATRONYMIC, Part.Role.NAME);
        assertThat(Name.parse("Роман Абрамович").parts()).extracting(Part::role)
            .containsExactly(Part.Role.NAME, Part.Role.NAME);
    }

    @Test
    void foldsApostrophesStressAndLookalikes() {
        assertThat(parts("П\u2019ятни\u0301цький")).containsExactly("пятницький");
        assertThat(parts("O'Keeffe")).containsExactly("okeeffe");
        assertThat(parts("Kim Chŏng-ŭn")).containsExactly("kim", "cheong-eun");
        assertThat(parts("Зеленськi")).containsExactly("зеленські"); // with a Latin i
    }

    @Test
    void tellsKoreanNames() {
        assertThat(Name.parse("김정은").isKorean()).isTrue();
        assertThat(Name.parse("Kim Jong Un").isKorean()).isTrue();
        assertThat(Name.parse("볼로디미르 젤렌스키").isKorean()).isFalse();
        assertThat(Name.parse("Volodymyr Zelensky").isKorean()).isFalse();
    }

    private static java.util.List<String> parts(String text) {
        return Name.parse(text).parts().stream().map(Part::folded).toList();
    }
}
