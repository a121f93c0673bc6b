package dateline.search;

import java.util.Locale;

/** Why the date of an article must be doubted. */
public enum DateFlag {
    /** It is later than now. */
    FUTURE,
    /** There is no such date. */
    IMPOSSIBLE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
