package dateline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where an evaluation tells what it counts against what it measures. */
final class ErrorsOption {

    @Option(names = "--errors", paramLabel = "FILE", description = "Writes what was missed and what was wrong there.")
    private Path file;

    /** Nowhere unless a file is given. */
    PrintStream open() throws IOException {
        return new PrintStream(file == null ? OutputStream.nullOutputStream() : Files.newOutputStream(file), false,
                StandardCharsets.UTF_8);
    }
}
