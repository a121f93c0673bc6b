package dateline.web;

import io.javalin.http.Context;

/** What every answer carries so that browsers treat it with care. */
final class Headers {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Headers() {}

    static void protect(Context answer) {
        answer.header("Content-Security-Policy", POLICY);
        answer.header("X-Content-Type-Options", "nosniff");
        answer.header("Referrer-Policy", "same-origin");
        answer.header("Cross-Origin-Opener-Policy", "same-origin");
        answer.header("Cross-Origin-Resource-Policy", "same-origin");
        // A search tells what a newsroom works on: it stays with its reader, and is asked anew each time.
        answer.header("Cache-Control", "private, no-cache");
    }
}
