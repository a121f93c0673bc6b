package dateline;

import dateline.elastic.Backup;
import dateline.elastic.BackupManifest;
import dateline.elastic.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies everything Dateline keeps into a folder, while it is in use. */
@Command(name = "backup", description = "Copies everything Dateline keeps into a new folder, while it is in use:"
        + " articles, names, saved searches, alerts, feeds.")
final class BackupCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to be made; it is there only when the backup is whole.")
    private Path folder;

    @Option(names = "--feeds", paramLabel = "FILE", description = "List of the feeds to poll."
            + " Default: feeds.yml in the data folder.")
    private Path feeds;

    @Mixin
    private EngineOptions options;

    @Override
    public void run() {
        if (!options.isOutside() && !Files.isDirectory(options.data())) {
            throw new IllegalArgumentException("There is no data folder %s to back up.".formatted(options.data()));
        }
        try (Engine engine = options.open()) {
            BackupManifest made = new Backup(engine, new Steps(spec, "copied")::reached).write(folder, files());
            spec.commandLine().getOut().println("backed up " + Steps.told(made));
        }
    }

    /** The files of the data folder that no engine knows, by their names in the backup. */
    private Map<String, Path> files() {
        Map<String, Path> files = new LinkedHashMap<>();
        add(files, "feeds.yml", feeds != null ? feeds : options.data().resolve("feeds.yml"));
        add(files, "feeds-state.json", options.data().resolve("feeds-state.json"));
        add(files, "names.txt", options.names());
        return files;
    }

    private static void add(Map<String, Path> files, String name, Path file) {
        if (file != null && Files.exists(file)) {
            files.put(name, file);
        }
    }
}
