package dateline.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whole folders unpacked and deleted. */
final class Folders {
    private Folders() {}

    /**
     * Unpacks what lies under {@code top} in a zip as {@code folder}, which appears only when complete. Everybody may
     * read what is unpacked, whatever the umask, since the engine may run as another user than the one who unpacks.
     */
    static void unpack(Path zip, String top, Path folder) throws IOException {
        Path partial = folder.resolveSibling("." + folder.getFileName() + ".partial");
        delete(partial);
        makeReadable(Files.createDirectories(partial), true);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Stream<? extends ZipEntry> entries = file.stream().filter(entry -> entry.getName().startsWith(top));
            entries.parallel().forEach(entry -> unpack(file, entry, partial,
                    partial.resolve(entry.getName().substring(top.length())).normalize()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder, Path target) {
        try {
            if (!target.startsWith(folder)) {
                throw new IOException("a name that leads out of the folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                makeReadable(Files.createDirectories(target), true);
                return;
            }
            Files.createDirectories(target.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
            makeReadable(target, target.getParent().endsWith("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeReadable(Path path, boolean executable) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Deletes a folder and what is in it; links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException nothingToDelete) {
            return;
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
