package dateline.web;

import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.SearchRequest;

/** Facets in the reader's words. */
final class Facets {

    private Facets() {}

    static String label(Wording wording, Facet facet, String value) {
        return facet == Facet.LANGUAGE ? wording.languageName(value) : value;
    }

    static FacetValue named(Wording wording, Facet facet, FacetValue value) {
        return new FacetValue(value.value(), label(wording, facet, value.value()), value.count(), value.selected(),
                value.excluded(), value.toggle(), value.exclude());
    }

    /** The page with all values of a facet. */
    static String address(SearchRequest request, Facet facet) {
        String parameters = request.withPage(1).parameters();
        return "/facets/" + facet.parameter() + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}
