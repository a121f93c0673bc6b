package dateline.evaluation;

import dateline.evaluation.ListedNames.Entity;
import dateline.evaluation.ListedNames.Form;
import dateline.evaluation.NameTally.Answer;
import dateline.names.Lexicon;
import dateline.names.LikelihoodLearner;
import dateline.names.Match;
import dateline.names.Surname;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Measures name matching on a file of entities and their spellings: every spelling is in the lexicon, each is asked
 * for, and the other spellings of the entity should be found and nothing else. Prints recall, precision and F1.
 */
public final class NameEvaluation {
    private final ListedNames names = new ListedNames();
    private final List<Entity> entities;
    private final LikelihoodLearner learner = new LikelihoodLearner();
    private final Path learned;
    private final int sample;
    private final PrintWriter errors;
    private final NameTally tally;
    private long compared;
    private final List<Long> nanos = new ArrayList<>();

    /**
     * Usage: FILE.jsonl|FILE.tsv [--distractors FILE] [--sample N] [--kind person|place|org] [--fold N/M]
     * [--errors FILE] [--learn FOLDER]; the last writes into the folder the weights of likelihood, as the queries show
     * them.
     */
    public static void main(String[] args) throws IOException {
        run(args, System.out);
    }

    public static void run(String[] args, PrintStream out) throws IOException {
        NameEvaluation evaluation = new NameEvaluation(args);
        evaluation.ask();
        evaluation.print(out);
    }

