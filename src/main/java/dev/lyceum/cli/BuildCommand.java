package dev.lyceum.cli;

import dev.lyceum.build.BuildMemory;
import dev.lyceum.build.BuildReport;
import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.Pipeline;
import dev.lyceum.config.ConfigReader;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.Mount;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.output.FolderSink;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lyceum build}. */
@Command(name = "build", description = "Build the site.")
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Option(
            names = {"-d", "--destination"},
            paramLabel = "DIR",
            description = "Where the site is written; default: public in the site's folder.")
    private Optional<Path> destination;

    @Option(names = "--no-cache", description = "Build anew even where nothing has changed since the last build.")
    private boolean noCache;

    @Option(
            names = "--force",
            description = "Write into a folder with files that Lyceum did not make, and over those in the way.")
    private boolean force;

    @Option(names = "--strict", description = "Exit with 1 on warnings too.")
    private boolean strict;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print problems only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print every problem, and what is done.")
    private boolean verbose;

    /** A destination that holds the site's own files would be written over. */
    private void refuseOwnFiles(BuildRequest request, Path target) {
        Path root = request.source().toAbsolutePath().normalize();
        Path destination = target.toAbsolutePath().normalize();
        if (Files.exists(destination) && !Files.isDirectory(destination)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "the destination " + target + " is a file");
        }
        boolean above = root.startsWith(destination);
        boolean inside = destination.startsWith(root)
                && !destination.equals(root.resolve("public"))
                && ownFolders(request).anyMatch(name -> destination.startsWith(root.resolve(name)));
        if (above || inside) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "the destination " + target + " holds the site's own files: choose another folder");
        }
    }

    private static Stream<String> ownFolders(BuildRequest request) {
        SiteConfig config =
                ConfigReader.read(request.source(), request.overrides()).config();
        return Stream.of(
                        config.languages().stream().map(LanguageConfig::contentDir),
                        config.content().mounts().all().map(Mount::source),
                        Stream.of("static", "templates", "config"))
                .flatMap(folders -> folders);
    }

    private void refuseForeignFiles(Path target) throws IOException {
        if (!force && FolderSink.isForeign(target)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "the destination " + target
                            + " holds files that Lyceum did not make: choose another folder, empty it, or add --force");
        }
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BuildRequest request = site.request();
        Path target = destination.orElseGet(() -> request.source().resolve("public"));
        refuseOwnFiles(request, target);
        refuseForeignFiles(target);
        Terminal terminal = Terminal.current();
        BuildReport report;
        try (ProgressBar bar = ProgressBar.on(terminal, err, quiet)) {
            Path folder = target.toAbsolutePath().normalize();
            Pipeline pipeline = new Pipeline(request, bar, force);
            Optional<Path> cache = noCache ? Optional.empty() : CacheFolder.find(System.getenv());
            report = cache.isPresent()
                    ? pipeline.build(folder, new BuildMemory(cache.get(), Version.fingerprint()))
                    : pipeline.build(folder);
        }
        int code = new ProblemPrinter(err, terminal, verbose).print(report.problems(), strict);
        if (!quiet) {
            if (verbose) {
                out.println(
                        report.configFile().isEmpty()
                                ? "No configuration file"
                                : "Configuration: " + report.configFile());
                report.notes().forEach(note -> out.println(note.location() + ": note: " + note.message()));
                out.println("Destination: " + target);
            } else if (!report.notes().isEmpty()) {
                out.println("Settings of Hugo without effect here: "
                        + report.notes().size() + " (-v names them with their places)");
            }
            out.print(BuildSummary.text(report, System.nanoTime() - start));
            out.flush();
        }
        return code;
    }
}
