package dateline.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Article;
import dateline.http.Fetcher;
import dateline.http.Trouble;
import dateline.search.SavedSearch;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells a webhook of articles. Each message is signed: {@code Dateline-Signature: t=SECONDS,v1=HEX}, where HEX is the
 * HMAC-SHA256 of {@code SECONDS.BODY} by the search's secret, so that its receiver can tell that it is ours and new.
 */
final class Webhook {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";

    private final Fetcher http;

    Webhook(Fetcher http) {
        this.http = http;
    }

    /** A new secret: 256 random bits in hexadecimal. */
    static String newSecret() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /**
     * @param delivery names the message: the same one is never sent under two names, even if it is sent twice
     * @throws Trouble when it did not arrive
     */
    void tell(SavedSearch search, String delivery, List<Article> articles, Instant now) throws Trouble {
        byte[] body = body(search, articles);
        http.post(search.webhook(), Map.of("Dateline-Delivery", delivery,
                "Dateline-Signature", signature(search.secret(), now.getEpochSecond(), body)), body);
    }

    static String signature(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] body(SavedSearch search, List<Article> articles) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("search", Map.of("id", search.id(), "name", search.name()));
        body.put("articles", articles.stream().map(Webhook::article).toList());
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException plainMapsAlwaysCan) {
            throw new IllegalStateException(plainMapsAlwaysCan);
        }
    }

    private static Map<String, Object> article(Article article) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", article.id());
        told.put("url", article.url());
        told.put("title", article.title());
        told.put("lead", article.lead());
        told.put("outlet", article.outlet());
        told.put("source", article.source());
        told.put("authors", article.authors());
        told.put("language", article.language());
        told.put("published_at", article.publishedAt());
        return told;
    }
}
