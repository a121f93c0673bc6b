package dateline.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was chosen in one facet: an article must have one of the chosen values, if any, and none of the excluded. */
public record Selection(List<String> chosen, List<String> excluded) {

    public static final Selection NONE = new Selection(List.of(), List.of());

    public Selection {
        chosen = List.copyOf(new LinkedHashSet<>(chosen));
        excluded = List.copyOf(new LinkedHashSet<>(excluded));
    }

    public boolean isEmpty() {
        return chosen.isEmpty() && excluded.isEmpty();
    }

    /** With this value chosen, or no longer chosen if it was. */
    public Selection toggle(String value) {
        return new Selection(toggled(chosen, value), without(excluded, value));
    }

    /** With this value excluded, or no longer excluded if it was. */
    public Selection toggleExcluded(String value) {
        return new Selection(without(chosen, value), toggled(excluded, value));
    }

    private static List<String> toggled(List<String> values, String value) {
        if (values.contains(value)) {
            return without(values, value);
        }
        Set<String> more = new LinkedHashSet<>(values);
        more.add(value);
        return List.copyOf(more);
    }

    private static List<String> without(List<String> values, String value) {
        return values.stream().filter(other -> !other.equals(value)).toList();
    }
}
