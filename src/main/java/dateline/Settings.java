package dateline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every setting there is. Each option of each command is one: {@code --engine-heap} on the command line is
 * {@code DATELINE_ENGINE_HEAP} in the environment and {@code engine-heap} in dateline.yml, looked for in this order.
 */
final class Settings implements IDefaultValueProvider {
    /** Names another file than dateline.yml in the current folder. */
    private static final String FILE_VARIABLE = "DATELINE_CONFIG";
    private static final List<String> NOT_SETTINGS = List.of("help", "version");

    private final Map<String, String> environment;
    private final Map<String, String> file;

    private Settings(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * A setting: its name, what it is when not given, and a sentence.
     *
     * @param standard empty when there is none
     */
    record Setting(String name, String standard, String sentence) {
        String variable() {
            return "DATELINE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    /** Reads what the environment and dateline.yml say; throws IllegalArgumentException when the file is wrong. */
    static Settings read(Map<String, String> environment, CommandLine line) {
        String named = environment.get(FILE_VARIABLE);
        Path path = Path.of(named == null ? "dateline.yml" : named);
        if (named == null && !Files.exists(path)) {
            return new Settings(environment, Map.of());
        }
        Map<String, String> file = read(path);
        List<String> names = all(line).stream().map(Setting::name).toList();
        for (String name : file.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(path + " has the unknown setting " + name + ". Known are: "
                        + String.join(", ", names));
            }
        }
        return new Settings(environment, file);
    }

    /** All settings of all commands, by name. */
    static List<Setting> all(CommandLine line) {
        Map<String, Setting> all = new TreeMap<>();
        commands(line).flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> !NOT_SETTINGS.contains(name(option)))
                .forEach(option -> all.putIfAbsent(name(option), new Setting(name(option), standard(option),
                        String.join(" ", option.description()))));
        return List.copyOf(all.values());
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(Stream.of(line), line.getSubcommands().values().stream().flatMap(Settings::commands));
    }

    private static String name(OptionSpec option) {
        return option.longestName().substring("--".length());
    }

    private static String standard(OptionSpec option) {
        return option.defaultValue() == null ? "" : option.defaultValue();
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || NOT_SETTINGS.contains(name(option))) {
            return null;
        }
        Setting setting = new Setting(name(option), "", "");
        String fromEnvironment = environment.get(setting.variable());
        return fromEnvironment != null ? fromEnvironment : file.get(setting.name());
    }

    /** Values exactly as written, so that a password 0123 stays four characters long. */
    private static Map<String, String> read(Path path) {
        Map<String, String> values = new HashMap<>();
        try (YAMLParser yaml = new YAMLFactory().createParser(Files.newBufferedReader(path))) {
            JsonToken first = yaml.nextToken();
            if (first == null) {
                return values;
            }
            if (first != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(path + " must have lines like port: 8080");
            }
            while (yaml.nextToken() == JsonToken.FIELD_NAME) {
                String name = yaml.currentName();
                if (!yaml.nextToken().isScalarValue()) {
                    throw new IllegalArgumentException(path + ", line " + yaml.currentTokenLocation().getLineNr()
                            + ": " + name + " must be followed by one value");
                }
                values.put(name, yaml.getText());
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + ", line " + e.getLocation().getLineNr() + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse("not YAML"), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + path + ": there is no such file, or no permission", e);
        }
    }

    static String version() {
        Properties versions = new Properties();
        try (var in = Settings.class.getResourceAsStream("/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return versions.getProperty("dateline");
    }
}
