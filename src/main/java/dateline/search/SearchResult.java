package dateline.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total all articles found, not only those on this page; copies folded into another one do not count
 * @param totalExact false when there are so many copies that the total is an estimate
 * @param withCopies all articles found, every copy counted, as facets and dates count them
 * @param names the names of the query that were widened, in the order typed
 * @param permalink the address of this search, without host
 * @param facets in the order of {@link Facet}
 * @param didYouMean null unless next to nothing was found and other spellings find more
 */
public record SearchResult(long total, boolean totalExact, long withCopies, long tookMs, String permalink,
        List<Note> notes, List<WidenedName> names, List<Hit> hits, Map<Facet, FacetValues> facets, DateHistogram dates,
        DidYouMean didYouMean) {

    public SearchResult(long total, boolean totalExact, long withCopies, long tookMs, String permalink,
            List<Note> notes, List<WidenedName> names, List<Hit> hits, Map<Facet, FacetValues> facets,
            DateHistogram dates) {
        this(total, totalExact, withCopies, tookMs, permalink, notes, names, hits, facets, dates, null);
    }

    public SearchResult with(DidYouMean better) {
        return new SearchResult(total, totalExact, withCopies, tookMs, permalink, notes, names, hits, facets, dates,
                better);
    }
}
