package dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.LikelihoodLearner;
import dateline.names.Match;
import dateline.names.Name;
import dateline.names.NameMatcher;
import dateline.names.Prepared;
import dateline.names.Script;
import dateline.names.Surname;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Measures name matching on a file of entities and their spellings: every spelling is in the lexicon, each is asked
 * for, and the other spellings of the entity should be found and nothing else. Prints recall, precision and F1.
 */
public final class NameEvaluation {
    private static final float[] THRESHOLDS = {0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f};

    private final Map<String, Form> lexicon = new LinkedHashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final Lexicon names = new Lexicon();
    /** How many forms are in the lexicon. */
    private int known;
    /** Forms that differ in case alone are one in the lexicon. */
    private final Map<String, List<Form>> byText = new HashMap<>();
    private final Map<String, Count> counts = new TreeMap<>();
    private final PrintStream out;
    private final LikelihoodLearner learner = new LikelihoodLearner();
    /** By kind, what recall and precision would be if other scores meant the same name. */
    private final Map<String, Count[]> curves = new TreeMap<>();
    private PrintWriter errors;
    private int fold = -1;
    private int folds = 1;
    private long candidates;
    private final List<Long> nanos = new ArrayList<>();
    private final List<Double> surnameGain = new ArrayList<>();
    private final List<Double> cutSurnameGain = new ArrayList<>();

    /** One spelling and the entities it names. */
    private static final class Form {
        final int number;
        final String text;
        final Prepared prepared;
        final Name name;
        final Set<String> entities = new HashSet<>();
        final Set<String> primaryOf = new HashSet<>();
        String language = "";
        Kind kind = Kind.NAME;

        Form(int number, String text) {
            this.number = number;
            this.text = text;
            name = Name.parse(text);
            prepared = new Prepared(name);
        }

        boolean isFull() {
            return NameEvaluation.isFull(name);
        }
    }

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

    private record Entity(String id, String type, List<String> forms, Set<String> primary) {}

    private NameEvaluation(PrintStream out) {
        this.out = out;
    }

    /**
     * Usage: FILE.jsonl [--distractors FILE] [--sample N] [--kind person|place|org] [--fold N/M]
     * [--errors FILE] [--learn FOLDER]; the last writes into the folder the weights of likelihood, as the queries show
     * them.
     */
    public static void main(String[] args) throws IOException {
        run(args, System.out);
    }

