package dateline;

import dateline.elastic.BackupManifest;
import picocli.CommandLine.Model.CommandSpec;

/** Says now and then how far a copy has come. */
final class Steps {
    /** Lines are this many records apart. */
    private static final long STEP = 10_000;

    private final CommandSpec spec;
    private final String done;
    private long said;

    Steps(CommandSpec spec, String done) {
        this.spec = spec;
        this.done = done;
    }

    void reached(long records) {
        if (records >= said + STEP) {
            said = records;
            spec.commandLine().getErr().println(done + " " + records);
        }
    }

    /** What is in a backup. */
    static String told(BackupManifest backup) {
        return "%d articles, %d names, %d saved searches, %d alerts".formatted(backup.count("articles"),
                backup.count("names"), backup.count("searches"), backup.count("alerts"));
    }
}
