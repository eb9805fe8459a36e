package dev.lyceum.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:clean", "1:problems in the content", "2:wrong usage", "3:failure"})
public final class Lyceum implements Runnable {
    private static final String COMPLETION = "completion";

    /** These speak of all commands. */
    private static final Set<String> OF_ALL = Set.of(COMPLETION, "help");

    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        if (out.checkError()) {
            err.println("failure: not all could be written to standard output");
            code = ExitCode.FAILURE;
        }
        System.exit(code);
    }

    /** Runs one command line; {@code main} without the exit. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new Lyceum());
        asked(args).forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(Lyceum::explain);
        commandLine.setExecutionExceptionHandler((exception, line, parsed) -> {
            line.getErr().println(Ansi.AUTO.string("@|bold,red failure:|@ ") + Failure.describe(exception));
            return ExitCode.FAILURE;
        });
        return commandLine.execute(args);
    }

    /** What is wrong with a command line; the whole help only to somebody who has named no command. */
    private static int explain(CommandLine.ParameterException wrong, String... args) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(line.getColorScheme().errorText(wrong.getMessage()));
        if (line.getParent() == null) {
            line.usage(err, line.getColorScheme());
        } else if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("\"" + line.getCommandSpec().qualifiedName() + " --help\" lists what it takes");
        }
        return ExitCode.USAGE;
    }

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("build", BuildCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("new", NewCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("config", ConfigCommand::new);
        commands.put(COMPLETION, CompletionCommand::new);
        commands.put("help", HelpCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    /** Reading the options of all commands takes half of the start: a line that names its command first needs no other. */
    private static Map<String, Supplier<Object>> asked(String... args) {
        String first = args.length == 0 ? "" : args[0];
        if (first.equals("--version")) {
            return Map.of();
        }
        Map<String, Supplier<Object>> named = new LinkedHashMap<>(COMMANDS);
        named.keySet().retainAll(OF_ALL.contains(first) ? Set.of() : Set.of(first));
        return named.isEmpty() ? COMMANDS : named;
    }

    /** Without a command: the help, as a usage error. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do: build, serve, check, new, export …");
    }
}
