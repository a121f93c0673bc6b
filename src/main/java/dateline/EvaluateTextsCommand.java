package dateline;

import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.FreshArticles;
import dateline.evaluation.TextEvaluation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** See {@link TextEvaluation}. */
@Command(name = "texts", description = "Prints how many of the texts that name somebody are found by that name, and how"
        + " many of those found do, with names widened and without. Empties the data folder: give one of its own.")
final class EvaluateTextsCommand implements Runnable {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON Lines with marked names, called by their language"
            + " (uk_news.jsonl): {\"id\", \"text\", \"mentions\": [{\"label\": \"PER\", \"surface\", \"xid\"}]}.")
    private List<Path> files;

    @Mixin
    private ErrorsOption errors;

    @Mixin
    private EngineOptions engineOptions;

    @Override
    public void run() {
        engineOptions.standardData("data-evaluate");
        try (Engine engine = engineOptions.open(); PrintStream told = errors.open()) {
            Articles articles = FreshArticles.on(engine, engineOptions.timeZone());
            TextEvaluation evaluation = new TextEvaluation(articles, told);
            evaluation.read(files);
            evaluation.run(System.out);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read or write " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
