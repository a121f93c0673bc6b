package dateline;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: one class for each command, exit status 0 done, 1 failed, 2 wrong usage, errors in one plain line. */
@Command(name = "dateline", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = Dateline.Version.class, synopsisSubcommandLabel = "COMMAND",
        description = "Finds news articles however the names in them are spelled.",
        subcommands = {DemoCommand.class, ServeCommand.class, IndexCommand.class, ExportCommand.class, ReindexCommand.class,
                BackupCommand.class, RestoreCommand.class, NamesCommand.class, EvaluateCommand.class, PluginCommand.class,
                DoctorCommand.class})
public final class Dateline implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--verbose", scope = ScopeType.INHERIT,
            description = "Shows where an error came from, for those who mend Dateline.")
    private boolean verbose;

    private Dateline() {}

    /** Without a command: shows which there are. */
    @Override
    public Integer call() {
        command.commandLine().usage(command.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    public static void main(String[] args) {
        System.exit(run(System.getenv(), args));
    }

    static int run(Map<String, String> environment, String... args) {
        CommandLine line = commandLine();
        try {
            line.setDefaultValueProvider(Settings.read(environment, line));
        } catch (IllegalArgumentException e) {
            line.getErr().println(oneLine(e));
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Dateline())
                .setParameterExceptionHandler((e, args) -> complainOfUsage(e))
                .setExecutionExceptionHandler((e, line, parsed) -> complain(e, line));
    }

    private static int complainOfUsage(ParameterException e) {
        CommandLine line = e.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        line.getErr().println(command + ": " + usageMistake(e) + suggestion(e) + " Try " + command + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private static String usageMistake(ParameterException e) {
        boolean command = e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                && e.getCommandLine().getParent() == null;
        return command ? "There is no command " + ((UnmatchedArgumentException) e).getUnmatched().get(0) + "." : oneLine(e);
    }

    private static String suggestion(ParameterException e) {
        var nearest = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : null;
        return nearest == null || nearest.isEmpty() ? "" : " Did you mean " + nearest.get(0) + "?";
    }

    private static int complain(Exception e, CommandLine line) {
        PrintWriter err = line.getErr();
        err.println(line.getCommandSpec().qualifiedName() + ": " + oneLine(e));
        Dateline root = line.getCommandSpec().root().commandLine().getCommand();
        if (root.verbose) {
            e.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The message on one line, ended as a sentence; the kind of error where it has none. */
    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.matches(".*[.?!…]") ? line : line + ".";
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Dateline " + Settings.version()};
        }
    }
}
