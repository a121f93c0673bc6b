package dateline.feeds;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The states of all feeds, kept in a file across restarts. Losing it costs one poll of each feed, nothing else. */
final class FeedStates {
    private static final Logger LOG = LoggerFactory.getLogger(FeedStates.class);
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path file;
    private final Map<String, FeedState> states = new TreeMap<>();

    FeedStates(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                states.putAll(JSON.readValue(file.toFile(), new TypeReference<Map<String, FeedState>>() {}));
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read ({}); every feed is polled anew.", file, e.getMessage());
        }
    }

    synchronized FeedState of(String id) {
        return states.getOrDefault(id, FeedState.NEW);
    }

    synchronized void put(String id, FeedState state) {
        states.put(id, state);
        write();
    }

    synchronized void keepOnly(Set<String> ids) {
        if (states.keySet().retainAll(ids)) {
            write();
        }
    }

    private void write() {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(fresh.toFile(), states);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The states of the feeds cannot be written: {}", e.getMessage());
        }
    }
}
