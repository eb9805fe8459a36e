package dev.lyceum.cli;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.config.ConfigListing;
import dev.lyceum.config.Overrides;
import dev.lyceum.config.SiteAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which site is meant and which of its pages count. */
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class SiteOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-s", "--source"},
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The site's folder; default: the current one.")
    private Path source;

    @Option(
            names = {"-b", "--baseURL"},
            paramLabel = "URL",
            description = "The URL the site will have, over the configured one.")
    private Optional<String> baseUrl;

    @Option(
            names = {"-D", "--buildDrafts"},
            description = "Pages marked as drafts too.")
    private boolean buildDrafts;

    @Option(
            names = {"-F", "--buildFuture"},
            description = "Pages with a publication date to come too.")
    private boolean buildFuture;

    @Option(
            names = {"-E", "--buildExpired"},
            description = "Pages past their expiry date too.")
    private boolean buildExpired;

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "NAME",
            description = "Read config/NAME over config/_default; default: production.")
    private Optional<String> environment;

    Path source() {
        if (!Files.isDirectory(source)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "there is no folder " + source);
        }
        return source;
    }

    BuildRequest request() {
        return new BuildRequest(source(), overrides());
    }

    /** @param preview the base URL where the command line names none */
    BuildRequest request(String preview) {
        Overrides said = overrides();
        return new BuildRequest(
                source(),
                new Overrides(
                        said.baseUrl().or(() -> Optional.of(preview)),
                        said.buildDrafts(),
                        said.buildFuture(),
                        said.buildExpired(),
                        said.environment(),
                        said.variables()));
    }

    ConfigListing configuration() {
        return ConfigListing.read(source(), overrides());
    }

    private Overrides overrides() {
        if (baseUrl.filter(url -> !SiteAddress.isWellFormed(url)).isPresent()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "not a base URL: " + baseUrl.get() + " (as in https://example.org/course/)");
        }
        return new Overrides(baseUrl, buildDrafts, buildFuture, buildExpired, environment, System.getenv());
    }
}
