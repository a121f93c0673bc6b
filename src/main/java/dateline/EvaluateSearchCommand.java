package dateline;

import dateline.elastic.Engine;
import dateline.elastic.RankingTrial;
import dateline.evaluation.SearchEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** See {@link SearchEvaluation}. */
@Command(name = "search", description = "Prints nDCG@10, MRR and recall@100 of a folder of texts and queries, by"
        + " Dateline and by stock analyzers on the same engine.")
final class EvaluateSearchCommand implements Runnable {

    @Parameters(paramLabel = "DIR",
            description = "A folder laid out as BEIR's are: corpus.jsonl, queries.jsonl, qrels.tsv;"
            + " or a folder of such folders.")
    private Path folder;

    @Mixin
    private EngineOptions engineOptions;

    @Override
    public void run() {
        try (Engine engine = engineOptions.open()) {
            for (Path one : SearchEvaluation.folders(folder)) {
                try (RankingTrial trial = new RankingTrial(engine)) {
                    SearchEvaluation evaluation = new SearchEvaluation(one, trial);
                    evaluation.print(one, evaluation.measure(trial), System.out);
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
