package dateline.elastic;

import java.util.List;

/**
 * The names in one article.
 *
 * @param mentions every spelling found in it, as written
 * @param names for the facet, the group of each name that surely is one
 */
record FoundNames(List<String> mentions, List<String> names) {

    static final FoundNames NONE = new FoundNames(List.of(), List.of());
}
