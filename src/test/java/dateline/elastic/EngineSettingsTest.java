package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {
    private static final Path DATA = Path.of("data");

    @Test
    void heapFitsTheMachine() {
        int heap = Integer.parseInt(EngineSettings.of(DATA).heap().replace("m", ""));
        assertThat(heap).isBetween(512, 1024);
    }

    @Test
    void heapAndUserAreChecked() {
        assertThat(new EngineSettings(DATA, " 2G ", "1000:1000").heap()).isEqualTo("2g");
        for (String heap : new String[] {"2", "g", "0m", "2 g", "1t", "-1g"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new EngineSettings(DATA, heap, null))
                    .withMessageContaining("512m");
        }
        for (String user : new String[] {"0", "root", "1000:", ":1"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new EngineSettings(DATA, null, user))
                    .withMessageContaining("9200");
        }
    }

    @Test
    void clusterNeedsAnAddressAndOneLogin() {
        assertRefused("localhost:9200", null, null, null, "https://host:9200");
        assertRefused("ftp://host", null, null, null, "https://host:9200");
        assertRefused("https://host", "me", "secret", "key", "not both");
        assertRefused("https://host", "me", null, null, "needs a password");
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(new OutsideSettings(URI.create("https://host"), "me", "secret", null, null).toString())
                .doesNotContain("secret");
    }

    private static void assertRefused(String url, String user, String password, String key, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutsideSettings(URI.create(url), user, password, key, null))
                .withMessageContaining(why);
    }
}
