package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a run has come with each of its files, on disk, so that the same run goes on there when it was interrupted. A
 * file that has changed since is read from its beginning. A run that came to its end leaves no journal: the same again
 * looks at everything.
 */
public final class Journal implements AutoCloseable {
    private static final long BETWEEN_WRITES = Duration.ofSeconds(1).toNanos();
    /** Of more files than that, the first ones are read again. */
    private static final int MOST_FILES = 200_000;
    private static final int WITNESSES = 100;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Reached> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reached> eldest) {
            return size() > MOST_FILES;
        }
    };
    private final Deque<String> witnesses = new ArrayDeque<>();
    private final StringBuilder unwritten = new StringBuilder();
    private long written = System.nanoTime();
    private Path rejects;
    private boolean broken;

    private record Reached(long size, long modified, Checkpoint place) {}

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** For a run that is not to be gone on with. */
    public static Journal none() {
        return new Journal(null, null);
    }

    /**
     * The journal of a run; none while another process has it.
     *
     * @param run all that makes it another run, such as its files and options
     */
    public static Journal open(Path folder, List<String> run) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name(run));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return none();
            }
            Journal journal = new Journal(file, channel);
            journal.read();
            return journal;
        } catch (IOException | OverlappingFileLockException unusable) {
            return none();
        }
    }

    private static String name(List<String> run) {
        return Draft.digest(String.join("\0", run)) + ".jsonl";
    }

    /** Articles that must be in the index if what the journal says is true of it. */
    public List<String> witnesses() {
        return List.copyOf(witnesses);
    }

    /** Whether there is anything to go on from. */
    public boolean isEmpty() {
        return known.isEmpty();
    }

    /** What an interrupted run rejected is here. */
    Optional<Path> rejects() {
        return Optional.ofNullable(rejects);
    }

    /** Begins anew. */
    public void forget() {
        known.clear();
        witnesses.clear();
        rejects = null;
        write(() -> channel.truncate(0));
    }

    /** From where on an input is to be read. */
    Checkpoint place(Input input) {
        Reached entry = known.get(key(input));
        return entry != null && entry.size == input.size() && entry.modified == modified(input) ? entry.place
                : Checkpoint.START;
    }

    /**
     * Notes how far an input has been written. It is on disk soon, or when the journal is closed.
     *
     * @param last the last article before the place; null when there is none
     * @param rejectsFile null when nothing was rejected yet
     */
    void note(Input input, Checkpoint place, String last, Path rejectsFile) {
        if (file == null || broken || input.file() == null) {
            return;
        }
        ObjectNode line = ArticleJson.JSON.createObjectNode().put("input", key(input)).put("size", input.size())
                .put("modified", modified(input)).put("records", place.records()).put("in", place.in())
                .put("rejected", place.rejected()).put("bytes", place.bytes()).put("line", place.line())
                .put("records_there", place.recordsThere()).put("end", place.end()).put("last", last)
                .put("rejects", rejectsFile == null ? null : rejectsFile.toAbsolutePath().toString());
        unwritten.append(line).append('\n');
        if (System.nanoTime() - written > BETWEEN_WRITES) {
            flush();
        }
    }

    /** The run has come to its end. */
    public void finish() {
        if (file != null) {
            unwritten.setLength(0);
            write(() -> Files.deleteIfExists(file));
        }
    }

    @Override
    public void close() {
        if (file != null) {
            flush();
            write(channel::close);
        }
    }

    private void flush() {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(unwritten.toString());
        unwritten.setLength(0);
        written = System.nanoTime();
        write(() -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Without a journal an intake can go on: only, when it is interrupted, it begins anew. */
    private void write(Writing writing) {
        try {
            if (file != null && !broken) {
                writing.run();
            }
        } catch (IOException unwritable) {
            broken = true;
        }
    }

    /** Up to the last line that is whole. */
    private void read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("(?<=\n)")) {
            if (!line.endsWith("\n") || !read(line)) {
                break;
            }
            whole.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        }
        channel.truncate(whole.size());
        channel.position(whole.size());
    }

    private boolean read(String line) {
        try {
            JsonNode read = ArticleJson.JSON.readTree(line);
            known.put(read.path("input").asText(), new Reached(read.path("size").asLong(), read.path("modified").asLong(),
                    new Checkpoint(read.path("records").asLong(), read.path("in").asLong(), read.path("rejected").asLong(),
                            read.path("bytes").asLong(), read.path("line").asLong(1),
                            read.path("records_there").asLong(), read.path("end").asBoolean())));
            rejects = read.path("rejects").isTextual() ? Path.of(read.path("rejects").asText()) : rejects;
            if (read.path("last").isTextual()) {
                witnesses.addLast(read.path("last").asText());
            }
            if (witnesses.size() > WITNESSES) {
                witnesses.removeFirst();
            }
            return true;
        } catch (JsonProcessingException damaged) {
            return false;
        }
    }

    private static String key(Input input) {
        return input.file() == null ? "" : input.file().toAbsolutePath().normalize().toString();
    }

    private static long modified(Input input) {
        return input.file() == null ? 0 : input.file().toFile().lastModified();
    }
}
