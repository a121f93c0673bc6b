package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Brings a {@link Backup} back. Articles and names are written into indexes beside those in use, which they replace at
 * once when all are there; what was begun and broken off is gone on with.
 */
public final class Restore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JOURNAL = "restore.json";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int BATCH_RECORDS = 1_000;
    private static final long BATCH_LENGTH = 5 << 20;

    private final Engine engine;
    private final ElasticsearchClient client;
    private final Retry retry;
    private final Path data;
    private final LongConsumer progress;
    private long restored;

    /**
     * How far a restore has come.
     *
     * @param backup the digest of its manifest
     * @param articles the index that is being filled
     * @param done the files that are in it whole
     */
    private record Journal(String backup, String articles, List<String> done) {

        static Optional<Journal> read(Path file) throws IOException {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Journal.class)) : Optional.empty();
        }

        void write(Path file) throws IOException {
            Path fresh = file.resolveSibling(JOURNAL + ".new");
            JSON.writeValue(fresh.toFile(), this);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        IndexName index() {
            return IndexName.parse(articles).orElseThrow();
        }
    }

    /**
     * @param data the data folder that gets the files of the backup
     * @param progress told how many records have been restored so far
     */
    public Restore(Engine engine, Path data, LongConsumer progress) {
        this.engine = engine;
        this.client = engine.client();
        this.retry = new Retry(PATIENCE, engine::state);
        this.data = data;
        this.progress = progress;
    }

    /**
     * @param replace whether what is there may be lost
     * @throws IllegalArgumentException when the folder holds no whole backup, or there is something to be lost
     */
    public BackupManifest run(Path folder, boolean replace) {
        BackupManifest manifest = BackupManifest.checked(folder);
        try {
            String backup = BackupManifest.digest(folder.resolve(BackupManifest.FILE));
            Optional<Journal> begun = begun(backup);
            if (!replace && !isEmpty(begun)) {
                throw new IllegalArgumentException(("There are articles, saved searches or feeds in %s. Restore into"
                        + " another data folder, or add --replace to lose them.").formatted(data));
            }
            Journal journal = begun.isPresent() ? begun.get() : begin(manifest, folder, backup);
            fill(manifest, folder, journal);
            takeOver(manifest, folder, journal);
            return manifest;
        } catch (IOException e) {
            throw new IllegalStateException("The backup cannot be restored: " + Words.of(e), e);
        }
    }

    /** Whether nothing would be lost, but what we have just brought back. */
    private boolean isEmpty(Optional<Journal> begun) throws IOException {
        Optional<IndexName> current = retry.run(() -> new ArticleIndex(client).current());
        if (current.isPresent() && !current.equals(begun.map(Journal::index))
                && retry.run(() -> client.count(c -> c.index(IndexName.ALIAS)).count()) > 0) {
            return false;
        }
        return begun.isPresent() || !Files.exists(data.resolve("feeds.yml"))
                && new SavedSearches(engine).all().isEmpty();
    }

    private Optional<Journal> begun(String backup) throws IOException {
        Optional<Journal> begun = Journal.read(data.resolve(JOURNAL));
        if (begun.isPresent()) {
            String index = begun.get().articles;
            if (begun.get().backup.equals(backup)
                    && retry.run(() -> client.indices().exists(e -> e.index(index))).value()) {
                return begun;
            }
        }
        return Optional.empty();
    }

    private Journal begin(BackupManifest manifest, Path folder, String backup) throws IOException {
        Optional<IndexName> other = Journal.read(data.resolve(JOURNAL)).map(Journal::index);
        if (other.isPresent() && !retry.run(() -> new ArticleIndex(client).current()).equals(other)) {
            new ArticleIndex(client).delete(other.get());
        }
        IndexName next = IndexName.of(manifest.mapping(), Instant.now());
        create(NameIndex.ALIAS, NameIndex.of(client, next).name(), folder);
        create(IndexName.ALIAS, next.toString(), folder);
        Journal journal = new Journal(backup, next.toString(), List.of());
        journal.write(data.resolve(JOURNAL));
        return journal;
    }

    private void create(String kind, String index, Path folder) throws IOException {
        JsonNode description = JSON.readTree(folder.resolve(kind + ".index.json").toFile());
        retry.run(() -> {
            client.indices().delete(d -> d.index(index).ignoreUnavailable(true));
            IndexDescription.create(engine, index, description);
            return null;
        });
    }

    private void fill(BackupManifest manifest, Path folder, Journal begun) throws IOException {
        List<String> done = new ArrayList<>(begun.done);
        for (BackupManifest.Part part : manifest.parts()) {
            boolean ours = IndexName.ALIAS.equals(part.index()) || NameIndex.ALIAS.equals(part.index());
            if (ours && part.records() > 0 && !done.contains(part.file())) {
                write(folder.resolve(part.file()), index(part.index(), begun.index()));
                done.add(part.file());
                new Journal(begun.backup, begun.articles, done).write(data.resolve(JOURNAL));
            }
        }
        check(manifest, IndexName.ALIAS, begun.articles);
        check(manifest, NameIndex.ALIAS, index(NameIndex.ALIAS, begun.index()));
    }

    private String index(String kind, IndexName articles) {
        return kind.equals(NameIndex.ALIAS) ? NameIndex.of(client, articles).name() : articles.toString();
    }

    private void check(BackupManifest manifest, String kind, String index) {
        long there = retry.run(() -> {
            client.indices().refresh(r -> r.index(index));
            return client.count(c -> c.index(index)).count();
        });
        if (there != manifest.count(kind)) {
            throw new IllegalStateException("Of %d %s only %d are there.".formatted(manifest.count(kind), kind, there));
        }
    }

    /** From here on the backup is what is served; done again from here if it is broken off. */
    private void takeOver(BackupManifest manifest, Path folder, Journal journal) throws IOException {
        for (String kind : List.of("searches", "alerts")) {
            retry.run(() -> client.indices().delete(d -> d.index(kind).ignoreUnavailable(true)));
            List<BackupManifest.Part> parts = manifest.parts().stream().filter(part -> kind.equals(part.index()))
                    .toList();
            if (!parts.isEmpty()) {
                create(kind, kind, folder);
            }
            for (BackupManifest.Part part : parts) {
                if (part.records() > 0) {
                    write(folder.resolve(part.file()), kind);
                }
            }
        }
        retry.run(() -> {
            new ArticleIndex(client).take(journal.index());
            return null;
        });
        for (BackupManifest.Part part : manifest.parts()) {
            if (part.index() == null) {
                Path fresh = data.resolve(part.file() + ".new");
                Files.copy(folder.resolve(part.file()), fresh, StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh, data.resolve(part.file()), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.delete(data.resolve(JOURNAL));
    }

    private void write(Path file, String index) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<BulkOperation> batch = new ArrayList<>();
            long length = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = JSON.readTree(line);
                batch.add(BulkOperation.of(o -> o.index(i -> i.id(record.get("id").asText())
                        .document(record.get("source")))));
                length += line.length();
                if (batch.size() == BATCH_RECORDS || length > BATCH_LENGTH) {
                    write(batch, index);
                    batch = new ArrayList<>();
                    length = 0;
                }
            }
            write(batch, index);
        }
    }

    private void write(List<BulkOperation> batch, String index) {
        if (batch.isEmpty()) {
            return;
        }
        retry.run(() -> {
            BulkResponse response = client.bulk(b -> b.index(index).operations(batch));
            for (BulkResponseItem item : response.items()) {
                if (item.error() != null && Retry.isTemporary(item.status())) {
                    throw new EngineUnavailable("The engine is busy: " + item.error().reason(), 1);
                }
                if (item.error() != null) {
                    throw new IllegalStateException("The engine refuses %s: %s".formatted(item.id(),
                            item.error().reason()));
                }
            }
            return null;
        });
        restored += batch.size();
        progress.accept(restored);
    }
}
