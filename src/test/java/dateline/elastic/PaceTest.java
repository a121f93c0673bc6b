package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void halvesWhatIsSentToABusyEngineAndComesBack() {
        Pace pace = new Pace();
        assertThat(pace.articles()).isEqualTo(Pace.MOST);
        pace.slower();
        assertThat(pace.articles()).isEqualTo(Pace.MOST / 2);
        for (int i = 0; i < 20; i++) {
            pace.slower();
        }
        assertThat(pace.articles()).isEqualTo(Pace.LEAST);
        for (int i = 0; i < 30; i++) {
            pace.faster();
        }
        assertThat(pace.articles()).isEqualTo(Pace.MOST);
    }
}
