package dateline.search;

/**
 * One row of a facet.
 *
 * @param count the articles that would be found with it, under all other filters
 * @param toggle the address of the search with this value chosen, or no longer chosen
 * @param exclude the address of the search with this value excluded, or no longer excluded
 */
public record FacetValue(String value, String label, long count, boolean selected, boolean excluded, String toggle,
        String exclude) {

    /** A row of a facet of this search's result. */
    public static FacetValue of(SearchRequest request, Facet facet, String value, long count) {
        Selection now = request.selection(facet);
        return new FacetValue(value, value, count, now.chosen().contains(value), now.excluded().contains(value),
                request.with(facet, now.toggle(value)).address(),
                request.with(facet, now.toggleExcluded(value)).address());
    }
}
