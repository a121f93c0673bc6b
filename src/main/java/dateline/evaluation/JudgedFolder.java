package dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Texts, queries, and which text answers which query, in a folder laid out as <a
 * href="https://github.com/beir-cellar/beir">BEIR</a> does: {@code corpus.jsonl}, {@code queries.jsonl}, {@code
 * qrels.tsv} or {@code qrels/test.tsv}.
 *
 * @param queries by id, those that have something to find
 * @param worth of each text to a query, by their ids; only what is worth something
 */
public record JudgedFolder(Path folder, Map<String, String> queries, Map<String, Map<String, Integer>> worth) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is done with each of many. */
    interface Each<T> {
        void take(T one) throws IOException;
    }

    /** One text. */
    record Text(String id, String title, String body) {}

    /** The folder itself, or else those in it that have texts. */
    public static List<JudgedFolder> in(Path folder) throws IOException {
        if (Files.exists(folder.resolve("corpus.jsonl"))) {
            return List.of(read(folder));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = inside.filter(path -> Files.exists(path.resolve("corpus.jsonl"))).sorted().toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("There is no corpus.jsonl in " + folder + ".");
            }
            List<JudgedFolder> folders = new ArrayList<>();
            for (Path one : found) {
                folders.add(read(one));
            }
            return folders;
        }
    }

    private static JudgedFolder read(Path folder) throws IOException {
        Map<String, Map<String, Integer>> worth = new HashMap<>();
        Path qrels = folder.resolve("qrels.tsv");
        try (Stream<String> lines = Files.lines(Files.exists(qrels) ? qrels : folder.resolve("qrels/test.tsv"))) {
            lines.skip(1).map(line -> line.split("\t")).filter(cells -> Integer.parseInt(cells[2].strip()) > 0)
                    .forEach(cells -> worth.computeIfAbsent(cells[0], id -> new HashMap<>())
                            .put(cells[1], Integer.parseInt(cells[2].strip())));
        }
        Map<String, String> queries = new LinkedHashMap<>();
        each(folder.resolve("queries.jsonl"), query -> queries.put(query.path("_id").asText(),
                query.path("text").asText()));
        queries.keySet().retainAll(worth.keySet());
        return new JudgedFolder(folder, queries, worth);
    }

    /** Reads all texts anew. */
    void texts(Each<Text> then) throws IOException {
        each(folder.resolve("corpus.jsonl"), text -> then.take(new Text(text.path("_id").asText(),
                text.path("title").asText(), text.path("text").asText())));
    }

    String name() {
        return folder.getFileName().toString();
    }

    private static void each(Path file, Each<JsonNode> then) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines.filter(line -> !line.isBlank())::iterator) {
                then.take(JSON.readTree(line));
            }
        }
    }
}
