package dateline.evaluation;

import dateline.evaluation.ListedNames.Form;
import dateline.names.Match;
import dateline.names.NameMatcher;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts what was found of what should have been, and what else was: by kind of name and pair of scripts. */
final class NameTally {
    private static final float[] THRESHOLDS = {0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f};
    private static final int RANKS = 10;

    private final Map<String, Count> counts = new TreeMap<>();
    /** By kind, what recall and precision would be if other scores meant the same name. */
    private final Map<String, Count[]> curves = new TreeMap<>();
    private final Map<String, List<Double>> gains = new TreeMap<>();
    private final PrintWriter errors;

    private static final class Count {
        int found;
        int expected;
        int right;
        int wrong;

        double recall() {
            return expected == 0 ? 1 : (double) found / expected;
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }
    }

    /**
     * What came of asking for one name.
     *
     * @param kind what the counts are kept by
     * @param compared all that was compared with it
     * @param expected what should be found
     * @param right what may be found
     * @param counting what counts when it is found
     */
    record Answer(String kind, Form asked, Map<Form, Match> compared, Set<Form> expected, Predicate<Form> right,
            Predicate<Form> counting) {

        float score(Form form) {
            Match match = compared.get(form);
            return match == null ? 0 : match.score();
        }

        Stream<Form> found(float threshold) {
            return compared.keySet().stream().filter(form -> score(form) >= threshold);
        }
    }

    /** @param errors where each pair that is missed or wrong is told; null for nowhere */
    NameTally(PrintWriter errors) {
        this.errors = errors;
    }

    void add(Answer answer) {
        for (Form form : answer.expected) {
            boolean hit = answer.score(form) >= NameMatcher.THRESHOLD;
            count(answer, form, count -> {
                count.expected++;
                count.found += hit ? 1 : 0;
            });
            if (!hit) {
                tell("MISS", answer, form);
            }
        }
        answer.found(NameMatcher.THRESHOLD).filter(answer.counting).forEach(form -> {
            boolean right = answer.right.test(form);
            count(answer, form, count -> add(count, right));
            if (!right) {
                tell("FALSE", answer, form);
            }
        });
        addToCurve(answer);
    }

    private static void add(Count count, boolean right) {
        count.right += right ? 1 : 0;
        count.wrong += right ? 0 : 1;
    }

    private void count(Answer answer, Form form, Consumer<Count> what) {
        what.accept(counts.computeIfAbsent(answer.kind + "\tall", x -> new Count()));
        what.accept(counts.computeIfAbsent(answer.kind + "\t" + pair(answer.asked, form), x -> new Count()));
    }

    private void addToCurve(Answer answer) {
        Count[] curve = curves.computeIfAbsent(answer.kind,
                x -> Stream.generate(Count::new).limit(THRESHOLDS.length).toArray(Count[]::new));
        for (int i = 0; i < curve.length; i++) {
            Count count = curve[i];
            float threshold = THRESHOLDS[i];
            count.expected += answer.expected.size();
            count.found += (int) answer.expected.stream().filter(form -> answer.score(form) >= threshold).count();
            answer.found(threshold).filter(answer.counting).forEach(form -> add(count, answer.right.test(form)));
        }
    }

    /** How well what was found is ranked: nDCG of its first ten, the likeliest first. */
    void addGain(Answer answer) {
        List<Form> order = answer.found(NameMatcher.THRESHOLD)
                .sorted(Comparator.comparingDouble((Form form) -> -answer.score(form)).thenComparing(form -> form.text))
                .toList();
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < RANKS; rank++) {
            double discount = Math.log(2) / Math.log(rank + 2);
            gain += rank < order.size() && answer.right.test(order.get(rank)) ? discount : 0;
            ideal += rank < answer.expected.size() ? discount : 0;
        }
        gains.computeIfAbsent(answer.kind, x -> new ArrayList<>()).add(Math.min(1, gain / ideal));
    }

    private void tell(String what, Answer answer, Form form) {
        if (errors != null) {
            Match match = answer.compared.get(form);
            Match now = match == null ? NameMatcher.match(answer.asked.prepared, form.prepared) : match;
            errors.printf(Locale.ROOT, "%s\t%s\t%s\t%s\t%s\t%.3f\t%s\t%s%n", what, answer.kind,
                    pair(answer.asked, form), answer.asked.text, form.text, now.score(), now.rule(),
                    match == null ? "no key" : "scored");
        }
    }

    private static String pair(Form a, Form b) {
        String one = label(a);
        String two = label(b);
        if (one.equals("Cyrl") && two.equals("Cyrl") && (a.language + b.language).matches("ukru|ruuk")) {
            return "uk–ru";
        }
        return one.compareTo(two) < 0 ? two + "–" + one : one + "–" + two;
    }

    private static String label(Form form) {
        return switch (form.name.script()) {
            case LATIN -> "Latn";
            case CYRILLIC -> "Cyrl";
            case HANGUL -> "Hang";
            default -> "other";
        };
    }

    void print(PrintStream out) {
        printCounts(out);
        out.println("recall / precision by the score that means the same name:");
        curves.forEach((kind, curve) -> {
            out.printf("%-14s", kind);
            for (int i = 0; i < curve.length; i++) {
                out.printf(Locale.ROOT, "  %.1f: %.3f / %.3f", THRESHOLDS[i], curve[i].recall(), curve[i].precision());
            }
            out.println();
        });
        gains.forEach((kind, values) -> out.printf(Locale.ROOT, "%s nDCG@%d %.3f%n", kind, RANKS,
                values.stream().mapToDouble(x -> x).average().orElse(0)));
    }

    void printCounts(PrintStream out) {
        out.printf("%-14s %-10s %8s %9s %7s %9s %7s%n", "kind", "pair", "recall", "precision", "F1", "expected",
                "wrong");
        counts.forEach((label, count) -> {
            double r = count.recall();
            double p = count.precision();
            out.printf(Locale.ROOT, "%-14s %-10s %8.3f %9.3f %7.3f %9d %7d%n", label.split("\t")[0],
                    label.split("\t")[1], r, p, 2 * r * p / Math.max(1e-9, r + p), count.expected, count.wrong);
        });
    }
}
