package dateline.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dateline.search.DateHistogram;
import dateline.search.Facet;
import dateline.search.FacetValues;
import dateline.search.Hit;
import dateline.search.Note;
import dateline.search.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A result as programs read it.
 *
 * @param names the names that were widened to other spellings; none yet
 * @param facets the rows of each facet by its name, and the histogram by the name {@code date}
 */
record SearchAnswer(long total, long tookMs, String permalink, List<Note> notes, List<Object> names, List<FoundHit> hits,
        Map<String, Object> facets) {

    /** @param why by which form and rule the article was found; nothing yet */
    record FoundHit(@JsonUnwrapped Hit hit, List<Object> why) {}

    static SearchAnswer of(SearchResult result) {
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.parameter(), result.facets().getOrDefault(facet, new FacetValues(List.of(), 0)));
        }
        DateHistogram dates = result.dates();
        facets.put("date", dates);
        return new SearchAnswer(result.total(), result.tookMs(), result.permalink(), result.notes(), List.of(),
                result.hits().stream().map(hit -> new FoundHit(hit, List.of())).toList(), facets);
    }
}