    private NameEvaluation(String[] args) throws IOException {
        entities = names.read(Path.of(args[0]));
        int most = Integer.MAX_VALUE;
        Path weights = null;
        PrintWriter told = null;
        for (int i = 1; i < args.length; i += 2) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--distractors" -> names.read(Path.of(value));
                case "--sample" -> most = Integer.parseInt(value);
                case "--errors" -> told = new PrintWriter(value, StandardCharsets.UTF_8);
                case "--kind" -> entities.removeIf(entity -> !entity.type().equals(value));
                case "--learn" -> weights = Path.of(value);
                case "--fold" -> keepFold(value.split("/"));
                default -> throw new IllegalArgumentException("Unknown option " + args[i]);
            }
        }
        sample = most;
        learned = weights;
        errors = told;
        tally = new NameTally(errors);
    }

    private void keepFold(String[] part) {
        int folds = Integer.parseInt(part[1]);
        entities.removeIf(entity -> fold(entity.id(), folds) != Integer.parseInt(part[0]));
    }

    /** Which of the folds an entity belongs to. */
    static int fold(String id, int folds) {
        return Math.floorMod(id.hashCode() * 31 + 7, folds);
    }

    private void ask() throws IOException {
        Collections.shuffle(entities, new Random(7));
        List<Entity> asked = entities.subList(0, Math.min(entities.size(), sample));
        Set<Form> done = new HashSet<>();
        for (Entity entity : asked) {
            for (Form form : entity.forms()) {
                boolean wanted = !entity.isPerson() || entity.primary().contains(form) || entity.hasSurname(form);
                if (wanted && done.add(form)) {
                    ask(form, entity);
                }
            }
        }
        askSurnames(asked);
        if (learned != null) {
            learner.learn(learned);
        }
    }

    private void ask(Form asked, Entity entity) {
        String kind = kind(asked, entity);
        long start = System.nanoTime();
        List<Lexicon.Found> found = names.find(asked);
        nanos.add(System.nanoTime() - start);
        Map<Form, Match> others = names.compared(asked, found);
        compared += others.size();
        others.keySet().forEach(form -> learn(kind, asked, form));
        Answer answer = new Answer(kind, asked, others, expected(kind, asked, entity), asked::namesTheSame,
                form -> asked.namesTheSame(form) ? !kind.equals("person") || form.isFull() : isToldApart(asked, form));
        tally.add(answer);
        if (kind.equals("surname") && !answer.expected().isEmpty()) {
            tally.addGain(answer);
        }
    }

    private static String kind(Form form, Entity entity) {
        return switch (entity.type()) {
            case "person" -> form.isFull() ? "person" : entity.hasSurname(form) ? "surname" : "mononym";
            case "place" -> entity.primary().contains(form) ? "place" : "place alias";
            case "surname" -> "surname";
            default -> "organisation";
        };
    }

    private static Set<Form> expected(String kind, Form asked, Entity entity) {
        Predicate<Form> wanted = switch (kind) {
            case "person" -> form -> entity.primary().contains(form) && form.isFull();
            case "place" -> entity.primary()::contains;
            case "surname" -> form -> entity.type().equals("surname") || entity.hasSurname(form);
            case "mononym" -> form -> !form.isFull();
            default -> form -> true;
        };
        return entity.forms().stream().filter(form -> form != asked).filter(wanted).collect(Collectors.toSet());
    }

    /** Two people may be spelled the same. */
    private static boolean isToldApart(Form asked, Form other) {
        return !other.prepared.sameSpelling(asked.prepared);
    }

    /** A person's full name teaches what to think of full names, a surname or place of names of one part. */
    private void learn(String kind, Form asked, Form form) {
        boolean telling = switch (kind) {
            case "person" -> form.isFull();
            case "surname", "mononym", "place" -> asked.name.parts().size() == 1 && form.name.parts().size() == 1;
            default -> false;
        };
        boolean same = asked.namesTheSame(form);
        if (telling && (same || isToldApart(asked, form))) {
            learner.example(asked.prepared, form.prepared, same);
        }
    }

    /**
     * Asks for the surnames of the full names among all these surnames. Right is what some entity, or a chain of them,
     * has as another spelling: Smith and Смит are, though no person of the file has both.
     */
    private void askSurnames(List<Entity> asked) {
        ListedNames surnames = new ListedNames();
        Map<Form, Form> founders = new HashMap<>();
        List<Set<Form>> groups = new ArrayList<>();
        for (Entity entity : asked) {
            Set<Form> cut = new LinkedHashSet<>();
            if (entity.isPerson()) {
                entity.primary().stream().filter(Form::isFull)
                        .forEach(form -> Surname.of(form.text).ifPresent(surname -> cut.add(surnames.form(surname))));
            }
            cut.forEach(form -> founders.putIfAbsent(form, form));
            cut.forEach(form -> founders.put(founder(founders, form), founder(founders, cut.iterator().next())));
            groups.add(cut);
        }
        Set<Form> done = new HashSet<>();
        for (Set<Form> cut : groups) {
            for (Form form : cut.size() < 2 ? Set.<Form>of() : cut) {
                if (done.add(form)) {
                    askSurname(surnames, form, cut, other -> founder(founders, other) == founder(founders, form));
                }
            }
        }
    }

    private static Form founder(Map<Form, Form> founders, Form form) {
        Form founder = founders.get(form);
        return founder == form ? form : founder(founders, founder);
    }

    private void askSurname(ListedNames surnames, Form asked, Set<Form> cut, Predicate<Form> same) {
        Set<Form> expected = new LinkedHashSet<>(cut);
        expected.remove(asked);
        Answer answer = new Answer("cut surname", asked, surnames.compared(asked, surnames.find(asked)), expected, same,
                form -> same.test(form) || isToldApart(asked, form));
        tally.add(answer);
        tally.addGain(answer);
    }

    private void print(PrintStream out) {
        tally.print(out);
        nanos.sort(null);
        if (!nanos.isEmpty()) {
            out.printf(Locale.ROOT, "%d forms, %d queries, %.1f compared with each; finding p50 %.2f ms, p95 %.2f ms%n",
                    names.size(), nanos.size(), (double) compared / nanos.size(), nanos.get(nanos.size() / 2) / 1e6,
                    nanos.get(nanos.size() * 95 / 100) / 1e6);
        }
        if (errors != null) {
            errors.close();
        }
    }
}
