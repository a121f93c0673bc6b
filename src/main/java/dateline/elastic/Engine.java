package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.analysis.TokenFilter;
import co.elastic.clients.elasticsearch.cat.plugins.PluginsRecord;
import java.io.IOException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/** Elasticsearch, embedded or outside: a client to talk to it, and whether it can be talked to. */
public abstract sealed class Engine implements AutoCloseable permits EmbeddedEngine, OutsideEngine {
    private final Deque<Runnable> ends = new ConcurrentLinkedDeque<>();

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

    /** One sentence for each node that lacks our analysis plugin or has another version of it. */
    public final List<String> pluginComplaints() {
        try {
            Map<String, String> versions = client().cat().plugins(request -> request.h("id", "component", "version"))
                    .valueBody().stream().filter(plugin -> AnalysisPlugin.NAME.equals(plugin.component()))
                    .collect(Collectors.toMap(PluginsRecord::id, PluginsRecord::version));
            return client().cat().nodes(request -> request.fullId(true).h("id", "name")).valueBody().stream()
                    .flatMap(node -> pluginComplaint(node.name(), versions.get(node.id())).stream()).sorted().toList();
        } catch (IOException e) {
            throw new EngineException("Cannot ask for the plugins of Elasticsearch: " + Words.of(e), e);
        }
    }

    /** @param version installed on the node; null without the plugin */
    static Optional<String> pluginComplaint(String node, String version) {
        String wanted = AnalysisPlugin.shipped().version();
        if (version == null) {
            return Optional.of("Node " + node + " lacks the plugin " + AnalysisPlugin.NAME + ".");
        }
        return version.equals(wanted) ? Optional.empty() : Optional.of("Node " + node + " has version " + version
                + " of the plugin " + AnalysisPlugin.NAME + ", not " + wanted + ".");
    }

    /**
     * Has the analyzers read their dictionaries, which the first index and article would otherwise wait for. Needs no index.
     */
    public final void rehearseAnalysis() {
        List<String> filters = List.of("dateline_korean", "dateline_cyrillic", "dateline_latin", "dateline_english");
        try {
            client().indices().analyze(a -> a.tokenizer(t -> t.name("dateline_words"))
                    .filter(filters.stream().map(filter -> TokenFilter.of(f -> f.name(filter))).toList())
                    .text("김정은", "Володимир Зеленський", "Владимира Путина", "Kim Jong Un", "Volodymyr Zelensky"));
        } catch (IOException e) {
            throw new EngineException("Cannot try the analyzers of Elasticsearch: " + Words.of(e), e);
        }
    }

    /** What is to end before the engine goes away; the last that was added ends first. */
    public final void beforeClose(Runnable end) {
        ends.addFirst(end);
    }

    final void endUsers() {
        for (Runnable end = ends.poll(); end != null; end = ends.poll()) {
            end.run();
        }
    }

    /** An embedded engine is stopped unless another process still uses it; an outside cluster goes on. */
    @Override
    public abstract void close();
}
