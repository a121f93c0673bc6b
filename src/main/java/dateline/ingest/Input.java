package dateline.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One file, address or stream to read articles from.
 *
 * @param name what the person called it, for messages
 * @param source the source of its articles where they do not say: the folder that was named, or the host of an address;
 *         null when nothing was named
 * @param size in bytes; -1 when not known
 * @param file null when it is no file that can be read twice
 */
public record Input(String name, String source, long size, Path file, Opening opening) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How to get at the bytes. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    public InputStream open() throws IOException {
        return opening.open();
    }

    /** What is known about its articles as a whole, beside what the person said. */
    public Origin origin(Origin said) {
        Origin in = said.in(source);
        return isAddress(name) ? in.at(name, ZonedDateTime.now()) : in;
    }

    /** Whether a path on the command line stands for a file or a folder that is not there. */
    public static boolean isMissing(String path) {
        return !path.equals("-") && !isAddress(path) && Files.notExists(Path.of(path));
    }

    public static boolean isAddress(String path) {
        return path.matches("(?i)https?://.*");
    }

    /** Why an input could not be read, in words. */
    public static String reason(IOException failure) {
        return Shown.of(failure);
    }

    /**
     * All inputs a path on the command line stands for: a file, an {@code http} address, {@code -} for standard input,
     * or a folder with everything in it, in the order of the names. Hidden files are left out, and links to folders
     * are not followed. What cannot be read is an input too, which fails when it is opened.
     */
    public static void each(String path, Consumer<Input> then) {
        if (path.equals("-")) {
            then.accept(new Input("standard input", null, -1, null, () -> System.in));
        } else if (isAddress(path)) {
            then.accept(address(path));
        } else if (Files.isDirectory(Path.of(path))) {
            folder(Path.of(path), sourceOf(Path.of(path)), then);
        } else {
            then.accept(file(Path.of(path), null));
        }
    }

    /** The name of the folder itself, also for {@code .} and {@code ..}; null for the root. */
    private static String sourceOf(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? null : name.toString();
    }

    private static void folder(Path folder, String source, Consumer<Input> then) {
        List<Path> inside;
        try (Stream<Path> listed = Files.list(folder)) {
            inside = listed.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException unreadable) {
            then.accept(new Input(folder.toString(), source, 0, null, () -> {
                throw unreadable;
            }));
            return;
        }
        for (Path path : inside) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                folder(path, source, then);
            } else if (isSpecial(path)) {
                then.accept(new Input(path.toString(), source, 0, null, () -> {
                    throw new IOException("this is a pipe or a device, not a file");
                }));
            } else if (!Files.isDirectory(path)) {
                then.accept(file(path, source));
            }
        }
    }

    /** Somebody who names a pipe wants it read; one that lies about in a folder may have nobody at its other end. */
    private static boolean isSpecial(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    private static Input file(Path file, String source) {
        boolean regular = Files.isRegularFile(file);
        return new Input(file.toString(), source, regular ? file.toFile().length() : -1, regular ? file : null,
                () -> Files.newInputStream(file));
    }

    private static Input address(String address) {
        return new Input(address, hostOf(address), -1, null, () -> fetch(address));
    }

    private static String hostOf(String address) {
        try {
            return URI.create(address).getHost();
        } catch (IllegalArgumentException saidWhenOpened) {
            return null;
        }
    }

    private static InputStream fetch(String address) throws IOException {
        try {
            HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(PATIENCE).build();
            HttpResponse<InputStream> response = http.send(HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE).header("User-Agent", "Dateline").build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                response.body().close();
                throw new FileNotFoundException("the server answers " + response.statusCode());
            }
            return response.body();
        } catch (IllegalArgumentException noAddress) {
            throw new FileNotFoundException("this is no address");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
