package dateline.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is no HTTP request at all, or no address, before any of our routes could. */
final class MalformedRequests extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String message = status == 414 || status == 431 ? "The address or the headers are too long."
                : "The request could not be understood.";
        String body = """
                {"error":{"code":"bad_request","message":"%s","parameter":null}}""".formatted(message);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.setStatus(status < 400 ? 400 : status);
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
