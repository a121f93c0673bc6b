package dateline;

import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.ingest.Format;
import dateline.ingest.Input;
import dateline.ingest.LanguageCode;
import dateline.ingest.Journal;
import dateline.ingest.Ledger;
import dateline.ingest.Origin;
import dateline.ingest.Rejects;
import dateline.ingest.ServerIntake;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Takes articles in, into a data folder or through a running server. */
@Command(name = "index", description = "Takes articles in, in every format news comes in: texts, tables, feeds, pages,"
        + " agency formats, PDF, mail, archives; from files, folders or addresses. The same article twice is one. "
        + "Ends with"
        + " what became of them.",
        footer = "Exit status: 0 done, also when some were rejected; 1 none was an article, or something could not be"
                + " read or written; 2 wrong usage.")
final class IndexCommand implements Callable<Integer> {

    /** Less room than the engine needs to take anything in, in bytes. */
    private static final long FULL_DISK = 512L << 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A file, a folder with everything in it, an http or"
            + " https address, or - for standard input.")
    private List<String> paths;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published the articles that do not say so.")
    private String outlet;

    @Option(names = "--source", paramLabel = "NAME", description = "Where the articles that do not say so came from."
            + " Default: the name of the folder, or the host of the address.")
    private String source;

    @Option(names = "--language", paramLabel = "xx", converter = LanguageOption.class,
            description = "Language of the articles that do not say so, such as uk. Default: guessed from each text.")
    private String language;

    @Option(names = "--format", paramLabel = "NAME", converter = FormatOption.class,
            description = "The format of all inputs, such as text, jsonl or csv. Default: told by the content of each.")
    private Format format;

    @Option(names = "--again", description = "Reads everything from the beginning, also what the same command has taken"
            + " in before it was interrupted.")
    private boolean again;

    @Option(names = "--overwrite", description = "What comes takes the place of what was there, also where it says less."
            + " Default: of two versions the fuller text is kept.")
    private boolean overwrite;

    @Option(names = "--quiet", description = "Says nothing unless something went wrong, as suits a cron job.")
    private boolean quiet;

    @Option(names = "--json", description = "Ends with one line of JSON instead, for programs.")
    private boolean json;

    @Option(names = "--profile", description =
            "Says at the end where the time went: reading, understanding, waiting, writing.")
    private boolean profile;

    @Option(names = "--server", paramLabel = "URL",
            description = "A running server to send the articles to, such as http://127.0.0.1:8080.")
    private URI server;

    @Option(names = "--key", paramLabel = "KEY", description = "The key that server asks for."
            + " Better set by the variable or the file, where other users do not see it.")
    private String key;

    @Mixin
    private EngineOptions engineOptions;

    @Override
    public Integer call() {
        ParseResult given = spec.commandLine().getParseResult();
        if (given.hasMatchedOption("--server") && given.hasMatchedOption("--data")) {
            throw new ParameterException(spec.commandLine(), "Give either --server or --data, not both.");
        }
        return server == null || given.hasMatchedOption("--data") ? intoEngine() : throughServer();
    }

    private int throughServer() {
        ServerIntake intake = serverIntake();
        checkPaths();
        try (Progress progress = Progress.start(quiet, json)) {
            return run(intake, intake::report, intake::finish, Journal.none(), progress, new Stages());
        }
    }

    private ServerIntake serverIntake() {
        try {
            return new ServerIntake(server, key, overwrite);
        } catch (IllegalArgumentException noAddress) {
            throw new ParameterException(spec.commandLine(), noAddress.getMessage(), noAddress);
        }
    }

    private int intoEngine() {
        checkPaths();
        try (Engine engine = engineOptions.open(); Progress progress = Progress.start(quiet, json)) {
            Articles articles = engineOptions.articles(engine);
            ArticleWriter writer = articles.patientWriter().replacing(overwrite);
            try (Journal journal = journal(articles, progress)) {
                Stages stages = new Stages();
                stages.detail(writer.times());
                return run(writer, writer::report, () -> finish(writer, articles), journal, progress, stages);
            }
        }
    }

    /** What the journal says must be true of the index: another one may have been put in its place. */
    private Journal journal(Articles articles, Progress progress) {
        Journal journal = Journal.open(engineOptions.data().resolve("journal"), theRun());
        if (again || !articles.haveAll(journal.witnesses())) {
            journal.forget();
        }
        if (!journal.isEmpty()) {
            progress.say("Going on where the same was interrupted before; --again begins anew.");
        }
        return journal;
    }

    /** All that makes it another run. */
    private List<String> theRun() {
        Stream<String> inputs = paths.stream().map(path -> Input.isAddress(path) ? path
                : Path.of(path).toAbsolutePath().normalize().toString());
        return Stream.concat(inputs, Stream.of("" + outlet, "" + source, "" + language, "" + format, "" + overwrite,
                engineOptions.address())).toList();
    }

    /** A slip of the hand is said at once, not after the engine's start. */
    private void checkPaths() {
        paths.stream().filter(Input::isMissing).findFirst().ifPresent(path -> {
            throw new IllegalArgumentException("There is no file or folder " + path + ".");
        });
    }

    private static IntakeReport finish(ArticleWriter writer, Articles articles) {
        IntakeReport report = writer.finish();
        articles.refresh();
        return report;
    }

    private int run(Intake writer, Supplier<IntakeReport> report, Supplier<IntakeReport> finish, Journal journal,
            Progress progress, Stages stages) {
        Rejects rejects = new Rejects(engineOptions.data().resolve("rejects"));
        WritingAside aside = new WritingAside(writer, report, stages);
        try (Ledger ledger = new Ledger(aside, aside::report, rejects, progress::rejected, journal)) {
            IndexRun run = new IndexRun(ledger, journal, () -> aside.finish(finish), new Origin(outlet, source, language),
                    format,
                    progress, stages).keepingIn(engineOptions.data(), FULL_DISK);
            return (profile ? run.profiled() : run).stoppable().run(paths);
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
