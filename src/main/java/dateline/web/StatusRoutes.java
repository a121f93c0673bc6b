package dateline.web;

import dateline.elastic.Articles;
import io.javalin.http.Context;
import java.util.Map;

/** What those ask who run the server. */
final class StatusRoutes {

    private static final byte[] OPENAPI = Static.read("/web/openapi.json");

    private final Articles articles;
    private final Metrics metrics;

    StatusRoutes(Articles articles, Metrics metrics) {
        this.articles = articles;
        this.metrics = metrics;
    }

    void live(Context request) {
        request.json(Map.of("status", "live"));
    }

    /** An engine that is away ends this with 503 and the reason, as it does a search. */
    void ready(Context request) {
        request.json(Map.of("status", "ready", "articles", articles.count(), "warnings", articles.namesFileProblems()));
    }

    void metrics(Context request) {
        request.contentType(Metrics.TYPE).result(metrics.scrape());
    }

    void openapi(Context request) {
        request.contentType("application/json").result(OPENAPI);
    }
}
