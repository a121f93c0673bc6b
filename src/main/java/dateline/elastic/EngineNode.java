package dateline.elastic;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One running Elasticsearch process of an engine's home, whoever started it. */
final class EngineNode {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    /** So many answers in a row, a second apart: the first few after a start may be too early to tell. */
    private static final int SURELY_DAMAGED = 10;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final EngineHome home;
    private final ProcessHandle process;
    private final int port;

    private EngineNode(EngineHome home, ProcessHandle process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    /**
     * The node that runs already in this home and takes our password, if there is one. Waits until it can be searched, for
     * as long as it makes progress.
     *
     * @param cancelled asked again and again; once true, the search is given up
     */
    static Optional<EngineNode> find(EngineHome home, BooleanSupplier cancelled) throws IOException {
        Instant limit = Instant.now().plus(ANSWER_LIMIT);
        int damaged = 0;
        while (!processes(home).isEmpty() && !cancelled.getAsBoolean()) {
            int port = home.httpPort();
            Health health = port == 0 ? Health.SILENT : health(home, port);
            damaged = health == Health.DAMAGED ? damaged + 1 : 0;
            if (health == Health.READY) {
                return processes(home).stream().filter(EngineNode::isServer).findAny()
                        .map(process -> new EngineNode(home, process, port));
            }
            if (health == Health.FOREIGN || health == Health.SILENT && Instant.now().isAfter(limit)) {
                return Optional.empty();
            }
            if (damaged == SURELY_DAMAGED) {
                throw new EngineException("Elasticsearch runs, but cannot read all articles. Its files are damaged."
                        + " Index the articles anew into another folder (--data). " + seeLog(home));
            }
            pause();
        }
        return Optional.empty();
    }

    /** Stops every process of this home: a node other than we want, or a start that nobody waits for any more. */
    static void stopAll(EngineHome home) {
        processes(home).forEach(process -> stop(home, process));
    }

    /**
     * Starts a node and waits until it can be searched. The home must be prepared and nothing running in it.
     *
     * @param cancelled asked again and again; once true, the start is given up
     */
    static EngineNode start(EngineHome home, BooleanSupplier cancelled) throws IOException {
        Path output = home.folder().resolve("start.log");
        Process starter = startProcess(home, output);
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!exited(starter)) {
            if (cancelled.getAsBoolean() || Instant.now().isAfter(limit)) {
                stopAll(home);
                throw new EngineException(cancelled.getAsBoolean() ? "The start of the engine was given up."
                        : "Elasticsearch did not start within " + START_LIMIT.toMinutes() + " minutes. " + seeLog(home));
            }
        }
        if (starter.exitValue() != 0) {
            throw StartFailure.explain(home, starter.exitValue(), output);
        }
        return find(home, cancelled).orElseThrow(() -> new EngineException(
                "Elasticsearch started but does not answer. " + seeLog(home)));
    }

    /** In a session of its own, so that Ctrl-C in one terminal does not take the engine from another. */
    private static Process startProcess(EngineHome home, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        if (isOnPath("setsid")) {
            command.addAll(List.of("setsid", "--wait"));
        }
        command.addAll(home.user().command(home.distribution().resolve("bin/elasticsearch").toString(), "--daemonize"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.folder().toFile())
                .redirectInput(new File("/dev/null")).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ES_") || name.endsWith("JAVA_OPTS")
                || name.equals("JAVA_HOME") || name.endsWith("JAVA_OPTIONS") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
        environment.put("CLI_JAVA_OPTS", starterOptions(home.temporary().toString()));
        environment.put("ES_PATH_CONF", home.config().toString());
        environment.put("ES_TMPDIR", home.temporary().toString());
        return builder.start();
    }

    /**
     * Of the program that starts the node and ends at once. What it leaves lying about goes where it is cleared away, unless
     * the folder's name has a space, at which the variable is cut.
     */
    private static String starterOptions(String temporary) {
        String quick = "-XX:TieredStopAtLevel=1";
        return temporary.matches("\\S+") ? quick + " -Djava.io.tmpdir=" + temporary : quick;
    }

    private static boolean isOnPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean exited(Process process) {
        try {
            return process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String seeLog(EngineHome home) {
        return "See " + home.logs().resolve("dateline.log") + ".";
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return isOf(home, process);
    }

    void stop() {
        stop(home, process);
    }

    private static void stop(EngineHome home, ProcessHandle process) {
        process.destroy();
        if (!isGone(home, process, STOP_LIMIT)) {
            process.destroyForcibly();
            isGone(home, process, STOP_LIMIT);
        }
    }

    private static boolean isGone(EngineHome home, ProcessHandle process, Duration patience) {
        Instant limit = Instant.now().plus(patience);
        while (isOf(home, process)) {
            if (Instant.now().isAfter(limit)) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** All processes of this home, a start in progress among them. */
    static List<ProcessHandle> processes(EngineHome home) {
        return ProcessHandle.allProcesses().filter(process -> isOf(home, process)).toList();
    }

    /** By its command line: a process that has ended but was not yet collected has none, nor has one that took its number. */
    private static boolean isOf(EngineHome home, ProcessHandle process) {
        String command = commandLine(process);
        String distributions = home.folder() + "/elasticsearch-";
        return command.contains("-Des.path.home=" + distributions)
                || command.contains("bash " + distributions) && command.contains("/bin/elasticsearch ");
    }

    /** And not the program that starts it. */
    static boolean isServer(ProcessHandle process) {
        return commandLine(process).contains("org.elasticsearch.bootstrap.Elasticsearch");
    }

    private static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException noLinuxOrGone) {
            return process.info().commandLine().orElse("");
        }
    }

    /** How a node answers: not at all, not to our password, while its shards still open, with some lost, or as it should. */
    private enum Health { SILENT, FOREIGN, OPENING, DAMAGED, READY }

    private static Health health(EngineHome home, int port) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port
                + "/_cluster/health?wait_for_status=yellow&timeout=1s").toURL().openConnection();
        String login = EngineConfig.USER + ":" + home.password();
        connection.setRequestProperty("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        connection.setConnectTimeout(1000);
        connection.setReadTimeout(5000);
        try {
            return switch (connection.getResponseCode()) {
                case HttpURLConnection.HTTP_OK -> Health.READY;
                case HttpURLConnection.HTTP_UNAUTHORIZED -> Health.FOREIGN;
                case HttpURLConnection.HTTP_CLIENT_TIMEOUT -> notReady(connection);
                default -> Health.SILENT;
            };
        } catch (IOException notYet) {
            return Health.SILENT;
        } finally {
            connection.disconnect();
        }
    }

    /** A node that misses shards and does nothing about it will not find them any more. */
    private static Health notReady(HttpURLConnection connection) throws IOException {
        String body = new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean idle = Stream.of("initializing_shards", "number_of_pending_tasks", "number_of_in_flight_fetch")
                .allMatch(work -> body.contains("\"" + work + "\":0,"));
        return idle ? Health.DAMAGED : Health.OPENING;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
