package dateline.search;

import java.util.List;

/**
 * A name in the query and the spellings it is searched by.
 *
 * @param typed the word or words of the query, as typed
 * @param forms those that stand in the articles, the likeliest first; dropped ones keep their place
 */
public record WidenedName(String typed, List<NameForm> forms) {

    public WidenedName {
        forms = List.copyOf(forms);
    }
}
