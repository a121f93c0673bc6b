package dateline.evaluation;

import dateline.elastic.RankingTrial;
import dateline.elastic.RankingTrial.Way;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How well a folder's texts are found by its queries, by Dateline and by stock analyzers on the same engine. */
public final class SearchEvaluation {

    private final JudgedFolder folder;
    private final PrintStream errors;
    private int texts;

    /** The mean of each measure over all queries that have something to find. */
    record Figures(double ndcg, double mrr, double recall) {}

    /**
     * Gives the texts of the folder to the trial.
     *
     * @param errors told of each text that Dateline does not have among the first hundred of its query
     */
    public SearchEvaluation(JudgedFolder folder, RankingTrial trial, PrintStream errors) throws IOException {
        this.folder = folder;
        this.errors = errors;
        folder.texts(text -> {
            trial.add(text.id(), text.title(), text.body());
            texts++;
        });
        trial.ready();
    }

    public Map<Way, Figures> measure(RankingTrial trial) {
        Map<Way, Figures> figures = new EnumMap<>(Way.class);
        Map<String, String> queries = folder.queries();
        for (Way way : Way.values()) {
            List<String> ids = List.copyOf(queries.keySet());
            List<List<String>> ranked = trial.ranked(way, List.copyOf(queries.values()));
            double[] sums = new double[3];
            for (int i = 0; i < ids.size(); i++) {
                sums[0] += ndcg(ranked.get(i), folder.worth().get(ids.get(i)), 10);
                sums[1] += reciprocalRank(ranked.get(i), folder.worth().get(ids.get(i)));
                sums[2] += recall(ranked.get(i), folder.worth().get(ids.get(i)));
                if (way == Way.DATELINE) {
                    tell(ids.get(i), queries.get(ids.get(i)), ranked.get(i), folder.worth().get(ids.get(i)).keySet());
                }
            }
            figures.put(way, new Figures(sums[0] / queries.size(), sums[1] / queries.size(), sums[2] / queries.size()));
        }
        return figures;
    }

    /** Says which texts were not among the first hundred, each with its query. */
    private void tell(String query, String text, List<String> ranked, Set<String> wanted) {
        wanted.stream().filter(id -> !ranked.contains(id)).forEach(id -> errors.println(
                String.join("\t", folder.name(), query, text, id)));
    }

    public void print(Map<Way, Figures> figures, PrintStream out) {
        out.printf(Locale.ROOT, "%s: %,d texts, %,d queries%n", folder.name(), texts, folder.queries().size());
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
}
