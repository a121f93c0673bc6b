package dateline.web;

import dateline.elastic.EngineBlocked;
import dateline.elastic.EngineUnavailable;
import dateline.search.BadParameter;
import dateline.web.Problem.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which exception is which problem, and how it is told: a page in words for browsers, JSON for everybody else. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void answerIn(RoutesConfig routes) {
        routes.exception(BadParameter.class, (bad, request) -> answer(request,
                new Problem(400, "bad_parameter", bad.getMessage(), bad.parameter())));
        routes.exception(Refusal.class, (refusal, request) -> answer(request, refusal.problem()));
        routes.exception(EngineUnavailable.class, (away, request) -> {
            request.header("Retry-After", String.valueOf(away.retryAfterSeconds()));
            answer(request, new Problem(503, away instanceof EngineBlocked ? "blocked" : "unavailable", away.getMessage(), null));
        });
        routes.exception(HttpResponseException.class, (http, request) -> answer(request, problem(http, request)));
        routes.exception(Exception.class, (unexpected, request) -> {
            LOG.error("{} {} failed", request.method(), request.path(), unexpected);
            answer(request, new Problem(500, "internal", "Something went wrong on our side; it is in the log.", null));
        });
    }

    /** What the routing itself finds: nothing there, or another method. */
    private static Problem problem(HttpResponseException http, Context request) {
        return switch (http.getStatus()) {
            case 404 -> new Problem(404, "not_found", "There is nothing at %s.".formatted(request.path()), null);
            case 405 -> {
                String allowed = http.getDetails().getOrDefault("availableMethods", "");
                request.header("Allow", allowed);
                yield new Problem(405, "method_not_allowed", "%s cannot be done at %s%s.".formatted(
                        request.method().name(), request.path(), allowed.isEmpty() ? "" : "; there is " + allowed),
                        null);
            }
            default -> new Problem(http.getStatus(), "bad_request", "The request could not be understood.", null);
        };
    }

    private static void answer(Context request, Problem problem) {
        request.status(problem.status());
        if (problem.status() == 401) {
            request.header("WWW-Authenticate", "Bearer");
        }
        if (isReader(request)) {
            request.html(Pages.problem(page(request, problem)));
        } else {
            request.json(problem.body());
        }
    }

    private static boolean isReader(Context request) {
        String accept = request.header("Accept");
        return !request.path().startsWith("/api/") && accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    private static ProblemPage page(Context request, Problem problem) {
        String query = request.queryString();
        return new ProblemPage(PageRoutes.wording(request), problem.status(), problem.parameter(), problem.message(),
                asked(query), request.path() + (query == null ? "" : "?" + query), request.path().equals("/search"));
    }

    private static Map<String, List<String>> asked(String query) {
        try {
            return QueryString.parse(query);
        } catch (BadParameter unreadable) {
            return Map.of();
        }
    }
}
