package dateline.web;

import dateline.article.WrittenDate;
import dateline.search.DateFlag;
import dateline.search.DateRange;
import dateline.search.Facet;
import dateline.search.FacetValues;
import dateline.search.SearchRequest;
import dateline.search.Undated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A filter that is set, and the address of the search without it. */
public record Chip(String label, String remove) {

    /**
     * Every filter of a search that is set.
     *
     * @param rows of facets, which say what their values are called
     */
    static List<Chip> all(Wording wording, SearchRequest request, Map<Facet, FacetValues> rows) {
        List<Chip> chips = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            String name = wording.text("facet." + facet.parameter());
            FacetValues called = rows.getOrDefault(facet, new FacetValues(List.of(), 0));
            for (String value : request.selection(facet).chosen()) {
                chips.add(new Chip(name + ": " + Facets.label(wording, facet, value, called),
                        request.with(facet, request.selection(facet).toggle(value)).address()));
            }
            for (String value : request.selection(facet).excluded()) {
                chips.add(new Chip(name + ": " + wording.text("filter.not", Facets.label(wording, facet, value, called)),
                        request.with(facet, request.selection(facet).toggleExcluded(value)).address()));
            }
        }
        if (!request.dates().isOpen()) {
            chips.add(new Chip(range(wording, request), request.with(DateRange.ALL).address()));
        }
        if (request.undated() != null) {
            String key = switch (request.undated()) {
                case ONLY -> "date.only.undated";
                case EXCLUDE -> "date.not.undated";
                case INCLUDE -> "date.also.undated";
            };
            chips.add(new Chip(wording.text(key), request.with((Undated) null).address()));
        }
        if (request.dateFlag() != null) {
            chips.add(new Chip(wording.text("date.flag." + request.dateFlag().word()),
                    request.with((DateFlag) null).address()));
        }
        return chips;
    }

    /** The date range in words. */
    private static String range(Wording wording, SearchRequest request) {
        WrittenDate from = request.dates().from();
        WrittenDate to = request.dates().to();
        if (to == null) {
            return wording.text("date.since", wording.date(from, request.zone()));
        }
        if (from == null) {
            return wording.text("date.until", wording.date(to, request.zone()));
        }
        return Timeline.words(wording, from, to, request.zone());
    }
}
