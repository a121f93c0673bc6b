package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LemmasTest {

    @Test
    void bothDictionariesAreThere() {
        assertThat(Lemmas.UKRAINIAN.new Lookup().of("Києва")).isNotEmpty();
        assertThat(Lemmas.RUSSIAN.new Lookup().of("киева")).isNotEmpty();
    }

    @Test
    void missingDictionaryIsNoError() {
        assertThat(Lemmas.read("/no/such/dictionary")).isNull();
    }

    @Test
    void brokenDictionaryIsNoError() {
        assertThat(Lemmas.read("/dateline/analysis/broken")).isNull();
    }
}
