package dateline.web;

import dateline.search.DidYouMean;
import dateline.search.Facet;
import dateline.search.FacetValues;
import dateline.search.Hit;
import dateline.search.Note;
import dateline.search.SearchResult;
import dateline.search.WidenedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A result as programs read it.
 *
 * @param facets the rows of each facet by its name, and the histogram by the name {@code date}
 */
record SearchAnswer(long total, boolean totalExact, long withCopies, long tookMs, String permalink, List<Note> notes,
        List<WidenedName> names, DidYouMean didYouMean, List<Hit> hits, Map<String, Object> facets) {

    static SearchAnswer of(SearchResult result, Wording wording) {
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.parameter(), Facets.forPrograms(wording, facet,
                    result.facets().getOrDefault(facet, new FacetValues(List.of(), 0))));
        }
        facets.put("date", result.dates());
        return new SearchAnswer(result.total(), result.totalExact(), result.withCopies(), result.tookMs(),
                result.permalink(), result.notes(), result.names(), result.didYouMean(), result.hits(), facets);
    }
}
