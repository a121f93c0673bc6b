package dateline.evaluation;

import dateline.elastic.Articles;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches as a reader does who looks at every page. */
final class AsReader {

    private AsReader() {}

    /**
     * The ids of all that is found, copies too.
     *
     * @param widen on or off
     */
    static Set<String> find(String query, String widen, Articles articles) {
        Set<String> found = new HashSet<>();
        for (int page = 1; ; page++) {
            SearchResult result = articles.search(SearchRequest.of(Map.of("q", List.of(query), "widen", List.of(widen),
                    "copies", List.of("show"), "size", List.of(Integer.toString(SearchRequest.MAX_SIZE)),
                    "page", List.of(Integer.toString(page))), ZoneOffset.UTC));
            result.hits().stream().map(Hit::id).forEach(found::add);
            if (result.hits().size() < SearchRequest.MAX_SIZE) {
                return found;
            }
        }
    }
}
