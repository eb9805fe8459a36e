package dev.lyceum.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lyceum completion}. */
@Command(
        name = "completion",
        description = {"Print a completion script for bash or zsh.", "Use it by: source <(lyceum completion)"})
@SuppressWarnings("NullAway.Init") // set by picocli
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("lyceum", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
        return ExitCode.CLEAN;
    }
}
