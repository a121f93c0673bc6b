package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes everything Dateline keeps into a folder, while it serves: the articles with all that is stored of them, the
 * names, the saved searches and alerts, each as it was at one moment, and files beside them. The folder appears only
 * when it is whole.
 *
 * <p>It is an export rather than a snapshot of the engine: it needs no shared disk, so a cluster's works the same, can
 * be restored into any engine, and can be read without one.
 */
public final class Backup {

    /**
     * In the order in which they are looked at. An alert is written before its search notes that it has looked so far,
     * and a name before the article it stands in: so nothing that was noted is missing.
     */
    private static final List<String> INDEXES = List.of("searches", "alerts", IndexName.ALIAS, NameIndex.ALIAS);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Time KEEP_ALIVE = Time.of(t -> t.time("1h"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Characters of JSON in a file. */
    private static final long PART_LENGTH = 64 << 20;
    /** Characters of JSON to have in memory at once, about. */
    private static final long PAGE_LENGTH = 4 << 20;
    /** Records asked for until it is known how long they are, and at most. */
    private static final int FIRST = 50;
    private static final int MOST = 2_000;

    private final Engine engine;
    private final ElasticsearchClient client;
    private final Retry retry;
    private final LongConsumer progress;
    private final List<BackupManifest.Part> parts = new ArrayList<>();
    private long copied;

    /** @param progress told how many records have been written so far */
    public Backup(Engine engine, LongConsumer progress) {
        this.engine = engine;
        this.client = engine.client();
        this.retry = new Retry(PATIENCE, engine::state);
        this.progress = progress;
    }

    /** One index as it was at one moment. */
    private record View(String kind, String index, String pit) {}

    /**
     * @param folder to be made
     * @param files to be copied too, by their names in the backup
     * @throws IllegalArgumentException when there is something in the folder already
     */
    public BackupManifest write(Path folder, Map<String, Path> files) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(target) && (!Files.isDirectory(target) || !isEmpty(target))) {
                throw new IllegalArgumentException("There is something in " + folder + " already. Name a folder"
                        + " that is not there yet.");
            }
            Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
            Folders.delete(unfinished);
            Files.createDirectories(unfinished.getParent());
            // It holds the secrets of webhooks.
            Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rwx------")));
            try {
                BackupManifest manifest = fill(unfinished, files);
                Files.deleteIfExists(target);
                move(unfinished, target);
                return manifest;
            } finally {
                Folders.delete(unfinished);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The backup cannot be written: " + Words.of(e), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException oddDisk) {
            Files.move(from, to);
        }
        sync(to.getParent());
    }

    private BackupManifest fill(Path folder, Map<String, Path> files) throws IOException {
        IndexName articles = retry.run(() -> new ArticleIndex(client).current()).orElseThrow(
                () -> new IllegalStateException("There is nothing to back up yet."));
        Instant began = Instant.now();
        List<View> views = new ArrayList<>();
        try {
            for (String kind : INDEXES) {
                open(kind, articles, views);
            }
            for (View view : views) {
                describe(view, folder);
                copy(view, folder);
            }
        } finally {
            views.forEach(this::close);
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.copy(file.getValue(), copy);
            add(copy, null, 0);
        }
        BackupManifest manifest = new BackupManifest(BackupManifest.FORMAT, articles.version(), began.toString(),
                parts);
        manifest.write(folder);
        sync(folder.resolve(BackupManifest.FILE));
        sync(folder);
        return manifest;
    }

    /** What was acknowledged by now is in the view. */
    private void open(String kind, IndexName articles, List<View> views) {
        String index = switch (kind) {
            case IndexName.ALIAS -> articles.toString();
            case NameIndex.ALIAS -> NameIndex.of(client, articles).name();
            default -> kind;
        };
        retry.run(() -> {
            if (client.indices().exists(e -> e.index(index)).value()) {
                client.indices().refresh(r -> r.index(index));
                views.add(new View(kind, index,
                        client.openPointInTime(o -> o.index(index).keepAlive(KEEP_ALIVE)).id()));
            }
            return null;
        });
    }

    private void close(View view) {
        try {
            client.closePointInTime(c -> c.id(view.pit));
        } catch (IOException | RuntimeException away) {
            // The engine forgets it by itself after a while.
        }
    }

    private void describe(View view, Path folder) throws IOException {
        Path file = folder.resolve(view.kind + ".index.json");
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(
                retry.run(() -> IndexDescription.of(engine, view.index))));
        add(file, view.kind, 0);
    }

    private void copy(View view, Path folder) throws IOException {
        List<FieldValue> last = List.of();
        int size = FIRST;
        for (int part = 1; last != null; part++) {
            Path file = folder.resolve("%s-%05d.jsonl.gz".formatted(view.kind, part));
            long records = 0;
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
                for (long length = 0; last != null && length < PART_LENGTH; ) {
                    List<Hit<ObjectNode>> page = page(view, last, size);
                    long before = length;
                    for (Hit<ObjectNode> hit : page) {
                        length += write(hit, out);
                    }
                    records += page.size();
                    last = page.size() < size ? null : page.get(page.size() - 1).sort();
                    size = fitting(page.size(), length - before);
                    copied += page.size();
                    progress.accept(copied);
                }
            }
            add(file, view.kind, records);
        }
    }

    /** How many records of this length may be asked for at once. */
    private static int fitting(int records, long length) {
        return (int) Math.max(1, Math.min(MOST, PAGE_LENGTH * Math.max(1, records) / (length + 1)));
    }

    private List<Hit<ObjectNode>> page(View view, List<FieldValue> last, int size) {
        return retry.run(() -> client.search(s -> {
            s.pit(p -> p.id(view.pit).keepAlive(KEEP_ALIVE)).size(size).trackTotalHits(t -> t.enabled(false))
                    .sort(o -> o.field(f -> f.field("_shard_doc")));
            return last.isEmpty() ? s : s.searchAfter(last);
        }, ObjectNode.class)).hits().hits();
    }

    private static int write(Hit<ObjectNode> hit, OutputStream out) throws IOException {
        JsonNode record = JSON.createObjectNode().put("id", hit.id()).set("source", hit.source());
        byte[] line = (record + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(line);
        return line.length;
    }

    private void add(Path file, String kind, long records) throws IOException {
        sync(file);
        parts.add(new BackupManifest.Part(file.getFileName().toString(), kind, records, Files.size(file),
                BackupManifest.digest(file)));
    }

    /** Onto the disk, also if the power fails. */
    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
