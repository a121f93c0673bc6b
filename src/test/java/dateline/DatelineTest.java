package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DatelineTest {
    @TempDir
    private Path folder;

    private String err;
    private String out;

    @Test
    void unknownOptionIsWrongUsage() {
        assertThat(run("plugin", "--outptu", "x")).isEqualTo(2);
        assertThat(err).hasLineCount(1).startsWith("dateline plugin: Unknown option").contains("--help");
    }

    @Test
    void unknownCommandIsWrongUsageWithTheNearest() {
        assertThat(run("docter")).isEqualTo(2);
        assertThat(err).hasLineCount(1).startsWith("dateline: There is no command docter.").contains("Did you mean doctor?");
    }

    @Test
    void noCommandShowsTheCommands() {
        assertThat(run()).isEqualTo(2);
        assertThat(err).contains("doctor", "plugin");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : Dateline.commandLine().getSubcommands().keySet()) {
            assertThat(run(command, "--help")).as(command).isZero();
            assertThat(out).startsWith("Usage: dateline " + command);
            assertThat(err).isEmpty();
        }
    }

    @Test
    void versionIsTold() {
        assertThat(run("--version")).isZero();
        assertThat(out).matches("Dateline \\d+\\.\\d+\\.\\d+\\S*\\s*");
    }

    @Test
    void failureIsOnePlainLineAndATraceWhenWanted() {
        String nowhere = folder.resolve("missing/plugin.zip").toString();
        assertThat(run("plugin", "--output", nowhere)).isEqualTo(1);
        assertThat(err).hasLineCount(1).startsWith("dateline plugin: ");
        assertThat(run("plugin", "--verbose", "--output", nowhere)).isEqualTo(1);
        assertThat(err).contains("\tat dateline.");
    }

    @Test
    void badValueIsWrongUsage() {
        assertThat(run("doctor", "--port", "http")).isEqualTo(2);
        assertThat(err).hasLineCount(1).contains("--port").contains("http");
        assertThat(run("doctor", "--data", folder.toString(), "--engine-heap", "lots")).isEqualTo(2);
        assertThat(err).hasLineCount(1).contains("512m");
    }

    @Test
    void flagWinsOverVariableOverFileOverDefault() throws IOException {
        assertThat(port(Map.of())).isEqualTo("8080");
        Map<String, String> file = Map.of("DATELINE_CONFIG", file("port: 1001\n"));
        assertThat(port(file)).isEqualTo("1001");
        Map<String, String> both = Map.of("DATELINE_PORT", "1002", "DATELINE_CONFIG", file("port: 1001\n"));
        assertThat(port(both)).isEqualTo("1002");
        assertThat(port(both, "--port", "1003")).isEqualTo("1003");
    }

    @Test
    void valuesOfTheFileAreTakenAsWritten() throws IOException {
        CommandLine line = Dateline.commandLine();
        line.setDefaultValueProvider(Settings.read(
                Map.of("DATELINE_CONFIG", file("# who\nusername: 0123\npassword: \"a: b\" # two\n\n")), line));
        CommandLine.ParseResult doctor = line.parseArgs("doctor").subcommand();
        assertThat(doctor.commandSpec().findOption("--username").<String>getValue()).isEqualTo("0123");
        assertThat(doctor.commandSpec().findOption("--password").<String>getValue()).isEqualTo("a: b");
    }

    @Test
    void unknownSettingInTheFileIsRefusedByName() throws IOException {
        assertThat(run(Map.of("DATELINE_CONFIG", file("prot: 1001\n")), "doctor")).isEqualTo(2);
        assertThat(err).hasLineCount(1).contains("prot").contains("port");
    }

    @Test
    void brokenFileIsToldWithItsLine() throws IOException {
        assertThat(run(Map.of("DATELINE_CONFIG", file("port: 1001\nhost: [a\n")), "doctor")).isEqualTo(2);
        assertThat(err).hasLineCount(1).contains("dateline.yml, line");
        assertThat(run(Map.of("DATELINE_CONFIG", file("port:\n  one: 1\n")), "doctor")).isEqualTo(2);
        assertThat(err).hasLineCount(1).contains("line 2").contains("port");
        assertThat(run(Map.of("DATELINE_CONFIG", file("- port\n")), "doctor")).isEqualTo(2);
        assertThat(err).hasLineCount(1);
    }

    @Test
    void namedFileThatIsMissingIsTold() {
        String missing = folder.resolve("no.yml").toString();
        assertThat(run(Map.of("DATELINE_CONFIG", missing), "doctor")).isEqualTo(2);
        assertThat(err).hasLineCount(1).contains("no.yml");
    }

    @Test
    void everySettingIsDocumented() throws IOException {
        String table = Settings.all(Dateline.commandLine()).stream()
                .map(s -> "| `%s` | `%s` | %s | %s |".formatted(s.name(), s.variable(),
                        s.standard().isEmpty() ? "" : "`" + s.standard() + "`", s.sentence()))
                .collect(Collectors.joining("\n", "| --- | --- | --- | --- |\n", "\n"));
        assertThat(Files.readString(Path.of("docs/settings.md"))).contains(table);
    }

    private String port(Map<String, String> environment, String... more) {
        CommandLine line = Dateline.commandLine();
        line.setDefaultValueProvider(Settings.read(environment, line));
        String[] args = new String[more.length + 1];
        args[0] = "doctor";
        System.arraycopy(more, 0, args, 1, more.length);
        return line.parseArgs(args).subcommand().commandSpec().findOption("--port").getValue().toString();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("dateline.yml"), content).toString();
    }

    private int run(String... args) {
        return run(Map.of(), args);
    }

    private int run(Map<String, String> environment, String... args) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream newOut = new ByteArrayOutputStream();
        ByteArrayOutputStream newErr = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(newOut, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(newErr, true, StandardCharsets.UTF_8));
            return Dateline.run(environment, args);
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
            out = newOut.toString(StandardCharsets.UTF_8);
            err = newErr.toString(StandardCharsets.UTF_8);
        }
    }
}
