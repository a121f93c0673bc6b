package dateline.elastic;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where an outside cluster is and how to log in: by API key, by user and password, or not at all.
 *
 * @param ca certificate authority file (PEM) to trust for https; null trusts what Java trusts
 */
public record OutsideSettings(URI url, String username, String password, String apiKey, Path ca) {
    public OutsideSettings {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "The address of Elasticsearch must look like https://host:9200, not " + url + ".");
        }
        if (apiKey != null && username != null) {
            throw new IllegalArgumentException("Give either an API key or a user name for Elasticsearch, not both.");
        }
        if (username != null && password == null) {
            throw new IllegalArgumentException("The Elasticsearch user " + username + " needs a password.");
        }
    }

    @Override
    public String toString() {
        return url.toString(); // never the secrets
    }
}
