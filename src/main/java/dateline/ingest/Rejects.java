package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Rejection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file of JSON Lines that keeps what was turned away, each with its reason, to be mended and fed in again. A record
 * that is an object stands there as it came, with one more field, {@code rejected}; any other is text inside that
 * field, where {@link JsonArticlesReader} looks for it. The file is made when there is something to keep.
 */
public final class Rejects {
    /** The field of an article's record that says why it was turned away. */
    static final String FIELD = "rejected";
    /** The field in it with a record that is no JSON object. */
    static final String RECORD = "record";

    private final Path folder;
    private final Clock clock;
    private Path file;
    private OutputStream out;
    /** What an interrupted run has kept there already. */
    private final Set<String> kept = new HashSet<>();

    public Rejects(Path folder) {
        this(folder, Clock.systemDefaultZone());
    }

    Rejects(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Adds to the file of an interrupted run, which brings some of its rejects again: each stays one. */
    void goOn(Path begun) {
        try {
            long whole = 0;
            // Not readString: a full disk cuts its last line anywhere, also inside a character.
            for (String line : new String(Files.readAllBytes(begun), StandardCharsets.UTF_8).split("(?<=\n)")) {
                if (line.endsWith("\n")) {
                    kept.add(Draft.digest(line));
                    whole += line.getBytes(StandardCharsets.UTF_8).length;
                }
            }
            try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
            out = Files.newOutputStream(begun, StandardOpenOption.APPEND);
            file = begun;
        } catch (IOException goneMeanwhile) {
            kept.clear();
        }
    }

    /** Where they are; empty when there are none. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Keeps one. It is in the file when this returns.
     *
     * @param input the name of the input it came from
     * @param record as it came; null when it is not kept
     */
    void add(String input, Rejection rejection, String record) {
        ObjectNode line = ArticleJson.JSON.createObjectNode();
        ObjectNode why = line.putObject(FIELD);
        why.put("input", input).put("line", rejection.line()).put("reason", rejection.reason());
        ObjectNode fields = object(record);
        if (fields != null) {
            fields.remove(FIELD);
            line.setAll(fields);
        } else if (record != null) {
            why.put(RECORD, record);
        }
        write(line);
    }

    private static ObjectNode object(String record) {
        try {
            JsonNode parsed = record == null ? null : ArticleJson.JSON.readTree(record);
            return parsed instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private void write(ObjectNode line) {
        try {
            String text = ArticleJson.JSON.writeValueAsString(line) + "\n";
            if (kept.remove(Draft.digest(text))) {
                return;
            }
            if (out == null) {
                open();
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw stopped(unwritable);
        }
    }

    private void open() throws IOException {
        Files.createDirectories(folder);
        String time = LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss"));
        for (int i = 1; out == null; i++) {
            Path candidate = folder.resolve(time + (i == 1 ? "" : "-" + i) + ".jsonl");
            try {
                out = Files.newOutputStream(candidate, StandardOpenOption.CREATE_NEW);
                file = candidate;
            } catch (FileAlreadyExistsException takenByAnotherRun) {
                // The next number may be free.
            }
        }
    }

    void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException unwritable) {
            throw stopped(unwritable);
        }
    }

    private IntakeStopped stopped(IOException unwritable) {
        return new IntakeStopped("Cannot keep what was rejected in " + (file == null ? folder : file) + ": "
                + Shown.of(unwritable) + ".", unwritable);
    }
}
