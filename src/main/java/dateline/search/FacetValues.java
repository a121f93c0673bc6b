package dateline.search;

import java.util.List;

/**
 * The rows of a facet.
 *
 * @param more how many further values there are
 */
public record FacetValues(List<FacetValue> values, long more) {}
