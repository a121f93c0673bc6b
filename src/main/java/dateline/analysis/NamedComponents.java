package dateline.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elasticsearch.plugin.Extensible;
import org.elasticsearch.plugin.NamedComponent;

/**
 * Writes {@code named_components.json}, the plugin's list of its factories; run by the build.
 *
 * <p>Elasticsearch's installer would scan the jars for them, but runs out of memory on nori's.
 */
final class NamedComponents {

    private NamedComponents() {
    }

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, json(Path.of(arguments[0])));
    }

    /** @param classes the root of the compiled classes */
    static String json(Path classes) throws IOException {
        TreeMap<String, TreeMap<String, String>> byInterface = new TreeMap<>();
        try (Stream<Path> files = Files.list(classes.resolve("dateline/analysis"))) {
            files.map(NamedComponents::load).forEach(factory -> {
                NamedComponent component = factory.getAnnotation(NamedComponent.class);
                if (component != null) {
                    byInterface.computeIfAbsent(extensible(factory), name -> new TreeMap<>())
                        .put(component.value(), factory.getName());
                }
            });
        }
        return object(byInterface.entrySet().stream()
            .map(entry -> quote(entry.getKey()) + ": " + object(entry.getValue().entrySet().stream()
                .map(named -> quote(named.getKey()) + ": " + quote(named.getValue())), "  ")), "") + "\n";
    }

    private static Class<?> load(Path file) {
        String name = file.getFileName().toString();
        try {
            return name.endsWith(".class")
                ? Class.forName("dateline.analysis." + name.substring(0, name.length() - ".class".length()), false,
                    NamedComponents.class.getClassLoader())
                : Object.class;
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(file + " holds no class of this package", e));
        }
    }

    private static String extensible(Class<?> factory) {
        return Stream.of(factory.getInterfaces())
            .filter(type -> type.isAnnotationPresent(Extensible.class)
                || Stream.of(type.getInterfaces()).anyMatch(above -> above.isAnnotationPresent(Extensible.class)))
            .map(Class::getName)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(factory + " is named but is no factory"));
    }

    private static String object(Stream<String> members, String indent) {
        return members.map(member -> indent + "  " + member)
            .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String quote(String text) {
        return '"' + text + '"';
    }
}
