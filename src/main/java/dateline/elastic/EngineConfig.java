package dateline.elastic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Writes the configuration of the embedded engine, anew before each start. */
final class EngineConfig {
    /** The engine's only user. */
    static final String USER = "dateline";
    /** Free bytes of its disk below which it takes nothing in. */
    static final long LEAST_ROOM = 512L << 20;

    /** Enough for a password of 192 random bits, which no guessing finds; more would only cost time at each login. */
    private static final int HASH_ROUNDS = 1000;

    private EngineConfig() {}

    static void write(EngineHome home, String heap) throws IOException {
        Path config = home.config();
        copyDefaults(home.distribution().resolve("config"), config);
        Files.writeString(config.resolve("elasticsearch.yml"), yaml(settings(home)));
        Files.createDirectories(config.resolve("jvm.options.d"));
        Files.writeString(config.resolve("jvm.options.d/dateline.options"), """
                -Xms%1$s
                -Xmx%1$s
                -Duser.home=%2$s
                # A start must not wait for memory to be filled with zeros,
                -XX:-AlwaysPreTouch
                # nor for garbage to be collected because classes need room,
                -XX:MetaspaceSize=192m
                # nor for code to be compiled at length that hardly runs after it: sixteen times the usual thresholds.
                -XX:Tier4InvocationThreshold=80000
                -XX:Tier4MinInvocationThreshold=9600
                -XX:Tier4CompileThreshold=240000
                -XX:Tier4BackEdgeThreshold=640000
                """.formatted(heap, home.folder()));
        Files.writeString(config.resolve("users"), USER + ":" + hash(home.password()) + "\n");
        Files.writeString(config.resolve("users_roles"), "superuser:" + USER + "\n");
    }

    private static void copyDefaults(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Map<String, Object> settings(EngineHome home) throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("cluster.name", "dateline");
        settings.put("node.name", "dateline");
        settings.put("path.data", home.articles());
        settings.put("path.logs", home.logs());
        settings.put("path.repo", home.backups());
        settings.put("discovery.type", "single-node");

        // This machine only. The port of the last start if it is free, else any that is; both are told in logs/http.ports.
        int lastPort = home.httpPort();
        settings.put("network.host", "127.0.0.1");
        settings.put("http.port", lastPort == 0 ? "0" : lastPort + ",0");
        settings.put("transport.port", "0");
        settings.put("node.portsfile", true);

        // Other users of this machine need the password; encryption would protect nothing on loopback.
        settings.put("xpack.security.enabled", true);
        settings.put("xpack.security.http.ssl.enabled", false);
        settings.put("xpack.security.transport.ssl.enabled", false);

        // A mistyped index name must be an error, not a new index with a guessed mapping.
        settings.put("action.auto_create_index", false);

        // Elasticsearch stops writing at 95 % by default: on a large disk that is many free gigabytes. One node has nowhere
        // to move shards to either, so only the last half gigabyte is kept free.
        settings.put("cluster.routing.allocation.disk.watermark.low", "2gb");
        settings.put("cluster.routing.allocation.disk.watermark.high", "1gb");
        settings.put("cluster.routing.allocation.disk.watermark.flood_stage", LEAST_ROOM + "b");
        return settings;
    }

    private static String yaml(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + ": " + quoted(setting.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(Object value) {
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The password as Elasticsearch's file realm keeps it: {@code {PBKDF2}rounds$salt$hash}. */
    private static String hash(String password) {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, HASH_ROUNDS, 256)).getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "{PBKDF2}" + HASH_ROUNDS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
