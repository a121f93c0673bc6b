package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    @Test
    void memoryIsNamed() {
        assertReason("OpenJDK 64-Bit Server VM warning: INFO: os::commit_memory(0x0000, 4096, 0) failed; "
                + "error='Not enough space' (errno=12)", "not enough memory");
    }

    @Test
    void portsAreNamed() {
        assertReason("org.elasticsearch.http.BindHttpException: Failed to bind to 127.0.0.1:[9200]", "no free port");
    }

    @Test
    void diskIsNamed() {
        assertReason("java.io.IOException: No space left on device", "disk is full");
    }

    @Test
    void javaIsNamed() {
        assertReason("The minimum required Java version is 17; your Java version from [/opt/java] is 11", "this Java");
    }

    @Test
    void damageIsNamed() {
        assertReason("Caused by: org.apache.lucene.index.CorruptIndexException: checksum failed (hardware problem?)",
                "damaged");
    }

    @Test
    void otherNodeInTheFolderIsNamed() {
        assertReason("java.lang.IllegalStateException: failed to obtain node locks, tried [/data]", "Another");
    }

    @Test
    void systemThatKillsIsNamed() {
        assertThat(StartFailure.reason(137, List.of("starting ..."))).contains("want of memory");
    }

    @Test
    void unknownFailureIsToldByItsLastComplaint() {
        assertThat(StartFailure.reason(1, List.of("ERROR: first", "[2026-11-22T06:15:10,293][ERROR][o.e.b.Elasticsearch   ]"
                + " [dateline] fatal exception while booting", "exiting"))).isEqualTo("It says: fatal exception while booting");
    }

    @Test
    void silentFailureSaysSo() {
        assertThat(StartFailure.reason(1, List.of())).isEqualTo("It says: nothing");
    }

    private static void assertReason(String line, String words) {
        assertThat(StartFailure.reason(1, List.of("starting ...", line, "exiting"))).contains(words).contains(line);
    }
}
