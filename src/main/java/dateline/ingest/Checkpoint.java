package dateline.ingest;

/**
 * A place in an input: everything before it is written, or kept among the rejects.
 *
 * @param records before it
 * @param in articles of these that are in the index
 * @param rejected those that are not
 * @param bytes where a reader can begin again, at the latest place before it that is known; 0 for the beginning
 * @param line of that
 * @param recordsThere how many records are before that
 * @param end whether it is the end of the input
 */
public record Checkpoint(long records, long in, long rejected, long bytes, long line, long recordsThere, boolean end) {
    static final Checkpoint START = new Checkpoint(0, 0, 0, 0, 1, 0, false);
}
