package dateline.search;

/**
 * One row of a facet.
 *
 * @param count the articles that would be found with it, under all other filters
 * @param toggle the address of the search with this value chosen, or no longer chosen
 * @param exclude the address of the search with this value excluded, or no longer excluded
 * @param name what a row of the facet of names stands for; null in other facets
 */
public record FacetValue(String value, String label, long count, boolean selected, boolean excluded, String toggle,
        String exclude, GroupedName name) {

    /** A row of a facet of this search's result. */
    public static FacetValue of(SearchRequest request, Facet facet, String value, long count) {
        Selection now = request.selection(facet);
        return new FacetValue(value, value, count, now.chosen().contains(value), now.excluded().contains(value),
                request.with(facet, now.toggle(value)).address(),
                request.with(facet, now.toggleExcluded(value)).address(), null);
    }

    /** The same row, which stands for a name. */
    public FacetValue of(GroupedName grouped) {
        return new FacetValue(value, label, count, selected, excluded, toggle, exclude, grouped);
    }

    /** The same row in the reader's words. */
    public FacetValue called(String words) {
        return new FacetValue(value, words, count, selected, excluded, toggle, exclude, name);
    }
}
