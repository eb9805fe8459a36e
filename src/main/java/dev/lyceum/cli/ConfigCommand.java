package dev.lyceum.cli;

import dev.lyceum.config.ConfigListing;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lyceum config}. */
@Command(name = "config", description = "Print the effective configuration, and where each value came from.")
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ConfigCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Option(names = "--format", defaultValue = "toml", description = "toml (default) or json.")
    private Format format;

    private enum Format {
        TOML,
        JSON
    }

    @Override
    public Integer call() {
        ConfigListing listing = site.configuration();
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.JSON ? listing.json() : listing.toml());
        out.flush();
        return new ProblemPrinter(spec.commandLine().getErr(), Terminal.current(), true)
                .print(listing.problems().stream().sorted().toList(), false);
    }
}
