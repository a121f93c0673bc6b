package dateline;

import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.FreshArticles;
import dateline.evaluation.SpellingEvaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** See {@link SpellingEvaluation}. */
@Command(name = "spellings", description = "Prints how many articles with another spelling of a name are found by each"
        + " spelling of it, and how many of those found are right. Empties the data folder: give one of its own.")
final class EvaluateSpellingsCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "Names and their spellings, as for “names”.")
    private Path file;

    @Option(names = "--sample", paramLabel = "NUMBER", description = "Asks for so many entities or queries only.")
    private Integer sample;

    @Mixin
    private ErrorsOption errors;

    @Mixin
    private EngineOptions engineOptions;

    @Override
    public void run() {
        engineOptions.standardData("data-evaluate");
        try (Engine engine = engineOptions.open();
                PrintWriter told = new PrintWriter(errors.open(), false, StandardCharsets.UTF_8)) {
            Articles articles = FreshArticles.on(engine, engineOptions.timeZone());
            new SpellingEvaluation(articles, file, sample == null ? Integer.MAX_VALUE : sample, told).print(System.out);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read or write " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
