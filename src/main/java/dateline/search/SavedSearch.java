package dateline.search;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A search somebody wants to keep: the same query, filters and widening, whenever it is run.
 *
 * @param name what its owner calls it
 * @param parameters as its address has them
 * @param webhook where new articles are told to; null for nowhere
 * @param secret with which messages to the webhook are signed; null without a webhook
 * @param checked up to when new articles have been looked for
 * @param trouble why the webhook failed the last time; null when it did not
 */
public record SavedSearch(String id, String name, Map<String, List<String>> parameters, URI webhook, String secret,
        Instant createdAt, Instant checked, String trouble) {

    /** In UTF-16 units. */
    public static final int LONGEST_NAME = 200;

    public SavedSearch {
        parameters = Map.copyOf(parameters);
    }

    /** @param newsroom the time zone meant where the search names none */
    public SearchRequest request(ZoneId newsroom) {
        return SearchRequest.of(parameters, newsroom);
    }
}
