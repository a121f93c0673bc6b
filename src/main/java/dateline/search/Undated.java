package dateline.search;

import java.util.Locale;

/** What becomes of articles without a date. */
public enum Undated {
    INCLUDE, ONLY, EXCLUDE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
