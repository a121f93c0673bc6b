package dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.Match;
import dateline.names.Name;
import dateline.names.NameMatcher;
import dateline.names.Prepared;
import dateline.names.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The spellings that files list of their entities, in a lexicon with nothing else. */
final class ListedNames {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of the columns of a table, whose spellings are separated by semicolons. */
    private static final List<String> LANGUAGES = List.of("en", "uk", "ru", "ko");

    private final Map<String, Form> forms = new LinkedHashMap<>();
    /** Forms that differ in case alone are one in the lexicon. */
    private final Map<String, List<Form>> folded = new HashMap<>();
    private final Lexicon lexicon = new Lexicon();
    private final List<Form> unknown = new ArrayList<>();

    /** One spelling and the entities it names. */
    static final class Form {
        final String text;
        final Prepared prepared;
        final Name name;
        final Set<String> entities = new HashSet<>();
        String language = "";
        Kind kind = Kind.NAME;

        Form(String text) {
            this.text = text;
            name = Name.parse(text);
            prepared = new Prepared(name);
        }

        /** Whether a person's name holds more than a surname. */
        boolean isFull() {
            boolean korean = name.script() == Script.HANGUL && name.parts().size() == 1 && name.isKorean();
            return name.parts().size() > 1 || korean;
        }

        boolean namesTheSame(Form other) {
            return entities.stream().anyMatch(other.entities::contains);
        }
    }

    /** @param primary the forms that are its main spellings */
    record Entity(String id, String type, List<Form> forms, Set<Form> primary) {

        boolean isPerson() {
            return type.equals("person");
        }

        /** Whether a form is one word that ends a full name of the entity: a surname, not a nickname. */
        boolean hasSurname(Form form) {
            return form.name.parts().size() == 1 && !form.isFull() && forms.stream().filter(Form::isFull)
                    .map(full -> full.name.parts())
                    .anyMatch(parts -> parts.get(parts.size() - 1).equals(form.name.parts().get(0)));
        }
    }

    /** Adds the spellings of a file: JSON Lines, or a table (.tsv) of what is named and its spellings in each language. */
    List<Entity> read(Path file) throws IOException {
        boolean table = file.toString().endsWith(".tsv");
        List<Entity> entities = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (!table) {
                    entities.add(entity(JSON.readTree(line)));
                } else if (!line.startsWith("#")) {
                    entities.add(entity(line.split("\t", -1)));
                }
            }
        }
        return entities;
    }

    private Entity entity(JsonNode node) {
        Entity entity = new Entity(node.get("id").asText(), node.get("type").asText(), new ArrayList<>(),
                new LinkedHashSet<>());
        for (JsonNode listed : node.get("forms")) {
            Form form = add(listed.get("text").asText(), listed.get("lang").asText(), entity);
            if (listed.get("primary").asBoolean()) {
                entity.primary.add(form);
            }
        }
        return entity;
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "person" -> Kind.PERSON;
            case "place" -> Kind.PLACE;
            default -> Kind.ORGANISATION;
        };
    }

    private Entity entity(String[] row) {
        Entity entity = new Entity(row[0] + ' ' + row[1], row[0], new ArrayList<>(), new LinkedHashSet<>());
        for (int i = 0; i < Math.min(LANGUAGES.size(), row.length - 1); i++) {
            for (String text : row[i + 1].isEmpty() ? new String[0] : row[i + 1].split("; ")) {
                entity.primary.add(add(text, LANGUAGES.get(i), entity));
            }
        }
        return entity;
    }

    private Form add(String text, String language, Entity entity) {
        Form form = form(text);
        if (form.entities.isEmpty()) {
            form.language = language;
            form.kind = kind(entity.type);
        }
        form.entities.add(entity.id);
        entity.forms.add(form);
        return form;
    }

    /** The form of a spelling, added if it is new. */
    Form form(String text) {
        return forms.computeIfAbsent(text, spelling -> {
            Form form = new Form(spelling);
            folded.computeIfAbsent(Lexicon.folded(spelling), x -> new ArrayList<>()).add(form);
            unknown.add(form);
            return form;
        });
    }

    int size() {
        return forms.size();
    }

    /** What the lexicon finds for a form: what a reader would be given. */
    List<Lexicon.Found> find(Form asked) {
        return lexicon().find(asked.text);
    }

    /**
     * All others that are compared with a form, found or not, and what is found for other spellings speak for it.
     *
     * @param found what the lexicon finds for it
     */
    Map<Form, Match> compared(Form asked, List<Lexicon.Found> found) {
        Map<Form, Match> compared = new LinkedHashMap<>();
        for (String text : lexicon().candidates(asked.text)) {
            for (Form form : folded.get(Lexicon.folded(text))) {
                compared.put(form, NameMatcher.match(asked.prepared, form.prepared));
            }
        }
        for (Lexicon.Found one : found) {
            folded.get(Lexicon.folded(one.form().text())).forEach(form -> compared.put(form, one.match()));
        }
        compared.remove(asked);
        return compared;
    }

    private Lexicon lexicon() {
        lexicon.add(unknown.stream()
                .map(form -> new Lexicon.Form(form.text, form.kind, form.language, form.text, 1)).toList());
        unknown.clear();
        return lexicon;
    }
}
