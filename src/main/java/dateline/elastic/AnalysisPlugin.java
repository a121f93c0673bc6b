package dateline.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.ZipFile;

/** Our analysis plugin for Elasticsearch, as the build made it. */
public final class AnalysisPlugin {
    /** The name under which Elasticsearch lists it. */
    public static final String NAME = "dateline-analysis";

    private static final String DESCRIPTOR = "stable-plugin-descriptor.properties";

    private final Path zip;

    private AnalysisPlugin(Path zip) {
        this.zip = zip;
    }

    /** The plugin that belongs to this Dateline; throws when the build has not made it. */
    public static AnalysisPlugin shipped() {
        Path zip = Shipped.plugin();
        if (!Files.isReadable(zip)) {
            throw new EngineException("The analysis plugin is missing: " + zip + ". Build Dateline again (mvn package).");
        }
        return new AnalysisPlugin(zip);
    }

    public String version() {
        return descriptor("version");
    }

    public String elasticsearchVersion() {
        return descriptor("elasticsearch.version");
    }

    public void copyTo(Path file) {
        try {
            Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EngineException("Cannot write " + file + ": " + Words.of(e), e);
        }
    }

    /** Unpacks it into an engine's folder of plugins, unless exactly this one is there already. */
    void installInto(Path plugins) throws IOException {
        if (!isInstalledIn(plugins)) {
            Path folder = plugins.resolve(NAME);
            Folders.delete(folder);
            Folders.unpack(zip, "", folder);
            Files.writeString(hashFile(plugins), hash());
        }
    }

    boolean isInstalledIn(Path plugins) throws IOException {
        Path hash = hashFile(plugins);
        return Files.exists(hash) && Files.readString(hash).equals(hash());
    }

    /** Beside the folder of plugins, because Elasticsearch takes everything in that folder for a plugin. */
    private static Path hashFile(Path plugins) {
        return plugins.resolveSibling(NAME + ".sha256");
    }

    private String hash() throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String descriptor(String key) {
        Properties properties = new Properties();
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(DESCRIPTOR))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key);
    }
}
