package dateline.elastic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why Elasticsearch did not start, told from what it wrote on the way: one plain line with a cure. */
final class StartFailure {
    private static final int KILLED = 137;
    private static final String KILLED_BY_SYSTEM = "The system stopped it, most likely for want of memory."
            + " Free some, or give it a smaller heap with --engine-heap.";

    /** What a line of Elasticsearch means, most telling first. */
    private static final Map<Pattern, String> CURES = cures();

    private StartFailure() {}

    private static Map<Pattern, String> cures() {
        Map<Pattern, String> cures = new LinkedHashMap<>();
        cure(cures, "insufficient memory|Cannot allocate memory|error='Not enough space'|Could not reserve enough space",
                "There is not enough memory for its heap. Free some, or give it a smaller one with --engine-heap.");
        cure(cures, "OutOfMemoryError: Java heap space",
                "Its heap is too small. Give it a larger one with --engine-heap.");
        cure(cures, "No space left on device|Disk quota exceeded",
                "The disk is full. Free some space.");
        cure(cures, "Address already in use|BindHttpException|BindTransportException",
                "It found no free port on 127.0.0.1. End what holds the ports, and start again.");
        cure(cures, "minimum required Java version|UnsupportedClassVersionError|Unrecognized VM option"
                + "|could not find java|security manager|Security Manager",
                "It does not run on this Java. Use Java 17 to 25.");
        cure(cures, "CorruptIndexException|CorruptStateException|corrupted|IndexFormatToo(Old|New)Exception|failed to read"
                + " |EOFException|checksum",
                "Its files are damaged. Restore a backup with dateline restore.");
        cure(cures, "cannot downgrade a node",
                "A newer version has used this data folder. Use that version of Dateline.");
        cure(cures, "[Ff]ailed to obtain node lock",
                "Another Elasticsearch uses its folder. End that one.");
        cure(cures, "AccessDeniedException|Permission denied|Read-only file system",
                "It may not use one of its files. Let its user read and write there.");
        cure(cures, "No such file or directory.*bash|bash: not found",
                "Its start script needs bash. Install bash.");
        return cures;
    }

    private static void cure(Map<Pattern, String> cures, String symptom, String cure) {
        cures.put(Pattern.compile(symptom), cure);
    }

    static EngineException explain(EngineHome home, int exit, Path output) throws IOException {
        return new EngineException("Elasticsearch did not start. " + reason(exit, lines(output)) + " Its log: " + output);
    }

    /** The cure that fits a line, with that line; without any, the last line that complains. */
    static String reason(int exit, List<String> lines) {
        for (Map.Entry<Pattern, String> cure : CURES.entrySet()) {
            for (String line : lines) {
                if (cure.getKey().matcher(line).find()) {
                    return cure.getValue() + " It says: " + shortened(line);
                }
            }
        }
        if (exit == KILLED) {
            return KILLED_BY_SYSTEM;
        }
        String last = lines.stream().filter(StartFailure::complains).reduce((one, next) -> next)
                .or(() -> lines.stream().reduce((one, next) -> next)).orElse("nothing");
        return "It says: " + shortened(last);
    }

    private static boolean complains(String line) {
        return line.contains("ERROR") || line.contains("FATAL") || line.contains("xception") || line.contains("rror:");
    }

    /** Without time stamp and node name, and no longer than a few lines of a terminal. */
    private static String shortened(String line) {
        String text = line.replaceFirst("^\\[[^]]*]\\[(\\w+) *]\\[[^]]*] \\[[^]]*] ", "").strip();
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    private static List<String> lines(Path output) throws IOException {
        try (Stream<String> lines = Files.lines(output, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("\tat ")).toList();
        }
    }
}
