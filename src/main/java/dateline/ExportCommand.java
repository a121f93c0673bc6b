package dateline;

import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.FoundArticles;
import dateline.search.SearchRequest;
import dateline.web.ExportFormat;
import dateline.web.ExportWriter;
import dateline.web.SearchAddress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes every article that a search finds to standard output. */
@Command(name = "export", description = "Writes every article that a search finds to standard output, however many.")
final class ExportCommand implements Runnable {

    @Parameters(paramLabel = "QUERY", description = "What to look for, as in the search box; \"\" is everything. Or the"
            + " address of a search, with all its filters: '/search?q=Kursk&language=uk'.")
    private String query;

    @Option(names = "--format", paramLabel = "NAME", converter = FormatOption.class, defaultValue = "jsonl",
            description = "jsonl, all there is of each article, or csv, for a spreadsheet. Default: jsonl.")
    private ExportFormat format;

    @Mixin
    private EngineOptions engineOptions;

    @Override
    public void run() {
        SearchRequest request = SearchAddress.read(query, engineOptions.timeZone());
        try (Engine engine = engineOptions.open()) {
            Articles articles = engineOptions.articles(engine);
            articles.awaitNames();
            try (FoundArticles found = articles.all(request)) {
                write(found);
            }
        }
    }

    private void write(FoundArticles found) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            ExportWriter writer = format.to(out, null);
            while (found.hasNext()) {
                writer.write(found.next());
            }
            writer.flush();
        } catch (IOException unwritable) {
            throw new IllegalStateException("The articles cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    static final class FormatOption implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String word) {
            return ExportFormat.of(word).orElseThrow(() -> new TypeConversionException(
                    "There is no format “" + word + "”; there are jsonl and csv."));
        }
    }
}
