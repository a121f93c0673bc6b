package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root of the repository, on a copy of it whose Maven only notes that it was called. */
class LauncherIT {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path copy;
    private Path tools;
    private final Map<String, String> environment = new HashMap<>();

    /** The copy's folder has a blank in its name, as a user's may. */
    @BeforeEach
    void copyCheckout() throws IOException {
        copy = Files.createDirectories(folder.resolve("news desk"));
        tools = Files.createDirectory(folder.resolve("tools"));
        Files.copy(CHECKOUT.resolve("dateline"), copy.resolve("dateline"));
        Files.copy(CHECKOUT.resolve("pom.xml"), copy.resolve("pom.xml"));
        Files.createDirectories(copy.resolve("src/main"));
        tool("mvn", "echo built >>mvn.log; mkdir -p target; cp -r '%1$s/target/lib' target/;"
                .formatted(CHECKOUT) + "cp '%1$s/target/dateline.jar' target/".formatted(CHECKOUT));
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void buildsOnceAndSaysSo() throws Exception {
        Result first = run(copy, "./dateline", "--version");
        assertThat(first.err).contains("building").hasLineCount(1);
        assertThat(first.out).startsWith("Dateline ");
        Result second = run(copy, "./dateline", "--version");
        assertThat(second.err).isEmpty();
        assertThat(second.out).startsWith("Dateline ");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run(copy, "./dateline", "--version");
        Path source = Files.writeString(copy.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run(copy, "./dateline", "--version").err).contains("building");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void runsFromAnotherFolderAndThroughLinks() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("absolute"), copy.resolve("dateline"));
        Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("absolute"));
        assertThat(run(elsewhere, "./relative", "--version").out).startsWith("Dateline ");
        Result written = run(elsewhere, "./relative", "plugin", "--output", "here.zip");
        assertThat(written.err).doesNotContain("no such file");
        assertThat(written.status).isEqualTo(1); // the copy has no plugin to write, and says so of its own folder
        assertThat(written.err).contains(copy.toRealPath().resolve("target").toString());
    }

    @Test
    void launchesAtTheSameTimeBuildOnce() throws Exception {
        tool("mvn", "sleep 1; " + Files.readString(tools.resolve("mvn")).substring("#!/bin/sh\n".length()));
        Process one = start(copy, "./dateline", "--version");
        Process two = start(copy, "./dateline", "--version");
        assertThat(finish(one).status).isZero();
        assertThat(finish(two).status).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void brokenBuildIsToldAndTriedAgain() throws Exception {
        String good = Files.readString(tools.resolve("mvn"));
        tool("mvn", "echo '[ERROR] New.java:[1,1] class expected'; exit 1");
        Result broken = run(copy, "./dateline", "--version");
        assertThat(broken.status).isEqualTo(1);
        assertThat(broken.err).contains("class expected").contains("build.log");
        tool("mvn", good);
        assertThat(run(copy, "./dateline", "--version").status).isZero();
    }

    @Test
    void missingAndOldJavaAreTold() throws Exception {
        environment.put("JAVA_HOME", "/no/java");
        Result missing = run(copy, "./dateline", "--version");
        assertThat(missing.status).isEqualTo(1);
        assertThat(missing.err).hasLineCount(1).contains("/no/java").contains("Java 17");

        Files.createDirectory(folder.resolve("bin"));
        Files.move(tool("java", "echo '    java.specification.version = 1.8'"), folder.resolve("bin/java"));
        environment.put("JAVA_HOME", folder.toString());
        Result old = run(copy, "./dateline", "--version");
        assertThat(old.status).isEqualTo(1);
        assertThat(old.err).hasLineCount(1).contains("Java 1.8 is too old");
    }

    @Test
    void argumentsInAnyScriptArriveWhateverTheLocale() throws Exception {
        environment.put("LC_ALL", "C");
        assertThat(run(copy, "./dateline", "젤렌스키").err).contains("젤렌스키");
    }

    private record Result(int status, String out, String err) {}

    private Result run(Path in, String... command) throws Exception {
        return finish(start(in, command));
    }

    private Process start(Path in, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Result finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, err);
    }

    private int builds() throws IOException {
        List<String> log = Files.readAllLines(copy.resolve("mvn.log"));
        return log.size();
    }

    private Path tool(String name, String script) throws IOException {
        String whole = script.startsWith("#!") ? script : "#!/bin/sh\n" + script + "\n";
        Path file = Files.writeString(tools.resolve(name), whole);
        file.toFile().setExecutable(true);
        return file;
    }
}
