package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ko | 젤렌스키 대통령이 북한군 파병을 비판했다",
        "ko | 나토(NATO) 사무총장, 우크라이나 방문",
        "uk | Зеленський закликав союзників діяти",
        "uk | Умєров: ґрунт під ногами",
        "ru | Зеленский призвал союзников быть решительнее",
        "ru | ОБЪЯВЛЕН СБОР ПОМОЩИ",
        "en | Ukraine broadcasts appeal to North Korean soldiers to surrender",
        "en | The two soldiers, captured by Ukrainian forces last month, said they were told to fight."})
    void knowsOurLanguages(String language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "Кремль заявил", "Kyiv Post", "金正恩", "Nordkoreas Soldaten in Kursk",
        "Les soldats de la Corée du Nord en Ukraine, selon des sources", "Żołnierze z Korei Północnej w Rosji"})
    void saysNothingWhenInDoubt(String text) {
        assertThat(LanguageGuess.of(text)).isNull();
    }

    @Test
    void looksAtAllTexts() {
        assertThat(LanguageGuess.of("Kyiv", null, "Зеленський закликав союзників")).isEqualTo("uk");
        assertThat(LanguageGuess.of((String) null)).isNull();
    }
}
