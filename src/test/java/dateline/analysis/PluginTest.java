package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.elasticsearch.plugin.NamedComponent;
import org.junit.jupiter.api.Test;

/** What Elasticsearch reads before it knows a line of our code. */
class PluginTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void builtListNamesEveryFactory() throws IOException {
        JsonNode built = json.readTree(Path.of("target/plugin/named_components.json").toFile());
        Set<String> listed = new TreeSet<>();
        built.forEach(kind -> kind.forEach(factory -> listed.add(factory.asText())));
        assertThat(listed).isEqualTo(factories()).hasSizeGreaterThan(5);
    }

    @Test
    void everyListedFactoryIsWhatTheListSays() throws Exception {
        JsonNode built = json.readTree(NamedComponents.json(Recipes.classes()));
        for (var kinds = built.fields(); kinds.hasNext(); ) {
            var kind = kinds.next();
            for (var factories = kind.getValue().fields(); factories.hasNext(); ) {
                var factory = factories.next();
                Class<?> type = Class.forName(factory.getValue().asText());
                assertThat(Class.forName(kind.getKey())).isAssignableFrom(type);
                assertThat(type.getAnnotation(NamedComponent.class).value()).isEqualTo(factory.getKey())
                    .startsWith("dateline_");
                assertThat(type.getConstructors()).as("public constructors of %s", type).hasSize(1);
                assertThat(Modifier.isPublic(type.getModifiers())).as("%s is public", type).isTrue();
            }
        }
    }

    @Test
    void mappingOnlyNamesWhatThePluginOrTheCoreHas() throws IOException {
        for (String file : new String[] {"/mappings/articles.json", "/mappings/names.json"}) {
            try (InputStream mapping = getClass().getResourceAsStream(file)) {
                json.readTree(mapping).at("/settings/analysis/analyzer").fieldNames()
                    .forEachRemaining(name -> assertThat(Recipes.analyzer(name)).isNotNull());
            }
        }
    }

    private static Set<String> factories() throws IOException {
        Set<String> factories = new TreeSet<>();
        try (var files = Files.list(Path.of("src/main/java/dateline/analysis"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("@NamedComponent(")) {
                    factories.add("dateline.analysis." + file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        return factories;
    }
}
