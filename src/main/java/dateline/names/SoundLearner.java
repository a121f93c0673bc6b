package dateline.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns a {@link SoundTable} from pairs of spellings: aligns letters by expectation maximisation, starting from the
 * published correspondences, then counts the longer runs that were aligned together.
 */
public final class SoundLearner {
    private static final int ROUNDS = 5;
    /** Pairs that cost more per letter than this are taken for different names and not learned from. */
    private static final double DIFFERENT = 0.8;
    /** The same while only the rules are known. */
    private static final double DIFFERENT_AT_FIRST = 1.3;
    private static final double RULE_WEIGHT = 3;
    private static final double DISCOUNT = 0.75;
    private static final double LEAST_COUNT = 2.5;
    private static final double LESS = 0.7;
    /** A longer run must save at least this against its pieces to be kept. */
    private static final double LEAST_GAIN = 0.25;

    private final boolean mirrored;
    private final Map<String, Map<String, Double>> rules = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private Map<String, Map<String, Double>> costs;

    private record Example(List<String> left, List<String> right, double weight) {}

    private record Step(int from, int a, int b) {}

    /** @param mirrored whether both sides are of one script, so that every pair is learned both ways */
    public SoundLearner(boolean mirrored) {
        this.mirrored = mirrored;
    }

    /** Adds the correspondences of a table of rules; they hold even where no example shows them. */
    public SoundLearner rules(String resource) {
        for (String[] row : Table.read(resource)) {
            add(rules, row[0], row[1], RULE_WEIGHT);
            if (mirrored) {
                add(rules, row[1], row[0], RULE_WEIGHT);
            }
        }
        return this;
    }

    /** Adds two spellings of one name, each as the symbols of its parts in order. */
    public void example(List<String> left, List<String> right, double weight) {
        if (left.size() == right.size() && !left.isEmpty() && left.size() <= 4) {
            examples.add(new Example(left, right, weight));
            if (mirrored) {
                examples.add(new Example(right, left, weight));
            }
        }
    }

    /** The rows learned, most certain first. */
    public List<String> learn() {
        costs = costs(rules, 0);
        Map<String, Map<String, Double>> counts = rules;
        for (int round = 0; round < ROUNDS; round++) {
            boolean last = round == ROUNDS - 1;
            counts = copy(rules);
            int used = 0;
            for (Example example : examples) {
                used += count(example, round < 2 ? DIFFERENT_AT_FIRST : DIFFERENT, last, counts) ? 1 : 0;
            }
            System.err.printf("round %d: %d of %d examples%n", round + 1, used, examples.size());
            costs = costs(counts, last ? LEAST_COUNT : 0);
        }
        return rows(counts);
    }

