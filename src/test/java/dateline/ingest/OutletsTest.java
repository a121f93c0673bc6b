package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletsTest {

    @Test
    void knowsSomeByTheirAddress() {
        assertThat(Outlets.at("https://www.pravda.com.ua/news/2024/10/23/1/")).isEqualTo("Українська правда");
        assertThat(Outlets.at("https://news.kbs.co.kr/1")).isEqualTo("KBS");
        assertThat(Outlets.at("https://notkbs.co.kr/1")).isNull();
        assertThat(Outlets.at("no address")).isNull();
        assertThat(Outlets.at(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Dnipro Courier    | The mayor denied it. Dnipro Courier could not independently verify the claim.",
        "Radio Free Poltava | Radio Free Poltava has not been able to independently verify the video.",
        "PCN               | However, PCN cannot independently verify the claims.",
        "The Poltavian     | The Poltavian was unable to verify the footage.",
        "Вечірня Полтава   | Вечірня Полтава не може незалежно перевірити ці дані.",
        "Полтавский вестник | Полтавский вестник не смог независимо подтвердить эти данные.",
        "한빛일보            | 한빛일보는 이 영상을 독자적으로 확인하지 못했다."})
    void knowsWhoSpeaksOfItself(String outlet, String text) {
        assertThat(Outlets.speakingIn("First paragraph.\n\n" + text + "\n\nLast.")).isEqualTo(outlet);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "It could not independently verify the claim.", "Officials could not confirm the report.",
        "The mayor told Dnipro Courier that he could not confirm it.", "Reuters could not independently verify it.",
        "The Poltavian could not verify it. The Courier could not verify it either.",
        "Ми не могли незалежно перевірити це."})
    void doesNotGuess(String text) {
        assertThat(Outlets.speakingIn(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "© 2024 AFP                                    | AFP",
        "Copyright 2019, dpa (www.dpa.example)         | dpa (www.dpa.example)",
        "The Canadian Post. All rights reserved.       | The Canadian Post",
        "reuters.com                                   | Reuters",
        "STT–                                          | STT",
        "Kyiv Post                                     | Kyiv Post"})
    void areCalledByTheirPlainName(String written, String name) {
        assertThat(Outlets.plain(written)).isEqualTo(name).isEqualTo(Outlets.plain(name));
    }
}
