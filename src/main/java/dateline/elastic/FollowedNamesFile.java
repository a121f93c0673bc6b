package dateline.elastic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newsroom's names file as it stands now: read again when it has changed. */
final class FollowedNamesFile {

    private static final Logger LOG = LoggerFactory.getLogger(NamesFile.class);
    /** A change is seen so long after it was made. */
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Path file;
    private NamesFile latest = NamesFile.NONE;
    private Version version;
    private long looked;

    private record Version(FileTime changed, long size) {}

    /** @param file null when there is none */
    FollowedNamesFile(Path file) {
        this.file = file;
        this.looked = System.nanoTime() - PAUSE_NANOS;
    }

    synchronized NamesFile latest() {
        if (file != null && System.nanoTime() - looked >= PAUSE_NANOS) {
            look();
            looked = System.nanoTime();
        }
        return latest;
    }

    private void look() {
        try {
            Version now = new Version(Files.getLastModifiedTime(file), Files.size(file));
            if (!now.equals(version)) {
                latest = NamesFile.read(file);
                version = now;
                latest.problems().forEach(LOG::warn);
                LOG.info("Read {} names from {}.", latest.lines().size(), file);
            }
        } catch (IOException unreadable) {
            String problem = unreadable instanceof NoSuchFileException ? "There is no names file " + file + "."
                    : "The names file " + file + " cannot be read: " + unreadable.getMessage() + ".";
            if (!latest.problems().equals(List.of(problem))) {
                LOG.warn("{} The names read before stay.", problem);
                latest = new NamesFile(latest.spellings(), latest.lines(), List.of(problem));
                version = null;
            }
        }
    }
}