    public static void run(String[] args, PrintStream out) throws IOException {
        NameEvaluation evaluation = new NameEvaluation(out);
        List<Entity> entities = evaluation.read(Path.of(args[0]));
        int sample = Integer.MAX_VALUE;
        Path learned = null;
        for (int i = 1; i < args.length; i += 2) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--distractors" -> evaluation.read(Path.of(value));
                case "--sample" -> sample = Integer.parseInt(value);
                case "--errors" -> evaluation.errors = new PrintWriter(value, StandardCharsets.UTF_8);
                case "--kind" -> entities.removeIf(entity -> !entity.type.equals(value));
                case "--learn" -> learned = Path.of(value);
                case "--fold" -> {
                    String[] part = value.split("/");
                    evaluation.fold = Integer.parseInt(part[0]);
                    evaluation.folds = Integer.parseInt(part[1]);
                }
                default -> throw new IllegalArgumentException("Unknown option " + args[i]);
            }
        }
        evaluation.run(entities, sample);
        if (learned != null) {
            evaluation.learner.learn(learned);
        }
    }

    private List<Entity> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Entity> entities = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode node = json.readTree(line);
                Entity entity = new Entity(node.get("id").asText(), node.get("type").asText(), new ArrayList<>(),
                    new HashSet<>());
                for (JsonNode form : node.get("forms")) {
                    String text = form.get("text").asText();
                    Form known = form(text);
                    if (known.entities.isEmpty()) {
                        known.language = form.get("lang").asText();
                        known.kind = kind(entity.type);
                    }
                    known.entities.add(entity.id);
                    entity.forms.add(text);
                    if (form.get("primary").asBoolean()) {
                        entity.primary.add(text);
                        known.primaryOf.add(entity.id);
                    }
                }
                entities.add(entity);
            }
        }
        return entities;
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "person" -> Kind.PERSON;
            case "place" -> Kind.PLACE;
            default -> Kind.ORGANISATION;
        };
    }

    private Form form(String text) {
        Form known = lexicon.get(text);
        if (known == null) {
            known = new Form(forms.size(), text);
            lexicon.put(text, known);
            forms.add(known);
            byText.computeIfAbsent(Lexicon.folded(text), x -> new ArrayList<>()).add(known);
        }
        return known;
    }

    private void run(List<Entity> entities, int sample) {
        List<Entity> asked = new ArrayList<>(entities);
        Collections.shuffle(asked, new Random(7));
        int done = 0;
        Set<Form> queried = new HashSet<>();
        for (Entity entity : asked) {
            if (fold >= 0 && fold(entity.id, folds) != fold || done++ >= sample) {
                continue;
            }
            for (String text : entity.forms) {
                Form form = lexicon.get(text);
                boolean person = entity.type.equals("person");
                boolean wanted = entity.primary.contains(text) || !person;
                if (wanted && queried.add(form)) {
                    ask(form, entity);
                } else if (person && isSurname(form, entity) && queried.add(form)) {
                    ask(form, entity);
                }
            }
        }
        askSurnames(asked.subList(0, Math.min(asked.size(), sample)));
        print();
    }

    /**
     * Asks for the surnames of the full names among all these surnames. Right is what some entity, or a chain of them,
     * has as another spelling: Smith and Смит are, though no person of the file has both.
     */
    private void askSurnames(List<Entity> asked) {
        NameEvaluation surnames = new NameEvaluation(out);
        Map<Form, Form> founders = new HashMap<>();
        List<Set<Form>> groups = new ArrayList<>();
        for (Entity entity : asked) {
            Set<Form> cut = new LinkedHashSet<>();
            for (String text : entity.primary) {
                if (lexicon.get(text).isFull() && entity.type.equals("person")) {
                    Surname.of(text).ifPresent(surname -> cut.add(surnames.form(surname)));
                }
            }
            cut.forEach(form -> founders.putIfAbsent(form, form));
            cut.forEach(form -> founders.put(founder(founders, form), founder(founders, cut.iterator().next())));
            groups.add(cut);
        }
        Set<Form> queried = new HashSet<>();
        for (Set<Form> cut : groups) {
            for (Form query : cut.size() < 2 ? Set.<Form>of() : cut) {
                if (queried.add(query)) {
                    askSurname(query, cut, surnames.candidates(query),
                        form -> founder(founders, form) == founder(founders, query));
                }
            }
        }
    }

    private static Form founder(Map<Form, Form> founders, Form form) {
        Form founder = founders.get(form);
        return founder == form ? form : founder(founders, founder);
    }

    private void askSurname(Form query, Set<Form> expected, List<Form> candidates, Predicate<Form> same) {
        Map<Form, Match> matched = new HashMap<>();
        for (Form form : candidates) {
            Match match = NameMatcher.match(query.prepared, form.prepared);
            if (form != query && match.same()) {
                matched.put(form, match);
                if (!same.test(form)) {
                    count("cut surname", query, form, count -> count.wrong++);
                    error("FALSE", "cut surname", query, form, match, "");
                } else {
                    count("cut surname", query, form, count -> count.right++);
                }
            }
        }
        for (Form form : expected) {
            if (form != query) {
                count("cut surname", query, form, count -> {
                    count.expected++;
                    count.found += matched.containsKey(form) ? 1 : 0;
                });
                if (!matched.containsKey(form)) {
                    error("MISS", "cut surname", query, form, NameMatcher.match(query.prepared, form.prepared),
                        candidates.contains(form) ? "scored" : "no key");
                }
            }
        }
        cutSurnameGain.add(gain(matched, expected, query, same));
    }

    /** nDCG@10 of the forms found, the likeliest first. */
    private static double gain(Map<Form, Match> matched, Set<Form> expected, Form query, Predicate<Form> same) {
        List<Form> order = new ArrayList<>(matched.keySet());
        order.sort(Comparator.comparingDouble((Form form) -> -matched.get(form).score())
            .thenComparing(form -> form.text));
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < 10; rank++) {
            double discount = Math.log(2) / Math.log(rank + 2);
            gain += rank < order.size() && same.test(order.get(rank)) ? discount : 0;
            ideal += rank < expected.size() - 1 ? discount : 0;
        }
        return Math.min(1, gain / ideal);
    }

    private void error(String what, String kind, Form query, Form form, Match match, String remark) {
        if (errors != null) {
            errors.printf(Locale.ROOT, "%s\t%s\t%s\t%s\t%s\t%.3f\t%s\t%s%n", what, kind, pair(query, form), query.text,
                form.text, match.score(), match.rule(), remark);
        }
    }

    private void ask(Form query, Entity entity) {
        String kind = switch (entity.type) {
            case "person" -> query.isFull() ? "person" : isSurname(query, entity) ? "surname" : "mononym";
            case "place" -> entity.primary.contains(query.text) ? "place" : "place alias";
            default -> "organisation";
        };
        Set<Form> found = new LinkedHashSet<>(candidates(query));
        long start = System.nanoTime();
        List<Lexicon.Found> answer = names.find(query.text);
        nanos.add(System.nanoTime() - start);
        Map<Form, Match> answered = answered(answer);
        found.addAll(answered.keySet());
        List<Form> matched = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        Map<Form, Float> scores = new HashMap<>();
        Prepared prepared = new Prepared(Name.parse(query.text));
        for (Form form : found) {
            Match match = answered.getOrDefault(form, NameMatcher.match(prepared, form.prepared));
            if (form != query) {
                learn(kind, query, form);
            }
            scores.put(form, match.score());
            if (match.same() && form != query) {
                matched.add(form);
                matches.add(match);
            }
        }
        candidates += found.size();
        Set<Form> got = new HashSet<>(matched);
        Set<Form> expected = new HashSet<>();
        for (String text : entity.forms) {
            Form form = lexicon.get(text);
            boolean counts = switch (kind) {
                case "person" -> entity.primary.contains(text) && form.isFull();
                case "place" -> entity.primary.contains(text);
                case "surname" -> isSurname(form, entity);
                case "mononym" -> !form.isFull();
                default -> true;
            };
            if (form != query && counts) {
                expected.add(form);
            }
        }
        addToCurve(kind, query, scores, expected);
        for (Form form : expected) {
            boolean hit = got.contains(form);
            count(kind, query, form, count -> {
                count.expected++;
                count.found += hit ? 1 : 0;
            });
            if (!hit && errors != null) {
                Match match = NameMatcher.match(prepared, form.prepared);
                errors.printf(Locale.ROOT, "MISS\t%s\t%s\t%s\t%s\t%.3f\t%s\t%s%n", kind, pair(query, form), query.text,
                    form.text, match.score(), match.rule(), found.contains(form) ? "scored" : "no key");
            }
        }
        for (int i = 0; i < matched.size(); i++) {
            Form form = matched.get(i);
            boolean right = form.entities.stream().anyMatch(query.entities::contains);
            if (!right && form.prepared.sameSpelling(prepared) || kind.equals("person") && !form.isFull() && right) {
                continue;
            }
            count(kind, query, form, count -> {
                count.right += right ? 1 : 0;
                count.wrong += right ? 0 : 1;
            });
            if (!right && errors != null) {
                errors.printf(Locale.ROOT, "FALSE\t%s\t%s\t%s\t%s\t%.3f\t%s%n", kind, pair(query, form), query.text,
                    form.text, matches.get(i).score(), matches.get(i).rule());
            }
        }
        if (kind.equals("surname") && !expected.isEmpty()) {
            surnameGain.add(ndcg(matched, matches, expected, query));
        }
    }

    /** What the lexicon says of the forms it finds: some of them other spellings speak for. */
    private Map<Form, Match> answered(List<Lexicon.Found> answer) {
        Map<Form, Match> answered = new HashMap<>();
        answer.forEach(found -> byText.get(Lexicon.folded(found.form().text()))
            .forEach(form -> answered.put(form, found.match())));
        return answered;
    }

    private void addToCurve(String kind, Form query, Map<Form, Float> scores, Set<Form> expected) {
        Count[] curve = curves.computeIfAbsent(kind,
            x -> Stream.generate(Count::new).limit(THRESHOLDS.length).toArray(Count[]::new));
        for (int i = 0; i < curve.length; i++) {
            Count count = curve[i];
            float threshold = THRESHOLDS[i];
            count.expected += expected.size();
            count.found += (int) expected.stream().filter(form -> scores.getOrDefault(form, 0f) >= threshold).count();
            scores.forEach((form, score) -> {
                if (form != query && score >= threshold) {
                    boolean right = form.entities.stream().anyMatch(query.entities::contains);
                    boolean counts = right ? !kind.equals("person") || form.isFull()
                        : !form.prepared.sameSpelling(query.prepared);
                    count.right += counts && right ? 1 : 0;
                    count.wrong += counts && !right ? 1 : 0;
                }
            });
        }
    }

    /** A person's full name teaches what to think of full names, a surname or place of names of one part. */
    private void learn(String kind, Form query, Form form) {
        boolean same = form.entities.stream().anyMatch(query.entities::contains);
        boolean telling = switch (kind) {
            case "person" -> form.isFull();
            case "surname", "mononym", "place" -> query.name.parts().size() == 1 && form.name.parts().size() == 1;
            default -> false;
        };
        if (telling && (same || !form.prepared.sameSpelling(query.prepared))) {
            learner.example(query.prepared, form.prepared, same);
        }
    }

    private static double ndcg(List<Form> matched, List<Match> matches, Set<Form> expected, Form query) {
        Integer[] order = new Integer[matched.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(matches.get(b).score(), matches.get(a).score()));
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < 10; rank++) {
            double discount = Math.log(2) / Math.log(rank + 2);
            if (rank < order.length
                    && matched.get(order[rank]).entities.stream().anyMatch(query.entities::contains)) {
                gain += discount;
            }
            if (rank < expected.size()) {
                ideal += discount;
            }
        }
        return Math.min(1, gain / ideal);
    }

    private void count(String kind, Form query, Form form, Consumer<Count> what) {
        what.accept(counts.computeIfAbsent(kind + "\tall", x -> new Count()));
        what.accept(counts.computeIfAbsent(kind + "\t" + pair(query, form), x -> new Count()));
    }

    private List<Form> candidates(Form query) {
        names.add(forms.subList(known, forms.size()).stream()
            .map(form -> new Lexicon.Form(form.text, form.kind, form.language, form.text, 1)).toList());
        known = forms.size();
        return names.candidates(query.text).stream().flatMap(text -> byText.get(Lexicon.folded(text)).stream()).toList();
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

    /** Whether a form is one word that ends a full name of the entity: a surname, not a nickname. */
    private boolean isSurname(Form form, Entity entity) {
        return form.name.parts().size() == 1 && !form.isFull() && entity.forms.stream().map(lexicon::get)
            .filter(Form::isFull).map(full -> full.name.parts())
            .anyMatch(parts -> parts.get(parts.size() - 1).equals(form.name.parts().get(0)));
    }

    /** Whether a person's name holds more than a surname. */
    private static boolean isFull(Name name) {
        if (name.parts().size() > 1) {
            return true;
        }
        return name.script() == Script.HANGUL && name.parts().size() == 1 && name.isKorean();
    }

    /** Which of the folds an entity belongs to. */
    static int fold(String id, int folds) {
        return Math.floorMod(id.hashCode() * 31 + 7, folds);
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(x -> x).average().orElse(0);
    }

    private void print() {
        out.printf("%-14s %-10s %8s %9s %7s %9s %7s%n", "kind", "pair", "recall", "precision", "F1", "expected",
            "wrong");
        counts.forEach((label, count) -> {
            double r = count.recall();
            double p = count.precision();
            out.printf(Locale.ROOT, "%-14s %-10s %8.3f %9.3f %7.3f %9d %7d%n", label.split("\t")[0],
                label.split("\t")[1], r, p, 2 * r * p / Math.max(1e-9, r + p), count.expected, count.wrong);
        });
        out.println("recall / precision by the score that means the same name:");
        curves.forEach((kind, curve) -> {
            out.printf("%-14s", kind);
            for (int i = 0; i < curve.length; i++) {
                out.printf(Locale.ROOT, "  %.1f: %.3f / %.3f", THRESHOLDS[i], curve[i].recall(), curve[i].precision());
            }
            out.println();
        });
        nanos.sort(null);
        out.printf(Locale.ROOT,
            "%d forms, %d queries, %.1f candidates each; finding p50 %.2f ms, p95 %.2f ms%n",
            forms.size(), nanos.size(), (double) candidates / nanos.size(), nanos.get(nanos.size() / 2) / 1e6,
            nanos.get(nanos.size() * 95 / 100) / 1e6);
        out.printf(Locale.ROOT, "surname alone nDCG@10 %.3f, cut from full names %.3f%n", average(surnameGain),
            average(cutSurnameGain));
        if (errors != null) {
            errors.close();
        }
    }
}
