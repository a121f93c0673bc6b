package dateline.web;

import dateline.search.SearchRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a search as a person passes it on: the address of one, or the bare query. */
public final class SearchAddress {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://[^/?#\\s]+)?/search(?:\\?([^#]*))?(?:#.*)?");

    private SearchAddress() {}

    /** @throws dateline.search.BadParameter when an address asks for what cannot be asked */
    public static SearchRequest read(String text, ZoneId newsroom) {
        return of(text, newsroom).orElseGet(() -> SearchRequest.of(Map.of("q", List.of(text)), newsroom));
    }

    /**
     * @return empty when the text is not the address of a search
     * @throws dateline.search.BadParameter when the address asks for what cannot be asked
     */
    static Optional<SearchRequest> of(String text, ZoneId newsroom) {
        Matcher address = ADDRESS.matcher(text.strip());
        return address.matches() ? Optional.of(SearchRequest.of(QueryString.parse(address.group(1)), newsroom))
                : Optional.empty();
    }
}
