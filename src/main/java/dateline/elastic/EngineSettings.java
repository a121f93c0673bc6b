package dateline.elastic;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * What the embedded engine needs to know.
 *
 * @param data Dateline's data folder; the engine lives in its folder {@code engine}
 * @param heap the engine's heap as {@code 512m} or {@code 2g}; null chooses by the machine's memory
 * @param user {@code uid} or {@code uid:gid} the engine runs as when Dateline is root; null chooses one
 */
public record EngineSettings(Path data, String heap, String user) {
    public EngineSettings {
        data = data.toAbsolutePath().normalize();
        heap = blank(heap) ? defaultHeap() : heap.strip().toLowerCase();
        user = blank(user) ? null : user.strip();
        if (!heap.matches("[1-9]\\d*[mg]")) {
            throw new IllegalArgumentException("The engine's heap must be written like 512m or 2g, not " + heap + ".");
        }
        if (user != null && !user.matches("[1-9]\\d*(:\\d+)?")) {
            throw new IllegalArgumentException("The engine's user must be a number like 9200 or 9200:9200, and not root: "
                    + user);
        }
    }

    public static EngineSettings of(Path data) {
        return new EngineSettings(data, null, null);
    }

    /** A quarter of the memory this process may use, within 512 MB and 1 GB. */
    private static String defaultHeap() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long quarter = (system.getTotalMemorySize() >> 20) / 4;
        return Math.max(512, Math.min(1024, quarter)) + "m";
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
