package dateline.elastic;

/** The engine could not be started, reached or stopped. The message is one plain line: what is wrong, and its cure. */
public final class EngineException extends RuntimeException {
    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
