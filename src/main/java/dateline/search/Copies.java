package dateline.search;

import java.util.Locale;

/** Whether copies of one article are folded into one hit. */
public enum Copies {
    FOLD, SHOW;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
