package dateline.web;

import dateline.elastic.Articles;
import dateline.elastic.EngineUnavailable;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How the server does, for Prometheus: answers and their times, the engine, the number of articles. */
final class Metrics implements AutoCloseable {

    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Articles articles;
    private final AtomicLong engineUp = registry.gauge("dateline.engine.up", new AtomicLong());
    private final AtomicLong count = registry.gauge("dateline.articles", new AtomicLong());
    private final JvmGcMetrics collector = new JvmGcMetrics();

    Metrics(Articles articles) {
        this.articles = articles;
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    /** Counts an answer under its route, not its address, so that their number stays small. */
    void answered(Context request, Float millis) {
        var route = request.endpoints().lastHttpEndpoint();
        Timer.builder("http.server.requests").publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1)).maximumExpectedValue(Duration.ofSeconds(10))
                .tag("method", request.method().isHttpMethod() ? request.method().name() : "OTHER")
                .tag("route", route == null ? "none" : route.path)
                .tag("status", String.valueOf(request.statusCode()))
                .register(registry).record(Duration.ofNanos((long) (millis * 1_000_000)));
    }

    /** Everything measured, the engine asked just now. */
    String scrape() {
        try {
            count.set(articles.count());
            engineUp.set(1);
        } catch (EngineUnavailable away) {
            // The count stays as it was last known.
            engineUp.set(0);
        }
        return registry.scrape();
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
