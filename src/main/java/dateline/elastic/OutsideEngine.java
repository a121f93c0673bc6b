package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.List;

/** A cluster that is run by others, asked every few seconds whether it is there. */
final class OutsideEngine extends Engine {
    private static final long CHECK_EVERY_MS = 2_000;

    private final OutsideSettings settings;
    private final Connection connection;
    private final Thread checker = new Thread(this::check, "dateline-engine");
    private volatile EngineState state = EngineState.READY;
    private volatile boolean closing;

    static OutsideEngine open(OutsideSettings settings) {
        OutsideEngine engine = new OutsideEngine(settings);
        try {
            engine.begin();
            return engine;
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private OutsideEngine(OutsideSettings settings) {
        this.settings = settings;
        this.connection = Connection.to(settings);
    }

    private void begin() {
        EngineState first = ask();
        if (!first.ready()) {
            throw new EngineException(first.reason());
        }
        List<String> complaints = pluginComplaints();
        if (!complaints.isEmpty()) {
            throw new EngineException(String.join(" ", complaints)
                    + " dateline plugin writes the plugin and says how to install it.");
        }
        checker.setDaemon(true);
        checker.start();
    }

    private EngineState ask() {
        try {
            connection.check();
            return EngineState.READY;
        } catch (IOException e) {
            return EngineState.away("Elasticsearch at " + settings.url() + " cannot be used: " + Words.of(e));
        }
    }

    private void check() {
        while (!closing) {
            state = ask();
            try {
                Thread.sleep(CHECK_EVERY_MS);
            } catch (InterruptedException e) {
                return; // only close() interrupts
            }
        }
    }

    @Override
    public ElasticsearchClient client() {
        return connection.client();
    }

    @Override
    public EngineState state() {
        return state;
    }

    @Override
    public void close() {
        endUsers();
        closing = true;
        checker.interrupt();
        try {
            connection.close();
        } catch (IOException e) {
            throw new EngineException("The connection to " + settings.url() + " was not closed: " + Words.of(e), e);
        }
    }
}
