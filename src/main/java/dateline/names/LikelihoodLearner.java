package dateline.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns from pairs of spellings how likely what their comparison shows makes them one name: logistic regression by
 * Newton's method.
 */
public final class LikelihoodLearner {
    private static final int ROUNDS = 12;
    /** Keeps weights small that the examples say little about. */
    private static final double RIDGE = 1;
    /** A spelling not found is worse than one too many among the found; the more so of a surname alone. */
    private static final double SAME = 1.5;
    private static final double SAME_ALONE = 2;

    private record Example(double[] values, boolean same) {}

    private final Map<Likelihood, List<Example>> examples = new EnumMap<>(Likelihood.class);

    public LikelihoodLearner() {
        for (Likelihood kind : Likelihood.values()) {
            examples.put(kind, new ArrayList<>());
        }
    }

    /** Adds two spellings that an index of keys would compare. */
    public void example(Prepared a, Prepared b, boolean same) {
        if (NameMatcher.decided(a, b) == null) {
            NameMatcher.evidence(a, b).forEach(one -> examples.get(one.kind()).add(new Example(one.values(), same)));
        }
    }

    /** Writes the weights into the folder. */
    public void learn(Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add("# Learned weights of what speaks for two spellings being one name. Written by NameEvaluation.");
        for (Likelihood kind : Likelihood.values()) {
            double[] weights = weights(kind);
            System.err.println(kind + ": " + told(examples.get(kind), weights));
            for (int i = 0; i < weights.length; i++) {
                lines.add(String.format(Locale.ROOT, "%s\t%s\t%.2f", kind, kind.features[i], weights[i]));
            }
        }
        try {
            Files.write(folder.resolve("likelihood.tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How well the weights tell the examples apart. */
    private static String told(List<Example> examples, double[] weights) {
        int same = 0;
        int found = 0;
        int wrong = 0;
        for (Example example : examples) {
            boolean likely = sum(example.values, weights) >= 0;
            same += example.same ? 1 : 0;
            found += example.same && likely ? 1 : 0;
            wrong += !example.same && likely ? 1 : 0;
        }
        return String.format(Locale.ROOT, "%d examples, %d the same, recall %.3f, precision %.3f", examples.size(), same,
            (double) found / Math.max(1, same), (double) found / Math.max(1, found + wrong));
    }

    private static double sum(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    private double[] weights(Likelihood kind) {
        int count = kind.features.length;
        double same = kind == Likelihood.ALONE ? SAME_ALONE : SAME;
        double[] weights = new double[count];
        for (int round = 0; round < ROUNDS; round++) {
            // The system of equations whose solution is the step to take.
            double[][] rows = new double[count][count + 1];
            for (int i = 0; i < count; i++) {
                rows[i][i] = RIDGE;
                rows[i][count] = -RIDGE * weights[i];
            }
            for (Example example : examples.get(kind)) {
                add(example, example.same ? same : 1, weights, rows);
            }
            double[] step = solve(rows);
            for (int i = 0; i < count; i++) {
                weights[i] += step[i];
            }
        }
        return weights;
    }

    private static void add(Example example, double weight, double[] weights, double[][] rows) {
        double[] x = example.values;
        double likely = 1 / (1 + Math.exp(-sum(x, weights)));
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                rows[i][j] += weight * likely * (1 - likely) * x[i] * x[j];
            }
            rows[i][x.length] += weight * ((example.same ? 1 : 0) - likely) * x[i];
        }
    }

    /** Gauss and Jordan; the rows are positive definite, so no pivot is nothing. */
    private static double[] solve(double[][] rows) {
        int count = rows.length;
        for (int pivot = 0; pivot < count; pivot++) {
            for (int row = 0; row < count; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int i = pivot; factor != 0 && i <= count; i++) {
                    rows[row][i] -= factor * rows[pivot][i];
                }
            }
        }
        double[] solution = new double[count];
        for (int i = 0; i < count; i++) {
            solution[i] = rows[i][count] / rows[i][i];
        }
        return solution;
    }
}
