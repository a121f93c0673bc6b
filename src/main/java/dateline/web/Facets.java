package dateline.web;

import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.SearchRequest;

/** Facets in the reader's words. */
final class Facets {

    private Facets() {}

    static String label(Wording wording, Facet facet, String value) {
        return facet == Facet.LANGUAGE ? wording.languageName(value) : value;
    }

    /** The same, as the facet's rows have it: a name in the reader's language. */
    static String label(Wording wording, Facet facet, String value, FacetValues rows) {
        return rows.values().stream().filter(row -> row.value().equals(value)).findFirst()
                .map(row -> named(wording, facet, row).label()).orElseGet(() -> label(wording, facet, value));
    }

    static FacetValue named(Wording wording, Facet facet, FacetValue value) {
        String label = value.name() == null ? label(wording, facet, value.value())
                : value.name().labels().getOrDefault(wording.language(), value.label());
        return value.called(label);
    }

    /** Names in the reader's language; other values as they are, since a program may compare them. */
    static FacetValues forPrograms(Wording wording, Facet facet, FacetValues values) {
        return facet != Facet.NAME ? values : new FacetValues(
                values.values().stream().map(value -> named(wording, facet, value)).toList(), values.more());
    }

    /** The page with all values of a facet. */
    static String address(SearchRequest request, Facet facet) {
        String parameters = request.withPage(1).parameters();
        return "/facets/" + facet.parameter() + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}
