package dateline;

import com.sun.management.OperatingSystemMXBean;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.elastic.BulkTrial;
import dateline.elastic.Engine;
import dateline.ingest.Journal;
import dateline.ingest.Ledger;
import dateline.ingest.Origin;
import dateline.ingest.Rejects;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much longer an intake takes than the engine alone needs for the same documents. */
@Command(name = "intake", description = "Prints how fast articles are taken in, from reading the files to finding them,"
        + " against finished documents sent straight to the engine. Empties the data folder: give one of its own.")
final class EvaluateIntakeCommand implements Runnable {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders with articles.")
    private List<String> paths;

    @Option(names = "--rounds", paramLabel = "NUMBER", defaultValue = "3",
            description = "How often both are measured, in turn.")
    private int rounds;

    @Mixin
    private EngineOptions engineOptions;

    @Override
    public void run() {
        engineOptions.standardData("data-evaluate");
        try (Engine engine = engineOptions.open()) {
            measure(new BulkTrial(engine, engineOptions.timeZone()), System.out);
        } catch (IOException away) {
            throw new IllegalStateException("The search engine does not answer.", away);
        }
    }

    private void measure(BulkTrial trial, PrintStream out) throws IOException {
        Articles articles = trial.empty();
        intake(articles, new Stages());
        long count = articles.count();
        trial.keep();
        trial.write();
        out.printf(Locale.ROOT, "%,d articles, %,d MB as documents%n", count, trial.bytes() / 1_000_000);
        double raw = 0;
        double whole = 0;
        double rawEngine = 0;
        double engine = 0;
        double own = 0;
        Stages stages = null;
        for (int round = 1; round <= rounds; round++) {
            Duration before = trial.engineTime();
            double alone = seconds(trial.write());
            Duration between = trial.engineTime();
            Duration ownBefore = ownTime();
            stages = new Stages();
            double intake = seconds(intake(trial.empty(), stages));
            out.printf(Locale.ROOT, "round %d: engine alone %.1f s, intake %.1f s%n", round, alone, intake);
            raw += alone;
            whole += intake;
            rawEngine += seconds(between.minus(before));
            engine += seconds(trial.engineTime().minus(between));
            own += seconds(ownTime().minus(ownBefore));
        }
        out.printf(Locale.ROOT, "processor time a round: engine alone %.1f s; intake %.1f s here and %.1f s in the engine%n",
                rawEngine / rounds, own / rounds, engine / rounds);
        out.printf(Locale.ROOT, "%,.0f articles a second, %.2f of the pace of the engine alone%n", count * rounds / whole,
                raw / whole);
        out.print(stages.table());
    }

    /** The processor time that this process has used: unlike the time passed, hardly longer on a busy machine. */
    private static Duration ownTime() {
        return Duration.ofNanos(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private Duration intake(Articles articles, Stages stages) {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
        ArticleWriter writer = articles.patientWriter();
        WritingAside aside = new WritingAside(writer, writer::report, stages);
        try (Progress progress = new Progress(nobody, nobody, Progress.Manner.QUIET, false, InstantSource.system());
                Ledger ledger = new Ledger(aside, aside::report, new Rejects(engineOptions.data().resolve("rejects")),
                        progress::rejected, Journal.none())) {
            new IndexRun(ledger, Journal.none(), () -> aside.finish(() -> {
                writer.finish();
                articles.refresh();
                return writer.report();
            }), new Origin(null, null, null), null, progress, stages).run(paths);
        }
        stages.detail(writer.times());
        return stages.whole();
    }
}
