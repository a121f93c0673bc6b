package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

/** Elasticsearch, embedded or outside: a client to talk to it, and whether it can be talked to. */
public abstract sealed class Engine implements AutoCloseable permits EmbeddedEngine, OutsideEngine {
    /** Starts the engine of a data folder, or joins the one another Dateline process has started there. */
    public static Engine embedded(EngineSettings settings) {
        return EmbeddedEngine.open(settings);
    }

    /** Connects to a cluster that is run by others, and requires our analysis plugin on each of its nodes. */
    public static Engine outside(OutsideSettings settings) {
        return OutsideEngine.open(settings);
    }

    /** Stays the same and usable for the engine's whole life, also when a new node takes the place of a lost one. */
    public abstract ElasticsearchClient client();

    public abstract EngineState state();

    /** An embedded engine is stopped unless another process still uses it; an outside cluster goes on. */
    @Override
    public abstract void close();
}
