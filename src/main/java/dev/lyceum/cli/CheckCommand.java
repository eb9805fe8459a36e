package dev.lyceum.cli;

import dev.lyceum.build.Pipeline;
import dev.lyceum.build.Progress;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lyceum check}. */
@Command(name = "check", description = "Look for problems without writing anything.")
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Option(names = "--strict", description = "Exit with 1 on warnings too.")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new Pipeline(site.request(), Progress.NONE).check();
        if (problems.isEmpty()) {
            spec.commandLine().getOut().println("No problems found");
        }
        return new ProblemPrinter(spec.commandLine().getErr(), Terminal.current(), true).print(problems, strict);
    }
}
