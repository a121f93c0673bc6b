package dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.names.NameExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Learns the sound tables of the library {@code names} from files of known spellings:
 * {@code NameLearning OUTPUT-FOLDER [--leave-out N/M] FILE.jsonl…}. Only letter costs are kept, no names.
 */
public final class NameLearning {
    private NameLearning() {}

    public static void main(String[] args) throws IOException {
        List<String> files = new ArrayList<>(List.of(args).subList(1, args.length));
        int fold = -1;
        int folds = 1;
        if (files.get(0).equals("--leave-out")) {
            String[] part = files.get(1).split("/");
            fold = Integer.parseInt(part[0]);
            folds = Integer.parseInt(part[1]);
            files = files.subList(2, files.size());
        }
        NameExamples examples = new NameExamples();
        for (String file : files) {
            read(Path.of(file), fold, folds, examples);
        }
        examples.learn(Path.of(args[0]));
    }

    private static void read(Path file, int fold, int folds, NameExamples examples) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode entity = json.readTree(line);
                if (entity.has("src")) {
                    examples.add(List.of(entity.get("src").asText(), entity.get("tgt").asText()), 0.3);
                } else if (!entity.get("type").asText().equals("org")
                        && NameEvaluation.fold(entity.get("id").asText(), folds) != fold) {
                    List<String> forms = new ArrayList<>();
                    entity.get("forms").forEach(form -> forms.add(form.get("text").asText()));
                    examples.add(forms, 1);
                }
            }
        }
    }
}
