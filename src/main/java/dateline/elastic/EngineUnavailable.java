package dateline.elastic;

/** The engine cannot answer now: the message says why in plain words. Asking again later may help. */
public sealed class EngineUnavailable extends RuntimeException permits EngineBlocked {
    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    public EngineUnavailable(String reason, int retryAfterSeconds) {
        this(reason, retryAfterSeconds, null);
    }

    public EngineUnavailable(String reason, int retryAfterSeconds, Throwable cause) {
        super(reason, cause);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** When to ask again. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
