package dateline.web;

import dateline.search.BadParameter;
import dateline.search.Facet;
import dateline.search.SearchRequest;
import dateline.web.Problem.Refusal;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values of a facet are asked for.
 *
 * @param search under whose filters they are counted
 * @param match what they are to have in them; empty for all
 */
record FacetQuestion(SearchRequest search, Facet facet, String match) {

    /** In UTF-16 units; what the engine takes as a pattern. */
    private static final int LONGEST_MATCH = 100;

    static FacetQuestion of(Context request, ZoneId newsroom) {
        String name = request.pathParam("facet");
        Facet facet = Facet.of(name).orElseThrow(() -> new Refusal(404, "not_found",
                "There is no facet “%s”. There are: %s.".formatted(name, String.join(", ",
                        Arrays.stream(Facet.values()).map(Facet::parameter).toList()))));
        Map<String, List<String>> given = new LinkedHashMap<>(QueryString.parse(request.queryString()));
        List<String> matches = given.getOrDefault("match", List.of(""));
        given.remove("match");
        return new FacetQuestion(SearchRequest.of(given, newsroom).withPage(1), facet, match(matches));
    }

    private static String match(List<String> given) {
        if (given.size() > 1) {
            throw new BadParameter("match", "“match” can be given only once.");
        }
        String match = given.get(0).strip();
        if (match.length() > LONGEST_MATCH) {
            throw new BadParameter("match", "“match” has %d characters; %d are read at most."
                    .formatted(match.length(), LONGEST_MATCH));
        }
        return match;
    }

    /** The parameters it may be asked with. */
    static List<String> parameterNames() {
        List<String> names = new ArrayList<>(List.of("match"));
        names.addAll(SearchRequest.parameterNames());
        return names;
    }
}
