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
        "uk | Уряд говорив про угоду з МВФ",
        "uk | Трамп заявив, що оголосить склад ради",
        "ru | Кремль заявил, что состав совета огласят",
        "ru | Песков о переговорах с Вашингтоном",
        "en | I definitely agree with the mayor",
        "ru | ОБЪЯВЛЕН СБОР ПОМОЩИ",
        "en | Ukraine broadcasts appeal to North Korean soldiers to surrender",
        "en | The two soldiers, captured by Ukrainian forces last month, said they were told to fight."})
    void knowsOurLanguages(String language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "be | Жыхары Полацка ўрачыста адкрылі новы мост, якога чакалі пяць гадоў, і спявалі да вечара",
        "bg | Кметът откри новия мост, който градът чакаше пет години, и първият го прекоси в понеделник сутринта",
        "sr | Градоначелник је отворио нови мост, који су људи чекали пет година, и први га прешао",
        "pl | Burmistrz otworzył w poniedziałek nowy most, na który miasto czekało od pięciu lat, i przeszedł po nim "
        + "z dziećmi",
        "de | Der Bürgermeister hat die neue Brücke eröffnet, auf die die Stadt fünf Jahre gewartet hatte",
        "fr | Les soldats de la Corée du Nord en Ukraine, selon des sources",
        "ja | 市長は月曜日に新しい橋を開通させた。市民は五年待っていた",
        "zh | 市长星期一宣布新桥正式通车市民等了整整五年很多人一直唱歌到深夜然后走过新桥回家"})
    void knowsThoseThatMightBeTakenForThem(String language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "Кремль заявил", "Kyiv Post", "金正恩", "A & B; x y", "Mery, I", "Nordkoreas Soldaten in Kursk",
        "Żołnierze Kim Dzong Una"})
    void saysNothingWhenInDoubt(String text) {
        assertThat(LanguageGuess.of(text)).isNull();
    }

    @Test
    void looksAtAllTexts() {
        assertThat(LanguageGuess.of("Kyiv", null, "Зеленський закликав союзників")).isEqualTo("uk");
        assertThat(LanguageGuess.of((String) null)).isNull();
    }
}
