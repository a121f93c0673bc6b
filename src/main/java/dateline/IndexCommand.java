package dateline;

import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.EngineSettings;
import dateline.ingest.Format;
import dateline.ingest.LanguageCode;
import dateline.ingest.Ledger;
import dateline.ingest.Origin;
import dateline.ingest.Rejects;
import dateline.ingest.ServerIntake;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Takes articles in, into a data folder or through a running server. */
@Command(name = "index", description = "Takes articles in: texts, JSON Lines and JSON lists, in files, folders or at "
        + "addresses. The same article twice is one. Ends with what became of them.",
        footer = {"", "Exit status: 0 done, also with some rejected; 1 nothing was an article, or something could not be "
                + "read or written; 2 wrong usage."})
final class IndexCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "a file, a folder with everything in it, an http or "
            + "https address, or - for standard input")
    private List<String> paths;

    @Option(names = "--outlet", paramLabel = "NAME", description = "who published the articles that do not say")
    private String outlet;

    @Option(names = "--source", paramLabel = "NAME", description = "where the articles came from that do not say; the "
            + "name of a folder by default")
    private String source;

    @Option(names = "--language", paramLabel = "xx", converter = LanguageOption.class,
            description = "language of the articles that do not say, such as uk; otherwise it is guessed")
    private String language;

    @Option(names = "--format", paramLabel = "NAME", converter = FormatOption.class,
            description = "text, jsonl or json; otherwise told by the content")
    private Format format;

    @ArgGroup
    private Destination destination = new Destination();

    @Option(names = "--key", paramLabel = "KEY", defaultValue = "${env:DATELINE_KEY}",
            description = "the key the server asks for")
    private String key;

    static final class Destination {
        @Option(names = "--data", paramLabel = "DIR", description = "the data folder; a server may be running on it")
        private Path data;

        @Option(names = "--server", paramLabel = "URL", description = "a running server to send the articles to")
        private URI server;
    }

    @Override
    public Integer call() {
        return destination.server != null ? throughServer() : intoData(data());
    }

    private Path data() {
        return destination.data != null ? destination.data : Path.of("data");
    }

    private int throughServer() {
        ServerIntake server = new ServerIntake(destination.server, key);
        try (Progress progress = Progress.start()) {
            return run(server, server::report, server::finish, progress);
        }
    }

    private int intoData(Path data) {
        try (Engine engine = Engine.embedded(EngineSettings.of(data)); Progress progress = Progress.start()) {
            Articles articles = new Articles(engine.client(), ZoneId.systemDefault());
            articles.open().ifPresent(progress::say);
            ArticleWriter writer = articles.patientWriter();
            return run(writer, writer::report, () -> finish(writer, articles), progress);
        }
    }

    private static IntakeReport finish(ArticleWriter writer, Articles articles) {
        IntakeReport report = writer.finish();
        articles.refresh();
        return report;
    }

    private int run(Intake writer, Supplier<IntakeReport> report, Supplier<IntakeReport> finish, Progress progress) {
        Rejects rejects = new Rejects(data().resolve("rejects"));
        try (Ledger ledger = new Ledger(writer, report, rejects, progress::rejected)) {
            return new IndexRun(ledger, finish, new Origin(outlet, source, language), format, progress).stoppable()
                    .run(paths);
        }
    }

    static final class FormatOption implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return Format.of(word).orElseThrow(() -> new TypeConversionException(
                    "There is no format “" + word + "”; there are " + Format.words() + "."));
        }
    }

    static final class LanguageOption implements ITypeConverter<String> {
        @Override
        public String convert(String written) {
            try {
                return LanguageCode.of(written);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException("--language " + unknown.getMessage());
            }
        }
    }
}
