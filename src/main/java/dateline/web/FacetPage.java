package dateline.web;

import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All values of one facet of a search, with a box to find some among them.
 *
 * @param match what the values have in them; empty for all
 */
public record FacetPage(Wording wording, SearchRequest request, Facet facet, String match, FacetValues values) {

    public String heading() {
        return wording.text("facet." + facet.parameter());
    }

    /** The query and the filters under which the values are counted; null when nothing narrows them. */
    public String under() {
        List<String> parts = new ArrayList<>();
        if (!request.q().isEmpty()) {
            parts.add(request.q());
        }
        Chip.all(wording, request, Map.of(facet, values)).forEach(chip -> parts.add(chip.label()));
        return parts.isEmpty() ? null : wording.text("facet.under", String.join(" · ", parts));
    }

    /** How many values there are, in words. */
    public String count() {
        long all = values.values().size() + values.more();
        return match.isEmpty() ? wording.count("facet.values", all) : wording.count("facet.matching", all);
    }

    public List<FacetValue> rows() {
        return values.values().stream().map(value -> Facets.named(wording, facet, value)).toList();
    }

    /** The search it belongs to. */
    public String back() {
        return request.address();
    }

    public String here() {
        return Facets.address(request, facet);
    }

    /** The search's parameters, for a form that sets these. */
    public List<Field> fieldsBut(String... set) {
        return Field.all(request.parameters(), set);
    }
}
