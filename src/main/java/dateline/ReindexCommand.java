package dateline;

import dateline.elastic.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the index anew from the stored articles, as after an update of Dateline. */
@Command(name = "reindex", description = "Builds the next index beside the old one from the stored articles and moves"
        + " to it. Searching goes on meanwhile.")
final class ReindexCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private EngineOptions options;

    @Override
    public void run() {
        try (Engine engine = options.open()) {
            long total = options.articles(engine).reindex(new Steps(spec, "copied")::reached);
            spec.commandLine().getOut().println("reindexed " + total);
        }
    }
}
