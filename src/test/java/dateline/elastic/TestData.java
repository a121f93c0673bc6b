package dateline.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder for tests, with nothing in it; deleted when closed, with what the engine has put elsewhere. */
public record TestData(Path folder) implements AutoCloseable {
    /** In target/, so that a checkout that an unprivileged engine cannot reach is tested as it is. */
    public static TestData fresh(String name) {
        try {
            String fork = System.getProperty("dateline.fork", "alone");
            Path folder = Path.of("target", "test-data", fork, name).toAbsolutePath();
            TestData data = new TestData(folder);
            data.close();
            Files.createDirectories(folder);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Path engine = folder.resolve("engine");
        if (Files.isSymbolicLink(engine)) {
            Folders.delete(Files.readSymbolicLink(engine));
        }
        Folders.delete(folder);
    }
}
