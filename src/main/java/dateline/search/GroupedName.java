package dateline.search;

import java.util.List;
import java.util.Map;

/**
 * What a row of the facet of names stands for: one name in all its spellings.
 *
 * @param kind {@code person}, {@code place}, {@code organisation} or {@code name} where that cannot be told
 * @param forms its spellings, the most frequent first
 * @param labels what to call it in a language, such as {@code ko}, where there is a spelling of that language
 */
public record GroupedName(String kind, List<String> forms, Map<String, String> labels) {

    public GroupedName {
        forms = List.copyOf(forms);
        labels = Map.copyOf(labels);
    }
}
