package dateline;

import dateline.alerts.Alerts;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.SavedSearches;
import dateline.feeds.FeedList;
import dateline.feeds.FeedPoller;
import dateline.web.WebServer;
import dateline.web.WebSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that serves pages: where, to whom, and from which engine. */
final class ServerOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private ListenOptions listen;

    @Option(names = "--keys", paramLabel = "KEY", split = ",", description = "Keys that allow writing, separated by"
            + " commas. Without any, writing is allowed from this machine only. Better set by the variable or the file.")
    private List<String> keys = List.of();

    @Option(names = "--public-name", paramLabel = "HOST", split = ",", description = "Further names this server is"
            + " called by, as behind a proxy, separated by commas.")
    private List<String> publicNames = List.of();

    @Option(names = "--body-limit", paramLabel = "MEGABYTES", defaultValue = "32",
            description = "Longest request body that is taken in, in megabytes.")
    private int bodyLimit;

    @Option(names = "--feeds", paramLabel = "FILE", description = "List of the feeds to poll."
            + " Default: feeds.yml in the data folder.")
    private Path feeds;

    @Option(names = "--private-addresses", description = "Allows feeds, pages and webhooks in private networks, this"
            + " machine's too.")
    private boolean privateAddresses;

    EngineOptions engine() {
        return engine;
    }

    /**
     * Serves until the process is told to stop.
     *
     * @param prepare done once the engine is there, before anybody is served
     */
    void serve(Consumer<Articles> prepare) {
        checkPort();
        WarmUp.findNames();
        try (Engine opened = engine.open()) {
            WarmUp.analyze(opened);
            Articles articles = engine.articles(opened);
            WarmUp.search(articles, engine.timeZone());
            prepare.accept(articles);
            FeedPoller poller = poller(articles);
            Alerts alerts = new Alerts(articles, new SavedSearches(opened), engine.timeZone(), privateAddresses);
            WebServer server = new WebServer(articles,
                    new WebSettings(engine.timeZone(), keys, publicNames, (long) bodyLimit << 20), poller, alerts);
            opened.beforeClose(() -> {
                poller.close();
                alerts.close();
                server.stop();
            });
            poller.start();
            alerts.start();
            server.start(listen.host(), listen.port());
            say("Dateline is at http://%s:%d".formatted(listen.shownHost(), server.port()));
            waitForever();
        }
    }

    private FeedPoller poller(Articles articles) {
        Path data = engine.data();
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new IllegalStateException("The data folder " + data + " cannot be made: " + e.getMessage(), e);
        }
        return new FeedPoller(new FeedList(feeds != null ? feeds : data.resolve("feeds.yml")),
                data.resolve("feeds-state.json"), new FeedIndex(articles), engine.timeZone(), privateAddresses);
    }

    /** Said now rather than after the engine's start. */
    private void checkPort() {
        try {
            listen.check();
        } catch (IOException e) {
            throw new IllegalStateException(("Cannot listen on port %d of %s: %s. Choose another with --port, or end what"
                    + " holds it.").formatted(listen.port(), listen.host(), e.getMessage()), e);
        }
    }

    private void say(String line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** The engine's exit hook ends the server, then the engine, when the process is told to stop. */
    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
