package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that others run is here played by the embedded node, reached by address and password only. */
@ExtendWith(EngineExtension.class)
class OutsideEngineIT {
    @TempDir
    private Path folder;

    @Test
    void clusterWithThePluginIsUsed(Engine node) throws IOException {
        try (Engine cluster = Engine.outside(settings(address(node), password(node)))) {
            assertThat(cluster.state()).isEqualTo(EngineState.READY);
            assertThat(cluster.pluginComplaints()).isEmpty();
            assertThat(cluster.client().cluster().health().numberOfNodes()).isEqualTo(1);
        }
        assertThat(node.state().ready()).isTrue();
    }

    @Test
    void nodeWithoutThePluginOrWithAnotherVersionIsNamed() {
        String ours = AnalysisPlugin.shipped().version();
        assertThat(Engine.pluginComplaint("one", ours)).isEmpty();
        assertThat(Engine.pluginComplaint("two", null)).hasValue("Node two lacks the plugin dateline-analysis.");
        assertThat(Engine.pluginComplaint("three", "0.0.1"))
                .hasValue("Node three has version 0.0.1 of the plugin dateline-analysis, not " + ours + ".");
    }

    @Test
    void wrongPasswordIsTold(Engine node) throws IOException {
        assertRefused(settings(address(node), "wrong"), "does not accept this login");
        assertRefused(settings(address(node), null), "does not accept this login");
    }

    @Test
    void absentClusterIsTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused(settings("http://127.0.0.1:" + free, null), "nothing answers there");
        assertRefused(settings("http://no-such-host.invalid:9200", null), "there is no host of that name");
    }

    @Test
    void plainHttpBehindHttpsIsTold(Engine node) throws IOException {
        assertRefused(settings(address(node).replace("http:", "https:"), password(node)), "does not speak https");
    }

    @Test
    void unreadableCertificateIsTold(Engine node) throws IOException {
        Path ca = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        assertRefused(new OutsideSettings(URI.create("https://127.0.0.1:9200"), null, null, null, ca), "ca.pem");
        Path missing = folder.resolve("missing.pem");
        assertRefused(new OutsideSettings(URI.create("https://127.0.0.1:9200"), null, null, null, missing),
                "there is no " + missing);
    }

    private static void assertRefused(OutsideSettings settings, String why) {
        assertThatThrownBy(() -> Engine.outside(settings)).isInstanceOf(EngineException.class)
                .hasMessageContaining(why).satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    private static OutsideSettings settings(String url, String password) {
        return new OutsideSettings(URI.create(url), password == null ? null : EngineConfig.USER, password, null, null);
    }

    private static String address(Engine node) throws IOException {
        return "http://127.0.0.1:" + ((EmbeddedEngine) node).home().httpPort();
    }

    private static String password(Engine node) throws IOException {
        return ((EmbeddedEngine) node).home().password();
    }
}
