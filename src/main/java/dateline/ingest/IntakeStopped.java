package dateline.ingest;

/** The intake cannot go on; the message says why, in plain words, and what was taken in before is safe. */
public final class IntakeStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IntakeStopped(String reason, Throwable cause) {
        super(reason, cause);
    }
}
