package dev.lyceum.cli;

import dev.lyceum.build.BuildMemory;
import dev.lyceum.build.BuildReport;
import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.Pipeline;
import dev.lyceum.config.ConfigReader;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.LoadedConfig;
import dev.lyceum.config.Mount;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.output.FolderSink;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    /** Whoever is in another folder than they think wants no site written there. */
    private void refuseNoSite(Path source, LoadedConfig loaded) {
        boolean content = loaded.config().languages().stream()
                .anyMatch(language -> Files.exists(source.resolve(language.contentDir())));
        if (loaded.files().isEmpty() && !content) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "there is no site in " + source.toAbsolutePath().normalize()
                            + ": neither lyceum.toml nor a content folder (lyceum new site makes one)");
        }
    }

    /** A destination that holds the site's own files would be written over, and one among them would be read. */
    private void refuseOwnFiles(BuildRequest request, SiteConfig config, Path target) throws IOException {
        if (!Files.isDirectory(target) && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            String what = Files.exists(target) ? " is a file" : " is a link that leads nowhere";
            throw new CommandLine.ParameterException(spec.commandLine(), "the destination " + target + what);
        }
        Path destination = real(target);
        Path root = real(request.source());
        if (root.startsWith(destination)) {
            throw ownFiles(target);
        }
        for (String name : ownFolders(config)) {
            Path own = real(root.resolve(name));
            boolean among = destination.startsWith(own) && !destination.equals(root.resolve("public"));
            if (among || own.startsWith(destination)) {
                throw ownFiles(target);
            }
        }
    }

    private CommandLine.ParameterException ownFiles(Path target) {
        return new CommandLine.ParameterException(
                spec.commandLine(), "the destination " + target + " holds the site's own files: choose another folder");
    }

    /** Where a file is or would be made, with the links above it followed. */
    private static Path real(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        for (Path above = whole; above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                return above.toRealPath().resolve(above.relativize(whole)).normalize();
            }
        }
        return whole;
    }

    private static List<String> ownFolders(SiteConfig config) {
        return Stream.of(
                        config.languages().stream().map(LanguageConfig::contentDir),
                        config.content().mounts().all().map(Mount::source),
                        Stream.of("static", "templates", "config"))
                .flatMap(folders -> folders)
                .toList();
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
        Path target = destination.orElseGet(request::destination);
        LoadedConfig loaded = ConfigReader.read(request.source(), request.overrides());
        refuseNoSite(request.source(), loaded);
        refuseOwnFiles(request, loaded.config(), target);
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
                out.println(
                        "Settings of Hugo without effect here: " + places(report.notes()) + " (-v says which and why)");
            }
            out.print(BuildSummary.text(report, System.nanoTime() - start));
            out.flush();
        }
        return code;
    }

    /** The lines of each file. */
    private static String places(List<Problem> notes) {
        Map<String, TreeSet<Integer>> lines = new TreeMap<>();
        notes.forEach(note -> lines.computeIfAbsent(note.location().path(), path -> new TreeSet<>())
                .add(note.location().line()));
        return lines.entrySet().stream()
                .map(file -> file.getKey() + " line" + (file.getValue().size() > 1 ? "s " : " ")
                        + file.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
