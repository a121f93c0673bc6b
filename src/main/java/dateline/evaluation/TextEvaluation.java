package dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Article;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How well people are found in running text in which somebody has marked them, by searching as a reader does. The files
 * are JSON Lines, a text a line, called by their language: {@code uk_news.jsonl}. Where a mark says in Latin letters who
 * is meant ({@code "xid": "PER-Boris-Johnson"}) that name is asked for, and the texts that name the person in full are to
 * be found, and no text that does not mention the person. Other names are asked for as they are marked, Korean ones
 * alone, and every text is to be found in which the name is marked, whatever particle is added to it.
 */
public final class TextEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = "PER";

    private final Articles articles;
    private final PrintStream errors;
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** @param errors told what was missed and what was wrong, with names widened */
    public TextEvaluation(Articles articles, PrintStream errors) {
        this.articles = articles;
        this.errors = errors;
    }

    /** Somebody to be asked for, and the texts that tell of them. */
    private static final class Person {
        private final String kind;
        private final Set<String> toBeFound = new HashSet<>();
        private final Set<String> mentioning = new HashSet<>();

        Person(String kind) {
            this.kind = kind;
        }
    }

    /** Takes in all texts of the files, and who is marked in them. */
    public void read(List<Path> files) throws IOException {
        try (ArticleWriter writer = articles.writer(true)) {
            for (Path file : files) {
                String language = file.getFileName().toString().substring(0, 2);
                try (Stream<String> lines = Files.lines(file)) {
                    for (String line : (Iterable<String>) lines.filter(line -> !line.isBlank())::iterator) {
                        read(JSON.readTree(line), language, writer);
                    }
                }
            }
            writer.finish();
        }
        articles.awaitNames();
    }

    private void read(JsonNode record, String language, ArticleWriter writer) {
        String id = record.get("id").asText();
        String text = record.get("text").asText();
        writer.take(new Article(id, null, null, null, text, null, null, List.of(), null, language, null, null), 0);
        texts.put(id, text);
        for (JsonNode marked : record.get("mentions")) {
            if (marked.get("label").asText().equals(PERSON)) {
                read(id, language, marked.get("surface").asText(), marked.path("xid").asText());
            }
        }
    }

    private void read(String id, String language, String surface, String identity) {
        if (identity.startsWith(PERSON + "-")) {
            String name = identity.substring(PERSON.length() + 1).replace('-', ' ');
            if (name.contains(" ")) {
                Person person = people.computeIfAbsent(name, asked -> new Person("in English, texts in " + language));
                person.mentioning.add(id);
                if (surface.strip().contains(" ")) {
                    person.toBeFound.add(id);
                }
            }
        } else if (surface.matches("\\p{IsHangul}{2,}")) {
            Person person = people.computeIfAbsent(surface, asked -> new Person("as marked, texts in " + language));
            person.mentioning.add(id);
            person.toBeFound.add(id);
        }
    }

    /** Of one kind of questions. */
    private static final class Sums {
        private int asked;
        private int toBeFound;
        private int found;
        private int answers;
        private int right;
    }

    /** Asks for everybody, with names widened and without, and prints what came of it. */
    public void run(PrintStream out) {
        out.printf("%-28s%8s%8s%10s%10s%12s%n", "", "widen", "people", "texts", "recall", "precision");
        for (String widen : List.of("on", "off")) {
            Map<String, Sums> sums = new TreeMap<>();
            people.forEach((name, person) -> {
                if (!person.toBeFound.isEmpty()) {
                    ask(name, person, widen, sums.computeIfAbsent(person.kind, kind -> new Sums()));
                }
            });
            sums.forEach((kind, sum) -> out.printf(Locale.ROOT, "%-28s%8s%8d%10d%10.4f%12.4f%n", kind, widen, sum.asked,
                    sum.toBeFound, (double) sum.found / sum.toBeFound, (double) sum.right / Math.max(1, sum.answers)));
        }
    }

    private void ask(String name, Person person, String widen, Sums sums) {
        Set<String> found = AsReader.find(name, widen, articles);
        sums.asked++;
        sums.toBeFound += person.toBeFound.size();
        for (String id : person.toBeFound) {
            if (found.contains(id)) {
                sums.found++;
            } else if (widen.equals("on")) {
                tell("missed", name, id);
            }
        }
        for (String id : found) {
            sums.answers++;
            // A name that is there, but was not marked or not as a whole, is no mistake of the search.
            if (person.mentioning.contains(id) || texts.get(id).contains(name)) {
                sums.right++;
            } else if (widen.equals("on")) {
                tell("wrong", name, id);
            }
        }
    }

    private void tell(String what, String name, String id) {
        errors.println(String.join("\t", what, name, id));
    }
}
