package dev.lyceum.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: picks the command and turns what it throws into an exit code. */
@Command(
        name = "lyceum",
        description = "A folder of Markdown topics in, a site that teaches out.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            NewCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ConfigCommand.class,
            CompletionCommand.class,
            HelpCommand.class,
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:clean", "1:problems in the content", "2:wrong usage", "3:failure"})
public final class Lyceum implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs one command line; {@code main} without the exit. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new Lyceum());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((exception, line, parsed) -> {
            line.getErr().println(Ansi.AUTO.string("@|bold,red failure:|@ ") + Failure.describe(exception));
            return ExitCode.FAILURE;
        });
        return commandLine.execute(args);
    }

    /** Without a command: the help, as a usage error. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do: build, serve, check, new, export …");
    }
}
