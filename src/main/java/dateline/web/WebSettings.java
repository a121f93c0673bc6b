package dateline.web;

import java.time.ZoneId;
import java.util.List;

/**
 * How the server treats its visitors.
 *
 * @param newsroom the time zone of calendar dates in a search that names none
 * @param keys any of which allows writing; when there is none, writing is allowed from this machine only
 * @param hosts further names by which a server that listens on loopback may be called, as behind a proxy
 * @param bodyLimit the longest request body taken, in bytes
 */
public record WebSettings(ZoneId newsroom, List<String> keys, List<String> hosts, long bodyLimit) {

    public static final long DEFAULT_BODY_LIMIT = 32L << 20;

    public WebSettings {
        keys = keys.stream().map(String::strip).filter(key -> !key.isEmpty()).toList();
        hosts = List.copyOf(hosts);
    }

    public static WebSettings of(ZoneId newsroom) {
        return new WebSettings(newsroom, List.of(), List.of(), DEFAULT_BODY_LIMIT);
    }
}
