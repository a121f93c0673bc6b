package dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One published text, as it came to us. What its origin did not say is null (a text) or empty (the authors): nothing
 * is invented.
 *
 * @param id stable: given by the origin, or made from the URL or the content
 * @param outlet who published it, such as a newspaper
 * @param source where this copy came from, such as a feed, an agency or a folder
 * @param language ISO 639-1, such as {@code uk}
 * @param publishedAt when the outlet published it, as written: possibly less exact than an instant, possibly impossible
 * @param updatedAt when the outlet last changed it, as written
 */
public record Article(String id, String url, String title, String lead, String body, String outlet, String source,
        List<String> authors, String section, String language, String publishedAt, String updatedAt) {

    /** What Elasticsearch takes. */
    public static final int MAX_ID_BYTES = 512;

    public Article {
        url = blankToNull(url);
        title = blankToNull(title);
        lead = blankToNull(lead);
        body = blankToNull(body);
        if (title == null && body == null) {
            throw new IllegalArgumentException("an article needs a title or a body");
        }
        outlet = blankToNull(outlet);
        source = blankToNull(source);
        authors = authors == null ? List.of() : authors.stream().map(Article::blankToNull)
                .filter(author -> author != null).distinct().toList();
        section = blankToNull(section);
        language = blankToNull(language);
        publishedAt = blankToNull(publishedAt);
        updatedAt = blankToNull(updatedAt);
        id = blankToNull(id);
        if (id == null) {
            id = url != null && !isHome(url) ? "u-" + digest(url)
                    : "c-" + digest(title, lead, body, outlet, publishedAt);
        } else if (id.getBytes(StandardCharsets.UTF_8).length > MAX_ID_BYTES) {
            throw new IllegalArgumentException("an id can have %d bytes at most".formatted(MAX_ID_BYTES));
        }
    }

    /** When it was published; empty for an article without a date, or with an impossible one. */
    public Optional<WrittenDate> published(ZoneId zone) {
        return publishedAt == null ? Optional.empty() : WrittenDate.parse(publishedAt, zone);
    }

    /** Why its date must be doubted: {@code impossible}, {@code future}, or null when there is no reason to. */
    public String dateFlag(ZoneId zone, Instant now) {
        if (publishedAt == null) {
            return null;
        }
        Optional<WrittenDate> published = published(zone);
        if (published.isEmpty()) {
            return "impossible";
        }
        return published.get().startIn(zone).isAfter(now) ? "future" : null;
    }

    /** A fingerprint of everything the origin said: equal for two articles only if nothing changed. */
    public String fingerprint() {
        return digest(id, url, title, lead, body, outlet, source, String.join("\u001f", authors), section, language,
                publishedAt, updatedAt);
    }

    /** Whether an address is that of a whole site: many an article comes with no other, and it names none. */
    public static boolean isHome(String url) {
        return url.matches("(?i)https?://[^/?#]+/?");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** 128 bits of SHA-256 in hexadecimal: short enough for an address, and no two articles meet by chance. */
    private static String digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
