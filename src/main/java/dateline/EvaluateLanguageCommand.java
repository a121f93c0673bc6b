package dateline;

import dateline.evaluation.LanguageEvaluation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** See {@link LanguageEvaluation}. */
@Command(name = "language", description = "Prints how often the language of a text is told rightly from the text alone.")
final class EvaluateLanguageCommand implements Runnable {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON Lines: {\"title\", \"body\" or \"text\", \"lang\"};"
            + " without lang, the file is called by the language of its texts (uk_news.jsonl).")
    private List<Path> files;

    @Option(names = "--errors", paramLabel = "FILE", description = "Writes what was missed and what was wrong there.")
    private Path errors;

    @Override
    public void run() {
        try (PrintStream told = new PrintStream(errors == null ? OutputStream.nullOutputStream()
                : Files.newOutputStream(errors), false, StandardCharsets.UTF_8)) {
            LanguageEvaluation evaluation = new LanguageEvaluation(told);
            for (Path file : files) {
                evaluation.read(file);
            }
            evaluation.print(System.out);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read or write " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
