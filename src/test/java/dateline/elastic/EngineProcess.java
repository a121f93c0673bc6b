package dateline.elastic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process that uses the engine of a data folder, as a second Dateline does. */
final class EngineProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private EngineProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** What runs in the other process: opens the engine, says so, and goes on until it is told to end. */
    public static void main(String[] args) throws IOException {
        try (Engine engine = Engine.embedded(new EngineSettings(Path.of(args[0]), "512m", null))) {
            System.out.println("ready " + engine.client().cluster().health().status());
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (EngineException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Starts it and does not wait. */
    static EngineProcess begin(Path data) throws IOException {
        return begin(List.of(), System.getProperty("java.class.path"), data);
    }

    /** @param prefix a command that runs the rest as another user, say */
    static EngineProcess begin(List<String> prefix, String classes, Path data) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-cp", classes, EngineProcess.class.getName(), data.toString()));
        return new EngineProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    EngineProcess awaitReady() {
        String said = says();
        if (said == null || !said.startsWith("ready")) {
            throw new AssertionError("The engine of the other process did not start: " + said);
        }
        return this;
    }

    /** The next line it says; null when it has ended. */
    String says() {
        try {
            return output.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9 */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C or a service manager does it. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Lets it end by itself; a process that does not is an error. */
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The other process does not end.");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        end();
    }
}
