package dateline;

import dateline.elastic.AnalysisPlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the analysis plugin for an Elasticsearch cluster. */
@Command(name = "plugin", description = "Writes the Elasticsearch analysis plugin and says how to install it.")
final class PluginCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--output", paramLabel = "FILE", description = "File or folder to write to.", defaultValue = ".")
    private Path output;

    @Override
    public Integer call() {
        AnalysisPlugin plugin = AnalysisPlugin.shipped();
        Path file = Files.isDirectory(output) ? output.resolve(AnalysisPlugin.NAME + "-" + plugin.version() + ".zip")
                : output;
        plugin.copyTo(file);
        spec.commandLine().getOut().println("""
                Wrote %s, for Elasticsearch %s.
                On each node of the cluster:
                  1. Copy the file there.
                  2. If an older one is installed: bin/elasticsearch-plugin remove %s
                  3. bin/elasticsearch-plugin install --batch file:///path/to/%s
                  4. Restart the node, and wait until the cluster is green before you go on to the next.
                Then: dateline serve --elasticsearch URL"""
                .formatted(file, plugin.elasticsearchVersion(), AnalysisPlugin.NAME, file.getFileName()));
        return 0;
    }
}
