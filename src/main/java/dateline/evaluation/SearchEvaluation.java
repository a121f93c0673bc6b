package dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.elastic.RankingTrial;
import dateline.elastic.RankingTrial.Way;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How well a folder's texts are found by its queries, by Dateline and by stock analyzers on the same engine. The folder
 * is laid out as <a href="https://github.com/beir-cellar/beir">BEIR</a> does: {@code corpus.jsonl}, {@code
 * queries.jsonl},
 * {@code qrels.tsv} or {@code qrels/test.tsv}.
 */
public final class SearchEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> queries = new LinkedHashMap<>();
    /** How much each text is worth to a query. */
    private final Map<String, Map<String, Integer>> worth = new HashMap<>();
    private int texts;

    /** The mean of each measure over all queries that have something to find. */
    record Figures(double ndcg, double mrr, double recall) {}

    /** The folder itself, or else those in it that have texts. */
    public static List<Path> folders(Path folder) throws IOException {
        if (Files.exists(folder.resolve("corpus.jsonl"))) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = inside.filter(path -> Files.exists(path.resolve("corpus.jsonl"))).sorted().toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("There is no corpus.jsonl in " + folder + ".");
            }
            return found;
        }
    }

    /** Reads the folder, and gives its texts to the trial. */
    public SearchEvaluation(Path folder, RankingTrial trial) throws IOException {
        each(folder.resolve("corpus.jsonl"), text -> {
            trial.add(text.path("_id").asText(), text.path("title").asText(), text.path("text").asText());
            texts++;
        });
        trial.ready();
        each(folder.resolve("queries.jsonl"), query -> queries.put(query.path("_id").asText(),
                query.path("text").asText()));
        Path qrels = folder.resolve("qrels.tsv");
        try (Stream<String> lines = Files.lines(Files.exists(qrels) ? qrels : folder.resolve("qrels/test.tsv"))) {
            lines.skip(1).map(line -> line.split("\t")).filter(cells -> Integer.parseInt(cells[2].strip()) > 0)
                    .forEach(cells -> worth.computeIfAbsent(cells[0], id -> new HashMap<>())
                            .put(cells[1], Integer.parseInt(cells[2].strip())));
        }
        queries.keySet().retainAll(worth.keySet());
    }

    public Map<Way, Figures> measure(RankingTrial trial) {
        Map<Way, Figures> figures = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            List<String> ids = List.copyOf(queries.keySet());
            List<List<String>> ranked = trial.ranked(way, List.copyOf(queries.values()));
            double[] sums = new double[3];
            for (int i = 0; i < ids.size(); i++) {
                sums[0] += ndcg(ranked.get(i), worth.get(ids.get(i)), 10);
                sums[1] += reciprocalRank(ranked.get(i), worth.get(ids.get(i)));
                sums[2] += recall(ranked.get(i), worth.get(ids.get(i)));
            }
            figures.put(way, new Figures(sums[0] / queries.size(), sums[1] / queries.size(), sums[2] / queries.size()));
        }
        return figures;
    }

    public void print(Path folder, Map<Way, Figures> figures, PrintStream out) {
        out.printf(Locale.ROOT, "%s: %,d texts, %,d queries%n", folder.getFileName(), texts, queries.size());
        out.printf("%-12s%10s%10s%12s%n", "", "nDCG@10", "MRR", "recall@100");
        figures.forEach((way, found) -> out.printf(Locale.ROOT, "%-12s%10.4f%10.4f%12.4f%n", way.word(), found.ndcg(),
                found.mrr(), found.recall()));
    }

    /** The worth of the first so many, less the further down, against the best order there could be. */
    static double ndcg(List<String> ranked, Map<String, Integer> worth, int depth) {
        List<Integer> best = worth.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(ranked.stream().map(id -> worth.getOrDefault(id, 0)).toList(), depth) / gain(best, depth);
    }

    private static double gain(List<Integer> worths, int depth) {
        double gain = 0;
        for (int i = 0; i < Math.min(depth, worths.size()); i++) {
            gain += worths.get(i) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    static double reciprocalRank(List<String> ranked, Map<String, Integer> worth) {
        for (int i = 0; i < ranked.size(); i++) {
            if (worth.containsKey(ranked.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    static double recall(List<String> ranked, Map<String, Integer> worth) {
        return (double) ranked.stream().filter(worth::containsKey).count() / worth.size();
    }

    private interface Each {
        void take(JsonNode record);
    }

    private static void each(Path file, Each each) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines.filter(line -> !line.isBlank())::iterator) {
                each.take(JSON.readTree(line));
            }
        }
    }
}
