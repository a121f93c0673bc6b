package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnameTest {

    @ParameterizedTest
    @CsvSource({"Володимира Зеленського, Зеленського", "Зеленський Володимир Олександрович, Зеленський",
        "ЗЕЛЕНСЬКОМУ Володимиру, ЗЕЛЕНСЬКОМУ", "В. Зеленський, Зеленський", "Зеленський В. О., Зеленський",
        "Volodymyr Zelenskyy, Zelenskyy", "Kim Jong-un, Kim", "KIM JONG UN, KIM", "Ким Чен Ына, Ким", "Кім Чен Ин, Кім",
        "볼로디미르 젤렌스키, 젤렌스키", "김정은, 김", "김 정은, 김", "남궁민수, 남궁", "장 르누아르, 르누아르", "버나드 박, 박",
        "Ursula von der Leyen, Leyen", "아베 신조, 아베", "기시다 후미오, 기시다", "핫토리 한조, 핫토리", "조 바이든, 바이든", "마리나 오시포바, 오시포바",
        "Елизавета II, Елизавета", "George Bush Jr., Bush"})
    void theSurnameIsTakenAsWritten(String name, String surname) {
        assertThat(Surname.of(name)).contains(surname);
    }

    @ParameterizedTest
    @CsvSource({"Зеленський", "젤렌스키", "조국", "NATO", "…"})
    void aNameOfOnePartHasNoneToTake(String name) {
        assertThat(Surname.of(name)).isEmpty();
    }

    @Test
    void anyTextIsTaken() {
        assertThat(Surname.of("")).isEmpty();
        assertThat(Surname.of("Zelensky, Volodymyr")).contains("Zelensky");
    }
}
