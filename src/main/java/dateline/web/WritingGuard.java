package dateline.web;

import dateline.web.Problem.Refusal;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who may write. With keys, whoever shows one. Without, only programs on this machine: the server must listen on
 * loopback, and what a foreign web page could make a browser here send is refused.
 */
final class WritingGuard {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private final List<byte[]> keys;
    private final List<String> hosts;
    private boolean onLoopback;
    private int port;

    WritingGuard(WebSettings settings) {
        keys = settings.keys().stream().map(WritingGuard::digest).toList();
        hosts = settings.hosts();
    }

    /** Tells where the server listens, before it does. */
    void listening(String host, int port) {
        this.port = port;
        onLoopback = isLoopback(host);
    }

    /**
     * A server on loopback is for this machine. A web page elsewhere can have its own name point here and then read
     * the answers as if they were its own; only the name in the request tells.
     */
    void checkName(Context request) {
        if (onLoopback && !isOurName(name(request.header("Host")))) {
            throw new Refusal(403, "forbidden", "This server is for this machine and is not called “%s”."
                    .formatted(request.header("Host")));
        }
    }

    /** Refuses to write unless the caller may. */
    void checkWriting(Context request) {
        if (!keys.isEmpty()) {
            checkKey(request);
        } else if (onLoopback) {
            checkLocal(request);
        } else {
            throw new Refusal(403, "forbidden",
                    "Writing needs a key, and this server has none configured (DATELINE_KEYS).");
        }
    }

    /** Whether the caller may write, for what nobody else is to see. */
    boolean mayWrite(Context request) {
        try {
            checkWriting(request);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void checkKey(Context request) {
        String given = request.header("Authorization");
        boolean bearer = given != null && given.regionMatches(true, 0, "Bearer ", 0, 7);
        byte[] shown = digest(bearer ? given.substring(7).strip() : "");
        boolean known = false;
        for (byte[] key : keys) {
            known |= MessageDigest.isEqual(key, shown);
        }
        if (!bearer || !known) {
            throw new Refusal(401, "unauthorized", bearer ? "This key is not known here."
                    : "Writing needs a key: send it as “Authorization: Bearer …”.");
        }
    }

    private void checkLocal(Context request) {
        String host = request.header("Host");
        if (host == null || !LOOPBACK_NAMES.contains(name(host)) || port(host) != port) {
            throw new Refusal(403, "forbidden", "Without a key, writing is for programs that call this server "
                    + "localhost:%d, not “%s”.".formatted(port, host));
        }
        String origin = request.header("Origin");
        if (origin != null && !isOurs(origin)) {
            throw new Refusal(403, "forbidden", "Writing from another site (%s) is not allowed.".formatted(origin));
        }
        if (request.contentType() != null && FORM_TYPES.contains(mediaType(request.contentType()))) {
            throw new Refusal(415, "unsupported_media_type", "Articles are not taken from web forms.");
        }
    }

    private boolean isOurs(String origin) {
        int scheme = origin.indexOf("://");
        String host = scheme < 0 ? "" : origin.substring(scheme + 3);
        return LOOPBACK_NAMES.contains(name(host)) && port(host) == port;
    }

    private boolean isOurName(String name) {
        return LOOPBACK_NAMES.contains(name) || hosts.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** {@code text/html; charset=utf-8} is {@code text/html}. */
    static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String name(String host) {
        String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
        int colon = lower.lastIndexOf(':');
        return colon > lower.lastIndexOf(']') ? lower.substring(0, colon) : lower;
    }

    private static int port(String host) {
        int colon = host.lastIndexOf(':');
        try {
            return colon > host.lastIndexOf(']') ? Integer.parseInt(host.substring(colon + 1)) : 80;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Digests are of one length, so that comparing them tells nothing of a key's. */
    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
