package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An Elasticsearch node of our own, watched and restarted; shared by the Dateline processes of one data folder. */
final class EmbeddedEngine extends Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final EngineHome home;
    private final EngineLocks locks;
    private final Path data;
    private final Connection connection;
    private final Thread watcher = new Thread(this::watch, "dateline-engine");
    private final Thread closeAtExit = new Thread(this::close, "dateline-engine-exit");
    private volatile EngineNode node;
    private volatile EngineState state = EngineState.away("The search engine is starting.");
    private volatile boolean closing;
    private boolean closed;

    static EmbeddedEngine open(EngineSettings settings) {
        try {
            Path data = Files.createDirectories(settings.data()).toRealPath();
            if (!OPEN.add(data)) {
                // System locks count per process, so a second engine here would lose them for both.
                throw new IllegalStateException("This process has opened the engine of " + data + " already.");
            }
            return open(settings, data);
        } catch (IOException e) {
            throw new EngineException("Cannot use the data folder " + settings.data() + ": " + Words.of(e), e);
        }
    }

    private static EmbeddedEngine open(EngineSettings settings, Path data) throws IOException {
        EmbeddedEngine engine;
        try {
            engine = new EmbeddedEngine(settings, data);
        } catch (IOException | RuntimeException e) {
            OPEN.remove(data);
            throw e;
        }
        engine.begin();
        return engine;
    }

    private EmbeddedEngine(EngineSettings settings, Path data) throws IOException {
        this.data = data;
        this.locks = new EngineLocks(data);
        try (FileLock turn = locks.turn()) {
            this.home = EngineHome.open(settings);
            this.connection = Connection.here(EngineConfig.USER, home.password());
        }
    }

    private void begin() throws IOException {
        Runtime.getRuntime().addShutdownHook(closeAtExit);
        try {
            join(true);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Attaches to the running node or starts one; an outdated node makes way when {@code upToDate} is asked for. */
    private synchronized void join(boolean upToDate) throws IOException {
        try (FileLock turn = locks.turn()) {
            Optional<EngineNode> running = upToDate && !home.isUpToDate() ? Optional.empty()
                    : EngineNode.find(home, () -> closing);
            node = running.isPresent() ? running.get() : start();
            locks.takeShare();
        }
        connection.moveTo(node.port());
        state = EngineState.READY;
    }

    private EngineNode start() throws IOException {
        if (closing) {
            throw new EngineException("The search engine is stopping."); // and what runs may be others' to use
        }
        EngineNode.stopAll(home);
        LOG.info("Starting the search engine (Elasticsearch {}).", Shipped.elasticsearchVersion());
        home.prepare();
        return EngineNode.start(home, () -> closing);
    }

    private void watch() {
        Instant since = Instant.now();
        Duration wait = Duration.ZERO;
        while (!closing) {
            if (node.isRunning()) {
                sleep(WATCH);
                continue;
            }
            wait = Instant.now().isAfter(since.plus(STEADY)) ? Duration.ZERO : wait;
            recover(wait);
            wait = longer(wait);
            since = Instant.now();
        }
    }

    private void recover(Duration wait) {
        state = EngineState.away("The search engine stopped unexpectedly and is being started again.");
        LOG.warn(state.reason());
        sleep(wait);
        try {
            join(false);
            LOG.info("The search engine is back.");
        } catch (IOException | RuntimeException e) {
            String why = e instanceof EngineException ? e.getMessage() : Words.of(e);
            state = EngineState.away("The search engine stopped and cannot be started again yet: " + why);
            LOG.error(state.reason());
        }
    }

    /** 0, 1, 2, 4 … 30 seconds. */
    private static Duration longer(Duration wait) {
        Duration next = wait.isZero() ? Duration.ofSeconds(1) : wait.multipliedBy(2);
        return next.compareTo(LONGEST_WAIT) < 0 ? next : LONGEST_WAIT;
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            // Only close() interrupts; the loop sees that it is closing.
        }
    }

    EngineHome home() {
        return home;
    }

    @Override
    public ElasticsearchClient client() {
        return connection.client();
    }

    /** Asks for the process too, so that nobody is sent to a node that has just gone. */
    @Override
    public EngineState state() {
        EngineState now = state;
        EngineState told = now.ready() && !node.isRunning() ? EngineState.away("The search engine has stopped.") : now;
        return home.folder().toFile().getUsableSpace() < EngineConfig.LEAST_ROOM ? told.onFullDisk() : told;
    }

    @Override
    public void close() {
        endUsers();
        closing = true;
        watcher.interrupt();
        leave();
    }

    private synchronized void leave() {
        if (closed) {
            return;
        }
        closed = true;
        state = EngineState.away("The search engine is stopping.");
        try (locks; FileLock turn = locks.turn()) {
            connection.close();
            if (locks.giveBackLastShare()) {
                EngineNode.stopAll(home);
            }
        } catch (IOException e) {
            LOG.warn("The search engine was not stopped cleanly: {}", Words.of(e));
        } finally {
            OPEN.remove(data);
            forgetExit();
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException exitingAlready) {
            // Then this is the hook, or it finds nothing left to do.
        }
    }
}
