package dateline.elastic;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of what the build makes, where every user can read it. */
final class Installed {
    private static final List<String> PARTS = List.of("dateline.jar", "lib", "engine", "dateline-analysis-plugin.zip",
            "test-classes");

    private Installed() {}

    static Path in(Path folder) throws IOException {
        for (String part : PARTS) {
            copy(Path.of("target"), Path.of("target", part), folder);
        }
        return folder;
    }

    private static void copy(Path root, Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path copy = Files.copy(path, to.resolve(root.relativize(path)));
                copy.toFile().setReadable(true, false);
                copy.toFile().setExecutable(Files.isDirectory(path), false);
            }
        }
    }

    /** The class path of the copy. */
    static String classes(Path folder) {
        return folder.resolve("dateline.jar") + File.pathSeparator + folder.resolve("test-classes");
    }
}
