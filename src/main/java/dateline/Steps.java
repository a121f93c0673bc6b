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
        return counted(backup.count("articles"), "article") + ", " + counted(backup.count("names"), "name") + ", "
                + counted(backup.count("searches"), "saved search", "saved searches") + ", "
                + counted(backup.count("alerts"), "alert");
    }

    private static String counted(long count, String one) {
        return counted(count, one, one + "s");
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
