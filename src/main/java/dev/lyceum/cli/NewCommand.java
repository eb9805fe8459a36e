package dev.lyceum.cli;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.config.Overrides;
import dev.lyceum.scaffold.NewSite;
import dev.lyceum.scaffold.NewTopic;
import dev.lyceum.scaffold.ScaffoldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lyceum new site} and {@code lyceum new topic}. */
@Command(
        name = "new",
        description = "Begin a new site or a new topic.",
        subcommands = {NewCommand.Site.class, NewCommand.Topic.class})
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class NewCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what is new: site or topic");
    }

    /** {@code lyceum new site DIR}. */
    @Command(name = "site", description = "Make a folder with a configuration and a first topic.")
    static final class Site implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "A folder that does not exist yet or is empty.")
        private Path folder;

        @Override
        public Integer call() throws IOException {
            try {
                NewSite.create(folder, LocalDate.now(ZoneId.systemDefault()));
            } catch (ScaffoldException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
            }
            spec.commandLine()
                    .getOut()
                    .println("A new site is in " + folder + ". Next:\n"
                            + "  cd " + folder + "\n"
                            + "  lyceum new topic \"basics/My first topic\"\n"
                            + "  lyceum build\n"
                            + "and open public/index.html in a browser.");
            return ExitCode.CLEAN;
        }
    }

    /** {@code lyceum new topic PATH/"Title"}. */
    @Command(name = "topic", description = "Make a topic with the four parts and their prompts.")
    static final class Topic implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(
                names = {"-s", "--source"},
                paramLabel = "DIR",
                defaultValue = ".",
                description = "The site's folder; default: the current one.")
        private Path source;

        @Parameters(
                paramLabel = "PATH/TITLE",
                description = "Sections and title, as in \"training/Gradient descent\"; below the content folder.")
        private String path;

        @Override
        public Integer call() throws IOException {
            try {
                Path file = NewTopic.create(request(), path, LocalDate.now(ZoneId.systemDefault()));
                spec.commandLine().getOut().println(file);
            } catch (ScaffoldException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
            }
            return ExitCode.CLEAN;
        }

        /** The whole site, since what is not to be seen yet has its weight, too. */
        private BuildRequest request() {
            if (!Files.isDirectory(source)) {
                throw new CommandLine.ParameterException(spec.commandLine(), "there is no folder " + source);
            }
            Overrides all = new Overrides(Optional.empty(), true, true, true, Optional.empty(), System.getenv());
            return new BuildRequest(source, all);
        }
    }
}
