package dateline.elastic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which the embedded engine lives: the unpacked distribution, its configuration, articles and logs.
 *
 * <p>It is {@code engine} in the data folder. When root runs Dateline and the engine's unprivileged user cannot reach the
 * data folder (below /root, say), that is a link to a folder of its own below /var/lib/dateline.
 */
final class EngineHome {
    private static final Path ELSEWHERE = Path.of("/var/lib/dateline");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Path passwordFile;
    private final EngineUser user;
    private final String heap;

    private EngineHome(Path folder, Path passwordFile, EngineUser user, String heap) {
        this.folder = folder;
        this.passwordFile = passwordFile;
        this.user = user;
        this.heap = heap;
    }

    /** Finds the engine's home for a data folder, or makes a new one. */
    static EngineHome open(EngineSettings settings) throws IOException {
        Path data = Files.createDirectories(settings.data()).toRealPath();
        Path engine = data.resolve("engine");
        EngineUser user = EngineUser.choose(settings.user(), engine.resolve("data"), data);
        if (Files.exists(engine, LinkOption.NOFOLLOW_LINKS)) {
            requireOwnHome(engine, data);
        } else if (user.mayPass(data)) {
            Files.createDirectory(engine);
        } else {
            Files.createSymbolicLink(engine, homeElsewhere(data));
        }
        Path folder = Files.setPosixFilePermissions(engine.toRealPath(), PosixFilePermissions.fromString("rwx--x--x"));
        if (!user.mayPass(folder)) {
            throw new EngineException("The engine's user " + user.uid() + " cannot reach " + folder
                    + ". Move the data folder to where it can, or run Dateline as an ordinary user.");
        }
        return new EngineHome(folder, data.resolve("engine.password"), user, settings.heap());
    }

    private static Path homeElsewhere(Path data) throws IOException {
        byte[] id = new byte[8];
        RANDOM.nextBytes(id);
        Path home = Files.createDirectories(ELSEWHERE).resolve(HexFormat.of().formatHex(id));
        Files.createDirectory(home);
        Files.writeString(dataFolderNote(home), data.toString());
        return home;
    }

    /** Two data folders must not share a home, as they would after copying one whose home is elsewhere. */
    private static void requireOwnHome(Path engine, Path data) throws IOException {
        if (!Files.isSymbolicLink(engine)) {
            return;
        }
        Path home = Files.readSymbolicLink(engine);
        if (!Files.isDirectory(home)) {
            throw new EngineException("The engine's folder " + home + " of the data folder " + data
                    + " is gone. Bring it back, or delete the link " + engine + " to begin without articles.");
        }
        Path note = dataFolderNote(home);
        Path before = Files.exists(note) ? Path.of(Files.readString(note)) : data;
        if (!before.equals(data) && Files.isSymbolicLink(before.resolve("engine"))) {
            throw new EngineException("The data folder " + data + " is a copy of " + before + " and its articles are in "
                    + home + ", which belongs to that one. Use dateline backup and restore to copy articles.");
        }
        Files.writeString(note, data.toString());
    }

    private static Path dataFolderNote(Path home) {
        return home.resolve("data-folder");
    }

    Path folder() {
        return folder;
    }

    EngineUser user() {
        return user;
    }

    Path distribution() {
        return folder.resolve("elasticsearch-" + Shipped.elasticsearchVersion());
    }

    Path config() {
        return folder.resolve("config");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Path backups() {
        return folder.resolve("backups");
    }

    /** The engine's password; made when there is none yet. */
    String password() throws IOException {
        if (!Files.exists(passwordFile)) {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            Files.deleteIfExists(passwordFile);
            Files.createFile(passwordFile, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(passwordFile).strip();
    }

    /** Whether a node started from here now would run the same distribution and plugin as the last one. */
    boolean isUpToDate() throws IOException {
        return Files.exists(distribution()) && AnalysisPlugin.shipped().isInstalledIn(plugins());
    }

    /** Makes everything ready for a start. No node may be running. */
    void prepare() throws IOException {
        unpackDistribution();
        AnalysisPlugin.shipped().installInto(plugins());
        Folders.delete(config());
        Folders.delete(temporary());
        for (Path each : ownedByUser()) {
            Files.createDirectories(each);
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx------"));
        }
        EngineConfig.write(this, heap);
        for (Path each : ownedByUser()) {
            user.own(each);
        }
        Files.deleteIfExists(portFile());
    }

    /** All else here stays out of the engine's reach. */
    private List<Path> ownedByUser() {
        return List.of(config(), logs(), temporary(), backups(), articles());
    }

    Path articles() {
        return folder.resolve("data");
    }

    private Path plugins() {
        return distribution().resolve("plugins");
    }

    private void unpackDistribution() throws IOException {
        Path distribution = distribution();
        if (Files.exists(distribution)) {
            return;
        }
        Path zip = Shipped.distribution();
        if (!Files.isReadable(zip)) {
            throw new EngineException("Elasticsearch is missing: " + zip + ". Build Dateline again (mvn package).");
        }
        deleteOtherVersions();
        Folders.unpack(zip, distribution.getFileName() + "/", distribution);
    }

    private void deleteOtherVersions() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path old : (Iterable<Path>) all.filter(p -> p.getFileName().toString()
                    .startsWith("elasticsearch-"))::iterator) {
                Folders.delete(old);
            }
        }
    }

    /** Where the node listens, or listened when it last ran; 0 when that is not known. */
    int httpPort() throws IOException {
        return Files.exists(portFile()) ? portIn(Files.readAllLines(portFile())) : 0;
    }

    private static int portIn(List<String> addresses) {
        String first = addresses.get(0); // 127.0.0.1:39211
        return Integer.parseInt(first.substring(first.lastIndexOf(':') + 1).strip());
    }

    private Path portFile() {
        return logs().resolve("http.ports");
    }
}
