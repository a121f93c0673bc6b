package dateline.web;

import java.util.List;
import java.util.stream.Collectors;

/** What the search box needs to know to show suggestions. */
public final class Suggestions {

    private static final List<String> KINDS = List.of("person", "place", "organisation", "name", "outlet", "source",
            "author", "section", "word");

    private Suggestions() {}

    /** Each kind of suggestion and what it is called: {@code person=Person;place=Place…}. */
    public static String kinds(Wording wording) {
        return KINDS.stream().map(kind -> kind + "=" + word(wording, kind))
                .collect(Collectors.joining(";"));
    }

    private static String word(Wording wording, String kind) {
        return wording.text((wording.has("facet." + kind) && !kind.equals("name") ? "facet." : "suggest.") + kind);
    }
}
