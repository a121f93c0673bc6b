package dateline.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Properties;

/** What the build lays beside the jar: the Elasticsearch distribution and our analysis plugin. */
final class Shipped {
    private static final Properties VERSIONS = versions();

    private Shipped() {}

    static String datelineVersion() {
        return VERSIONS.getProperty("dateline");
    }

    static String elasticsearchVersion() {
        return VERSIONS.getProperty("elasticsearch");
    }

    static Path distribution() {
        return folder().resolve("engine").resolve("elasticsearch-" + elasticsearchVersion() + ".zip");
    }

    static Path plugin() {
        return folder().resolve("dateline-analysis-plugin.zip");
    }

    /** The folder of dateline.jar; of target/classes when run from there. */
    private static Path folder() {
        try {
            return Path.of(Shipped.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = Shipped.class.getResourceAsStream("/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
