package dateline.http;

import java.io.IOException;
import java.time.Duration;

/** Why something could not be fetched or read: a code for programs and pages, a sentence for people. */
public final class Trouble extends IOException {
    private static final long serialVersionUID = 1L;

    /** What can go wrong. */
    public enum Code {
        UNREACHABLE, TOO_SLOW, TOO_LARGE, PRIVATE_ADDRESS, TOO_MANY_REDIRECTS, NOT_FOUND, GONE, REFUSED, SERVER_ERROR, ROBOTS,
        NOT_A_FEED, UNREADABLE, INDEX_AWAY
    }

    private final Code code;
    private final transient Duration pause;

    public Trouble(Code code, String message) {
        this(code, message, null);
    }

    /** @param pause how long the server asks to be left alone; null when it does not */
    public Trouble(Code code, String message, Duration pause) {
        super(message);
        this.code = code;
        this.pause = pause;
    }

    public Code code() {
        return code;
    }

    /** How long the server asks to be left alone; null when it does not. */
    public Duration pause() {
        return pause;
    }
}
