package dateline.article;

/** Where a reader hands over what it reads: every record ends here, as an article or as a rejection. */
public interface Intake {

    /**
     * Takes an article in. May wait while earlier ones are being written.
     *
     * @param line where it stood in the input, from 1
     */
    void take(Article article, long line);

    /**
     * Takes an article in that is meant to take the place of the one with its id, also where it says less.
     */
    default void replace(Article article, long line) {
        take(article, line);
    }

    void reject(Rejection rejection);

    /**
     * Turns a record away; whoever keeps what was turned away keeps the record too.
     *
     * @param record as it came; null when it is too long to be held, or is a whole file
     */
    default void reject(Rejection rejection, String record) {
        reject(rejection);
    }

    /**
     * Told by a reader, before a record, where in the input it could begin to read again.
     *
     * @param bytes from the beginning
     * @param line of that place, from 1
     */
    default void at(long bytes, long line) {}

    /**
     * Where the records of a part of the input go, such as a file in an archive: the same place, and they are named after
     * that part.
     */
    default Intake within(String part) {
        return this;
    }
}
