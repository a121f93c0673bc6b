package dateline;

import dateline.evaluation.NameEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well Dateline does what it is for, on data of one's own. */
@Command(name = "evaluate", description = "Measures how well names are matched, how well articles are found"
            + " and how fast they are taken in, on data of your own.",
        synopsisSubcommandLabel = "WHAT", subcommands = {EvaluateCommand.Names.class, EvaluateTextsCommand.class,
            EvaluateSearchCommand.class, EvaluateSpellingsCommand.class, EvaluateIntakeCommand.class,
            EvaluateLanguageCommand.class})
final class EvaluateCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to evaluate.");
    }

    /** See {@link NameEvaluation}. */
    @Command(name = "names", description = "Prints recall, precision and F1 of name matching by pair of scripts and kind,"
            + " all spellings of the file being the lexicon.")
    static final class Names implements Runnable {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "JSON Lines, an entity a line:"
                + " {\"id\", \"type\", \"forms\": [{\"text\", \"lang\", \"primary\"}]}.")
        private Path file;

        @Option(names = "--distractors", paramLabel = "FILE", description = "Entities of the same format that are in the"
                + " lexicon too, but are not asked for.")
        private Path distractors;

        @Option(names = "--sample", paramLabel = "NUMBER", description = "Asks for so many entities or queries only.")
        private Integer sample;

        @Option(names = "--errors", paramLabel = "FILE", description = "Writes what was missed and what was wrong there.")
        private Path errors;

        @Override
        public void run() {
            List<String> arguments = new ArrayList<>(List.of(file.toString()));
            add(arguments, "--distractors", distractors);
            add(arguments, "--sample", sample);
            add(arguments, "--errors", errors);
            try {
                NameEvaluation.run(arguments.toArray(String[]::new), System.out);
            } catch (IOException unreadable) {
                throw new IllegalStateException("Cannot read " + unreadable.getMessage() + ".", unreadable);
            }
        }

        private static void add(List<String> arguments, String name, Object value) {
            if (value != null) {
                arguments.add(name);
                arguments.add(value.toString());
            }
        }
    }
}
