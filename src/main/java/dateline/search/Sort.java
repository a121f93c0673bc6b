package dateline.search;

import java.util.Locale;

/** The order of the hits. Undated articles come last by date. */
public enum Sort {
    RELEVANCE, NEWEST, OLDEST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