    private boolean count(Example example, double different, boolean runs, Map<String, Map<String, Double>> counts) {
        int n = example.left.size();
        List<List<Step>> best = null;
        double bestCost = Double.MAX_VALUE;
        int bestTurn = 0;
        double letters = 0;
        for (int i = 0; i < n; i++) {
            letters += example.left.get(i).length() + example.right.get(i).length();
        }
        for (int turn = 0; turn < (n == 1 ? 1 : n); turn++) {
            List<List<Step>> paths = new ArrayList<>();
            double cost = 0;
            for (int i = 0; i < n; i++) {
                cost += align(example.left.get(i), example.right.get((i + turn) % n), paths);
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = paths;
                bestTurn = turn;
            }
        }
        if (bestCost > different * letters / 2) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            count(example.left.get(i), example.right.get((i + bestTurn) % n), best.get(i), runs,
                example.weight, counts);
        }
        return true;
    }

    private static void count(String a, String b, List<Step> path, boolean runs, double weight,
            Map<String, Map<String, Double>> counts) {
        int i = 0;
        int j = 0;
        int[] is = new int[path.size() + 1];
        int[] js = new int[path.size() + 1];
        for (int k = 0; k < path.size(); k++) {
            i += path.get(k).a;
            j += path.get(k).b;
            is[k + 1] = i;
            js[k + 1] = j;
        }
        for (int from = 0; from < path.size(); from++) {
            for (int to = from + 1; to <= (runs ? path.size() : from + 1); to++) {
                int la = is[to] - is[from];
                int lb = js[to] - js[from];
                if (la > SoundTable.LONGEST || lb > SoundTable.LONGEST || la + lb > 7) {
                    break;
                }
                if ((la == 0 || lb == 0) && la + lb > 1) {
                    continue; // only single letters are lost
                }
                add(counts, a.substring(is[from], is[to]), b.substring(js[from], js[to]), weight);
            }
        }
    }

    /** The cheapest alignment of two parts, its steps added to the paths. */
    private double align(String a, String b, List<List<Step>> paths) {
        int n = a.length();
        int m = b.length();
        double[][] best = new double[n + 1][m + 1];
        Step[][] step = new Step[n + 1][m + 1];
        for (double[] row : best) {
            Arrays.fill(row, 1e9);
        }
        best[0][0] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                if (best[i][j] < 1e9) {
                    for (int la = 0; la <= Math.min(SoundTable.LONGEST, n - i); la++) {
                        int most = Math.min(la == 0 ? 1 : SoundTable.LONGEST, m - j);
                        for (int lb = la == 0 ? 1 : 0; lb <= most; lb++) {
                            if (lb == 0 && la > 1) {
                                continue;
                            }
                            double cost = best[i][j] + cost(a.substring(i, i + la), b.substring(j, j + lb));
                            if (cost < best[i + la][j + lb]) {
                                best[i + la][j + lb] = cost;
                                step[i + la][j + lb] = new Step(0, la, lb);
                            }
                        }
                    }
                }
            }
        }
        List<Step> path = new ArrayList<>();
        for (int i = n, j = m; i > 0 || j > 0; ) {
            Step s = step[i][j];
            path.add(0, s);
            i -= s.a;
            j -= s.b;
        }
        paths.add(path);
        return best[n][m];
    }

    private double cost(String a, String b) {
        Map<String, Double> row = costs.get(a);
        Double known = row == null ? null : row.get(b);
        if (known != null) {
            return known;
        }
        if (a.length() > 2 || b.length() > 2 || a.length() + b.length() > 3) {
            return 1e9;
        }
        return a.equals(b) ? 0.1 : a.isEmpty() || b.isEmpty() ? 3.5 : a.length() == 1 && b.length() == 1 ? 5 : 7;
    }

    /** Mostly the lesser surprise of reading a as b and b as a: eau is rare, but clearly o. A lost letter counts in full. */
    private Map<String, Map<String, Double>> costs(Map<String, Map<String, Double>> counts, double least) {
        Map<String, Double> left = new HashMap<>();
        Map<String, Double> right = new HashMap<>();
        counts.forEach((a, row) -> row.forEach((b, count) -> {
            left.merge(a, count, Double::sum);
            right.merge(b, count, Double::sum);
        }));
        Map<String, Map<String, Double>> out = new HashMap<>();
        counts.forEach((a, row) -> row.forEach((b, count) -> {
            double certain = Math.max(count - DISCOUNT, 0.05);
            if (count >= least || a.length() + b.length() <= 2) {
                double forth = -Math.log(certain / left.get(a));
                double back = -Math.log(certain / right.get(b));
                double cost = a.isEmpty() ? back + 0.5 : b.isEmpty() ? forth + 0.5
                    : LESS * Math.min(forth, back) + (1 - LESS) * Math.max(forth, back);
                out.computeIfAbsent(a, x -> new HashMap<>()).put(b, Math.max(0, cost));
            }
        }));
        return out;
    }

    private List<String> rows(Map<String, Map<String, Double>> counts) {
        record Candidate(String a, String b, double cost) {}
        List<Candidate> all = new ArrayList<>();
        costs.forEach((a, row) -> row.forEach((b, cost) -> {
            if (cost < 5 && a.length() <= SoundTable.LONGEST && b.length() <= SoundTable.LONGEST) {
                all.add(new Candidate(a, b, cost));
            }
        }));
        all.sort(Comparator.<Candidate>comparingInt(c -> c.a.length() + c.b.length()).thenComparing(c -> c.a)
            .thenComparing(c -> c.b));
        // Longer runs stay only where they are cheaper than their pieces that stayed.
        costs = new HashMap<>();
        List<String> out = new ArrayList<>();
        for (Candidate c : all) {
            double pieces = c.a.length() + c.b.length() <= 2 ? Double.MAX_VALUE : pieces(c.a, c.b);
            if (c.cost < pieces - LEAST_GAIN) {
                costs.computeIfAbsent(c.a, x -> new HashMap<>()).put(c.b, c.cost);
                out.add(String.format(java.util.Locale.ROOT, "%s\t%s\t%.2f", c.a.isEmpty() ? "-" : c.a,
                    c.b.isEmpty() ? "-" : c.b, c.cost));
            }
        }
        return out;
    }

    private double pieces(String a, String b) {
        return align(a, b, new ArrayList<>());
    }

    private static Map<String, Map<String, Double>> copy(Map<String, Map<String, Double>> counts) {
        Map<String, Map<String, Double>> out = new HashMap<>();
        counts.forEach((a, row) -> out.put(a, new HashMap<>(row)));
        return out;
    }

    private static void add(Map<String, Map<String, Double>> counts, String a, String b, double weight) {
        counts.computeIfAbsent(a, x -> new HashMap<>()).merge(b, weight, Double::sum);
    }
}
