package dateline.web;

import dateline.alerts.Alerts;
import dateline.elastic.Articles;
import dateline.feeds.FeedPoller;
import dateline.search.SearchRequest;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;

/** The pages and the JSON over HTTP. */
public final class WebServer implements AutoCloseable {

    /** An article's id can be anything, an address too: whatever is percent-encoded in a path is ours to decode. */
    private static final UriCompliance ANY_ID = UriCompliance.DEFAULT.with("any-id",
            Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING, Violation.AMBIGUOUS_PATH_SEGMENT,
            Violation.AMBIGUOUS_EMPTY_SEGMENT, Violation.AMBIGUOUS_PATH_PARAMETER,
            Violation.SUSPICIOUS_PATH_CHARACTERS);

    /** Bytes: room for the longest query there may be, every letter of it percent-encoded. */
    private static final int LONGEST_HEAD = 64 << 10;

    private final WritingGuard guard;
    private final Metrics metrics;
    private final List<Route> routes;
    private final Javalin server;

    /** A server for searching and writing alone. */
    public WebServer(Articles articles, WebSettings settings) {
        this(articles, settings, List.of());
    }

    /** A server that shows feeds and saved searches, too; who starts and ends their work is somebody else. */
    public WebServer(Articles articles, WebSettings settings, FeedPoller feeds, Alerts alerts) {
        this(articles, settings, List.of(guard -> new FeedRoutes(feeds, guard, settings.newsroom()).routes(),
                guard -> new SavedSearchRoutes(alerts, guard, settings.newsroom()).routes()));
    }

    private WebServer(Articles articles, WebSettings settings, List<Function<WritingGuard, List<Route>>> more) {
        guard = new WritingGuard(settings);
        metrics = new Metrics(articles);
        List<Route> all = new ArrayList<>(routes(articles, settings));
        more.forEach(part -> all.addAll(part.apply(guard)));
        routes = List.copyOf(all);
        server = Javalin.create(this::configure);
    }

    /** Every address there always is. */
    private List<Route> routes(Articles articles, WebSettings settings) {
        PageRoutes pages = new PageRoutes(articles, settings.newsroom());
        ApiRoutes api = new ApiRoutes(articles, settings, guard);
        ExportRoutes export = new ExportRoutes(articles, settings.newsroom());
        StatusRoutes status = new StatusRoutes(articles, metrics);
        List<String> search = SearchRequest.parameterNames();
        List<String> none = List.of();
        return List.of(
                Route.get("/", none, pages::home),
                Route.get("/search", search, pages::search),
                Route.get("/search.jsonl", search, export::jsonl),
                Route.get("/search.csv", search, export::csv),
                Route.get("/search.rss", search, export::rss),
                Route.get("/search.atom", search, export::atom),
                Route.get("/search.feed.json", search, export::jsonFeed),
                Route.get("/facets/{facet}", FacetQuestion.parameterNames(), pages::facet),
                Route.get("/articles/<id>", none, pages::article),
                Route.get("/help", none, pages::help),
                Route.get("/language/{language}", List.of("back"), pages::language),
                Route.get("/static/{file}", none, pages::file),
                Route.get("/opensearch.xml", none, pages::opensearch),
                Route.get("/api/search", search, api::search),
                Route.get("/api/names", search, api::names),
                Route.get("/api/suggest", List.of("q"), api::suggest),
                Route.get("/api/facets/{facet}", FacetQuestion.parameterNames(), api::facet),
                Route.get("/api/articles/<id>", none, api::article),
                new Route(HandlerType.POST, "/api/articles", List.of("refresh", "overwrite"), api::take),
                new Route(HandlerType.DELETE, "/api/articles/<id>", List.of("refresh"), api::delete),
                Route.get("/openapi.json", none, status::openapi),
                Route.get("/health/live", none, status::live),
                Route.get("/health/ready", none, status::ready),
                Route.get("/metrics", none, status::metrics));
    }

    List<Route> routes() {
        return routes;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jsonMapper(Json.MAPPER);
        config.jetty.modifyHttpConfiguration(WebServer::configure);
        config.jetty.modifyServletContextHandler(WebServer::configure);
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new MalformedRequests()));
        config.routes.before(Headers::protect);
        config.routes.before(guard::checkName);
        for (Route route : routes) {
            config.routes.addHttpHandler(route.method(), route.path(), route);
            if (route.method() == HandlerType.GET) {
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), route);
            }
        }
        Problems.answerIn(config.routes);
        config.requestLogger.http(metrics::answered);
    }

    private static void configure(HttpConfiguration http) {
        http.setUriCompliance(ANY_ID);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEAD);
        http.setResponseHeaderSize(LONGEST_HEAD);
        http.setRelativeRedirectAllowed(true);
    }

    private static void configure(ServletContextHandler context) {
        context.getServletHandler().setDecodeAmbiguousURIs(true);
    }

    /**
     * Answers from now on.
     *
     * @param port 0 for any free one
     */
    public void start(String host, int port) {
        guard.listening(host, port);
        server.start(host, port);
        guard.listening(host, server.port());
    }

    public int port() {
        return server.port();
    }

    public void stop() {
        server.stop();
        metrics.close();
    }

    @Override
    public void close() {
        stop();
    }

    /** The beginning of every absolute address, as the caller sees it: by HTTPS too, if a proxy before us speaks it. */
    static String origin(Context request) {
        String host = request.header("Host");
        boolean secure = String.valueOf(request.header("X-Forwarded-Proto")).matches("(?i)https\\b.*");
        return (secure ? "https" : request.scheme()) + "://" + (host == null ? "localhost" : host);
    }
}
