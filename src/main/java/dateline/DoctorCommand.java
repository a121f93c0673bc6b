package dateline;

import com.sun.management.OperatingSystemMXBean;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks for what could keep Dateline from working, and tells the cure of what it finds. */
@Command(name = "doctor",
        description = "Checks Java, memory, disk, ports, engine, plugin and mapping; tells the cure of what it finds.")
final class DoctorCommand implements Callable<Integer> {
    private static final long GIGABYTE = 1L << 30;
    /** The embedded engine needs some 750 MB beside what the system and Dateline itself use. */
    private static final long MEMORY_NEEDED = 2 * GIGABYTE;
    /** Below this the engine stops writing. */
    private static final long DISK_NEEDED = GIGABYTE;

    @Spec
    private CommandSpec spec;

    @Mixin
    private EngineOptions options;

    @Mixin
    private ListenOptions listen;

    private int failures;

    @Override
    public Integer call() {
        java();
        memory();
        disk();
        port();
        engine();
        return failures == 0 ? 0 : 1;
    }

    private void java() {
        Runtime.Version version = Runtime.version();
        String what = "Java " + version + " in " + System.getProperty("java.home");
        report(version.feature() >= 17, what, "Install Java 17 or newer and set JAVA_HOME to it.");
    }

    private void memory() {
        if (options.isOutside()) {
            return;
        }
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long memory = system.getTotalMemorySize();
        report(memory >= MEMORY_NEEDED, "Memory: " + gigabytes(memory),
                "Give the machine 2 GB at least, or use a cluster with --elasticsearch.");
    }

    private void disk() {
        Path data = options.data().toAbsolutePath().normalize();
        Path existing = data;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            report(free >= DISK_NEEDED, "Disk: " + gigabytes(free) + " free for " + data,
                    "Free some space, or move the data folder with --data.");
        } catch (IOException e) {
            report(false, "Disk: cannot see how full it is at " + existing + " (" + e.getMessage() + ")",
                    "Check that the disk is mounted and readable.");
        }
        report(Files.isWritable(existing), "Data folder: " + data + (existing.equals(data) ? "" : ", to be made"),
                "Let the user who runs Dateline write to " + existing + ", or choose another folder with --data.");
    }

    private void port() {
        String port = "Port " + listen.port() + " on " + listen.host();
        try {
            listen.check();
            report(true, port + " is free", "");
        } catch (IOException e) {
            report(false, port + " cannot be used (" + e.getMessage() + ")",
                    "If that is not Dateline itself, end what holds it, or choose another with --port.");
        }
    }

    private void engine() {
        try (Engine engine = options.open()) {
            report(true, "Engine: answers", "");
            List<String> complaints = engine.pluginComplaints();
            report(complaints.isEmpty(), complaints.isEmpty() ? "Plugin: on every node" : String.join(" ", complaints),
                    "dateline plugin writes the plugin and says how to install it.");
            if (complaints.isEmpty()) {
                mapping(engine);
            }
        } catch (ParameterException e) {
            throw e;
        } catch (RuntimeException e) {
            report(false, "Engine: " + e.getMessage(), "");
        }
    }

    private void mapping(Engine engine) {
        Optional<String> outdated = new Articles(engine, options.timeZone()).open();
        report(outdated.isEmpty(), "Mapping: " + outdated.orElse("as this Dateline wants it"), "");
    }

    private void report(boolean good, String what, String cure) {
        PrintWriter out = spec.commandLine().getOut();
        out.println((good ? "ok    " : "WRONG ") + what);
        if (!good) {
            failures++;
            if (!cure.isEmpty()) {
                out.println("      " + cure);
            }
        }
        out.flush();
    }

    private static String gigabytes(long bytes) {
        return "%.1f GB".formatted((double) bytes / GIGABYTE);
    }
}
