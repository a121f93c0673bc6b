package dateline.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** The analyzers of {@code mappings/}, put together as Elasticsearch does it, without Elasticsearch. */
final class Recipes {
    private static final JsonNode ANALYSIS;
    private static final JsonNode COMPONENTS;

    static {
        ObjectMapper json = new ObjectMapper();
        try (InputStream articles = Recipes.class.getResourceAsStream("/mappings/articles.json");
                InputStream names = Recipes.class.getResourceAsStream("/mappings/names.json")) {
            ANALYSIS = json.readerForUpdating(json.readTree(articles).at("/settings/analysis"))
                .readValue(json.readTree(names).at("/settings/analysis"));
            COMPONENTS = json.readTree(NamedComponents.json(classes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Recipes() {
    }

    static Path classes() {
        return Path.of("target/classes");
    }

    static Analyzer analyzer(String name) {
        JsonNode recipe = ANALYSIS.path("analyzer").path(name);
        if (recipe.isMissingNode()) {
            throw new IllegalArgumentException("mappings/ has no analyzer " + name);
        }
        List<CharFilterFactory> charFilters = new ArrayList<>();
        recipe.path("char_filter").forEach(filter ->
            charFilters.add(component(CharFilterFactory.class, filter.asText(), false)));
        TokenizerFactory tokenizer = component(TokenizerFactory.class, recipe.path("tokenizer").asText(), false);
        List<TokenFilterFactory> filters = new ArrayList<>();
        recipe.path("filter").forEach(filter -> filters.add(filter(filter.asText())));
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                for (CharFilterFactory charFilter : charFilters) {
                    reader = charFilter.create(reader);
                }
                return reader;
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = tokenizer.create();
                TokenStream end = source;
                for (TokenFilterFactory filter : filters) {
                    end = filter.create(end);
                }
                return new TokenStreamComponents(source, end);
            }
        };
    }

    private static TokenFilterFactory filter(String name) {
        if (name.equals("lowercase")) {
            return new TokenFilterFactory() {
                @Override
                public TokenStream create(TokenStream input) {
                    return new LowerCaseFilter(input);
                }
            };
        }
        JsonNode declared = ANALYSIS.path("filter").path(name);
        return component(TokenFilterFactory.class, declared.path("type").asText(name),
            declared.path("typed").asBoolean());
    }

    private static <T> T component(Class<T> kind, String name, boolean typed) {
        try {
            Class<?> factory = Class.forName(COMPONENTS.path(kind.getName()).path(name).asText());
            var constructor = factory.getConstructors()[0];
            WordSettings settings = () -> typed;
            return kind.cast(constructor.getParameterCount() == 0 ? constructor.newInstance()
                : constructor.newInstance(settings));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No " + kind.getSimpleName() + " of ours is called " + name, e);
        }
    }
}
