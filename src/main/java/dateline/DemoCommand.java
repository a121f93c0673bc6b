package dateline;

import dateline.article.IntakeReport;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.ingest.JsonArticlesReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what Dateline does, on invented news that comes with it. */
@Command(name = "demo", description = "Starts the server on a data folder of its own, with the bundled sample articles,"
        + " and prints its address.")
final class DemoCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);
    private static final String SAMPLE = "/sample/articles.jsonl";

    @Mixin
    private ServerOptions options;

    @Override
    public void run() {
        options.engine().standardData("data-demo");
        options.serve(DemoCommand::index);
    }

    /** The articles that come with the program, as JSON Lines. */
    static InputStream sample() {
        return DemoCommand.class.getResourceAsStream(SAMPLE);
    }

    private static void index(Articles articles) {
        try (InputStream sample = sample();
                ArticleWriter writer = articles.writer(true)) {
            new JsonArticlesReader().read(sample, writer);
            IntakeReport report = writer.finish();
            LOG.info("{} sample articles are there ({} new).", report.indexed() + report.updated() + report.unchanged(),
                    report.indexed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
