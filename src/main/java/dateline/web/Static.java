package dateline.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The files beside the pages: stylesheet, script, icon. Each is served under an address that has its content's digest
 * in it, so that browsers keep it for ever and still never see an old one.
 */
public final class Static {

    /** One file, ready to be sent. */
    record File(byte[] content, String type, String address) {}

    private static final Map<String, String> TYPES = Map.of(
            "dateline.css", "text/css; charset=utf-8",
            "dateline.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private static final Map<String, File> BY_NAME = new HashMap<>();
    private static final Map<String, File> BY_ADDRESS = new HashMap<>();

    static {
        TYPES.forEach((name, type) -> {
            byte[] content = read("/web/static/" + name);
            int dot = name.lastIndexOf('.');
            File file = new File(content, type,
                    "/static/" + name.substring(0, dot) + "-" + digest(content) + name.substring(dot));
            BY_NAME.put(name, file);
            BY_ADDRESS.put(file.address(), file);
        });
    }

    private Static() {}

    /** The address of the file with this name. */
    public static String address(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name).address();
    }

    static Optional<File> at(String address) {
        return Optional.ofNullable(BY_ADDRESS.get(address));
    }

    static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Static.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
