package dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.mentions.Folding;
import dateline.mentions.Mention;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.Surname;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Measures how well the mentions of one person are brought together, across articles and languages: the marked mentions
 * of people are folded article by article, in a random order that is always the same, and compared with the marked
 * identities. Prints B³ precision, recall and F1: of a mention's group, how much is the same person; of the person's
 * mentions, how many are in the group; averaged over all mentions.
 */
public final class FoldingEvaluation {
    private final Lexicon lexicon = new Lexicon();
    private final Folding folding = new Folding(lexicon);
    private final List<String> people = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private record Document(String language, List<Mention> mentions, List<String> people) {}

    /** Usage: FILE.jsonl… [--errors N]. */
    public static void main(String[] args) throws IOException {
        run(args, System.out);
    }

    static void run(String[] args, PrintStream out) throws IOException {
        FoldingEvaluation evaluation = new FoldingEvaluation();
        List<Document> documents = new ArrayList<>();
        int errors = 0;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--errors")) {
                errors = Integer.parseInt(args[++i]);
            } else {
                documents.addAll(read(Path.of(args[i])));
            }
        }
        Collections.shuffle(documents, new Random(1));
        documents.forEach(evaluation::fold);
        evaluation.print(out, errors);
    }

    private static List<Document> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<Mention> mentions = new ArrayList<>();
            List<String> people = new ArrayList<>();
            for (JsonNode marked : json.readTree(line).get("mentions")) {
                String text = marked.get("surface").asText();
                boolean person = marked.get("label").asText().equals("PER") && marked.has("xid");
                if (person && !Character.isLowerCase(text.charAt(0))) {
                    mentions.add(new Mention(marked.get("start").asInt(), marked.get("end").asInt(), text, Kind.PERSON,
                        true));
                    people.add(marked.get("xid").asText());
                }
            }
            documents.add(new Document(file.getFileName().toString().substring(0, 2), mentions, people));
        }
        return documents;
    }

    private void fold(Document document) {
        List<String> inFull = Folding.inFull(document.mentions);
        for (String name : inFull) {
            add(name, document.language);
        }
        for (int i = 0; i < inFull.size(); i++) {
            people.add(document.people.get(i));
            groups.add(lexicon.form(inFull.get(i)).orElseThrow().group());
            texts.add(document.mentions.get(i).text());
        }
    }

    private void add(String name, String language) {
        if (lexicon.form(name).isPresent()) {
            return;
        }
        String group = folding.group(name, Kind.PERSON);
        lexicon.add(List.of(new Lexicon.Form(name, Kind.PERSON, language, group, 1)));
        Surname.of(name).filter(surname -> lexicon.form(surname).isEmpty()).ifPresent(surname -> lexicon.add(
            List.of(new Lexicon.Form(surname, Kind.PERSON, language, group, 1))));
    }

    private void print(PrintStream out, int errors) {
        Map<String, Integer> ofPerson = new HashMap<>();
        Map<String, Integer> ofGroup = new HashMap<>();
        Map<String, Integer> ofBoth = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            ofPerson.merge(people.get(i), 1, Integer::sum);
            ofGroup.merge(groups.get(i), 1, Integer::sum);
            ofBoth.merge(people.get(i) + "\t" + groups.get(i), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < people.size(); i++) {
            double same = ofBoth.get(people.get(i) + "\t" + groups.get(i));
            precision += same / ofGroup.get(groups.get(i)) / people.size();
            recall += same / ofPerson.get(people.get(i)) / people.size();
        }
        out.printf(Locale.ROOT, "%d mentions of %d people in %d groups: B³ precision %.3f, recall %.3f, F1 %.3f%n",
                people.size(),
            ofPerson.size(), ofGroup.size(), precision, recall, 2 * precision * recall / (precision + recall));
        ofBoth.entrySet().stream().sorted(Map.Entry.comparingByValue(Collections.reverseOrder())).limit(errors)
            .forEach(entry -> out.println(entry.getValue() + "\t" + entry.getKey()));
    }
}
