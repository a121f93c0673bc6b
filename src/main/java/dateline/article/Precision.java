package dateline.article;

import java.util.Locale;

/** How exactly a date is known. */
public enum Precision {
    INSTANT, DAY, MONTH, YEAR, NONE;

    /** The word used in JSON and in the index, such as {@code day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The precision a {@link #word()} stands for. */
    public static Precision of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
