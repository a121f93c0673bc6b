package dateline.article;

/** Where a reader hands over what it reads: every record ends here, as an article or as a rejection. */
public interface Intake {

    /**
     * Takes an article in. May wait while earlier ones are being written.
     *
     * @param line where it stood in the input, from 1
     */
    void take(Article article, long line);

    void reject(Rejection rejection);
}
