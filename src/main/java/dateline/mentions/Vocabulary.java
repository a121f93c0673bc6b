package dateline.mentions;

/** Tells words of every day from words that are only names. Safe for many threads. */
public final class Vocabulary {
    private Vocabulary() {}

    /** Whether the word, in whatever case, is in everyday use as an ordinary word of one of the four languages. */
    public static boolean everyday(String word) {
        return false;
    }
}
