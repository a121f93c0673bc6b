package dateline;

import dateline.elastic.Engine;
import dateline.elastic.FreshArticles;
import dateline.elastic.RankingTrial;
import dateline.evaluation.JudgedFolder;
import dateline.evaluation.SearchEvaluation;
import dateline.evaluation.WideningEvaluation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** See {@link SearchEvaluation}. */
@Command(name = "search", description = "Prints nDCG@10, MRR and recall@100 of a folder of texts and queries, by"
        + " Dateline and by stock analyzers on the same engine.")
final class EvaluateSearchCommand implements Runnable {

    @Parameters(paramLabel = "DIR",
            description = "A folder laid out as BEIR's are: corpus.jsonl, queries.jsonl, qrels.tsv;"
            + " or a folder of such folders.")
    private Path folder;

    @Option(names = "--widening", description = "Compares names widened with names as typed instead, by searching as a"
            + " reader does. Whatever articles are in the data folder are lost; default: data-evaluate.")
    private boolean widening;

    @Option(names = "--sample", paramLabel = "NUMBER", description = "Asks for so many entities or queries only.")
    private Integer sample;

    @Mixin
    private ErrorsOption errors;

    @Mixin
    private EngineOptions engineOptions;

    @Override
    public void run() {
        if (widening) {
            engineOptions.standardData("data-evaluate");
        }
        try (Engine engine = engineOptions.open(); PrintStream told = errors.open()) {
            for (JudgedFolder one : JudgedFolder.in(folder)) {
                if (widening) {
                    new WideningEvaluation(one, FreshArticles.on(engine, ZoneOffset.UTC),
                            sample == null ? Integer.MAX_VALUE : sample).print(System.out);
                } else {
                    rank(one, engine, told);
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + unreadable.getMessage() + ".", unreadable);
        }
    }

    private static void rank(JudgedFolder folder, Engine engine, PrintStream told) throws IOException {
        try (RankingTrial trial = new RankingTrial(engine)) {
            SearchEvaluation evaluation = new SearchEvaluation(folder, trial, told);
            evaluation.print(evaluation.measure(trial), System.out);
        }
    }
}
