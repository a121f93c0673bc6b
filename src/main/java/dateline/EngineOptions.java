package dateline;

import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.EngineSettings;
import dateline.elastic.OutsideSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that needs the engine: which one, and where its data is. */
final class EngineOptions {
    private static final Logger LOG = LoggerFactory.getLogger(Dateline.class);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR",
            description = "Folder of all that Dateline keeps. Default: data, beside the program.")
    private Path data;

    private String standardData = "data";

    @Option(names = "--elasticsearch", paramLabel = "URL",
            description = "Uses this Elasticsearch cluster instead of an engine of Dateline's own.")
    private URI elasticsearch;

    @Option(names = "--username", paramLabel = "NAME", description = "User name for the Elasticsearch cluster.")
    private String username;

    @Option(names = "--password", paramLabel = "PASSWORD", description = "Password for the Elasticsearch cluster."
            + " Better set by the variable or the file, where other users do not see it.")
    private String password;

    @Option(names = "--api-key", paramLabel = "KEY",
            description = "API key (as Elasticsearch encodes it) for the cluster, instead of user name and password.")
    private String apiKey;

    @Option(names = "--ca", paramLabel = "FILE",
            description = "Certificate authority (PEM) to trust when the cluster's address is https.")
    private Path ca;

    @Option(names = "--engine-heap", paramLabel = "SIZE",
            description = "Memory of the embedded engine's heap, like 512m or 2g."
                    + " Default: a quarter of the machine's memory, at least 512m and at most 1g.")
    private String engineHeap;

    @Option(names = "--engine-user", paramLabel = "UID[:GID]",
            description = "System user that runs the embedded engine when Dateline is started by root."
                    + " Default: the owner of the data folder, or 9200 when that is root.")
    private String engineUser;

    @Option(names = "--time-zone", paramLabel = "ZONE",
            description = "Time zone of the newsroom, such as Europe/Kyiv, for dates without one."
                    + " Default: this machine's.")
    private ZoneId timeZone;

    @Option(names = "--names", paramLabel = "FILE",
            description = "The newsroom's own names: a line for each, its spellings separated by = or a tab."
                    + " Default: names.txt in the data folder, if there is one.")
    private Path names;

    ZoneId timeZone() {
        return timeZone != null ? timeZone : ZoneId.systemDefault();
    }

    /** The articles of this engine, ready to be searched and written. */
    Articles articles(Engine engine) {
        Articles articles = new Articles(engine, timeZone(), names());
        articles.open().ifPresent(LOG::warn);
        return articles;
    }

    /** Starts, joins or connects to the engine these options describe. */
    Engine open() {
        try {
            return isOutside() ? Engine.outside(new OutsideSettings(elasticsearch, username, password, apiKey, ca))
                    : Engine.embedded(new EngineSettings(data(), engineHeap, engineUser));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
    }

    /** Of the cluster; empty with an engine of its own. */
    String address() {
        return isOutside() ? elasticsearch.toString() : "";
    }

    boolean isOutside() {
        return elasticsearch != null;
    }

    /** The newsroom's names file; null without. */
    Path names() {
        Path standard = data().resolve("names.txt");
        return names != null ? names : Files.exists(standard) ? standard : null;
    }

    /** The data folder, beside the program unless one was named. */
    Path data() {
        return data != null ? data : Path.of(System.getProperty("dateline.home", "")).resolve(standardData);
    }

    /** For a command whose data should not mix with that of the others: where it is unless a folder was named. */
    void standardData(String folder) {
        standardData = folder;
    }
}
