package dateline.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total all articles found, not only those on this page
 * @param names the names of the query that were widened, in the order typed
 * @param permalink the address of this search, without host
 * @param facets in the order of {@link Facet}
 * @param didYouMean null unless next to nothing was found and other spellings find more
 */
public record SearchResult(long total, long tookMs, String permalink, List<Note> notes, List<WidenedName> names,
        List<Hit> hits, Map<Facet, FacetValues> facets, DateHistogram dates, DidYouMean didYouMean) {

    public SearchResult(long total, long tookMs, String permalink, List<Note> notes, List<WidenedName> names,
            List<Hit> hits, Map<Facet, FacetValues> facets, DateHistogram dates) {
        this(total, tookMs, permalink, notes, names, hits, facets, dates, null);
    }

    public SearchResult with(DidYouMean better) {
        return new SearchResult(total, tookMs, permalink, notes, names, hits, facets, dates, better);
    }
}
