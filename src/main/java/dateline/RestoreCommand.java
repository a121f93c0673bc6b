package dateline;

import dateline.elastic.BackupManifest;
import dateline.elastic.Engine;
import dateline.elastic.Restore;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back into an empty data folder. */
@Command(name = "restore", description = "Brings a backup back, into a data folder without articles. Broken off,"
        + " it is gone on with by the same command.")
final class RestoreCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder that dateline backup has made.")
    private Path folder;

    @Option(names = "--replace", description = "Loses what is in the data folder already.")
    private boolean replace;

    @Mixin
    private EngineOptions options;

    @Override
    public void run() {
        // Rather than after half a minute, when an engine has started and a data folder is made.
        BackupManifest.read(folder);
        try (Engine engine = options.open()) {
            BackupManifest restored = new Restore(engine, options.data(), new Steps(spec, "restored")::reached)
                    .run(folder, replace);
            spec.commandLine().getOut().println("restored " + Steps.told(restored));
        }
    }
}
