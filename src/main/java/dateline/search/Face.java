package dateline.search;

import java.util.Locale;

/** Which one of several copies is shown for all of them. */
public enum Face {
    /** The one that comes first in the order of the search. */
    BEST,
    /** The one published first. */
    FIRST,
    /** The one published last. */
    LATEST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
