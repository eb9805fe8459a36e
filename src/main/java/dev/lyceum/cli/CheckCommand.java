package dev.lyceum.cli;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.Progress;
import dev.lyceum.check.ExternalLinkCheck;
import dev.lyceum.check.Fixer;
import dev.lyceum.check.GithubReport;
import dev.lyceum.check.Issue;
import dev.lyceum.check.JsonReport;
import dev.lyceum.check.LinkMemory;
import dev.lyceum.check.LinkProbe;
import dev.lyceum.check.SarifReport;
import dev.lyceum.check.SiteChecker;
import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lyceum check}. */
@Command(
        name = "check",
        description =
                "Look for problems: what a build reports, and what only shows when the whole site is looked over.")
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class CheckCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** How problems are written. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        GITHUB;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Option(names = "--external", description = "Ask other sites whether what pages link to is still there.")
    private boolean external;

    @Option(names = "--fix", description = "Mend what can be mended in only one way, and show each change.")
    private boolean fix;

    @Option(names = "--strict", description = "Exit with 1 on warnings too.")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to write the problems: ${COMPLETION-CANDIDATES}; default: text.")
    private Format format;

    @Override
    public Integer call() throws IOException {
        BuildRequest request = site.request();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (fix) {
            List<Issue> fixable = new SiteChecker(request, Optional.empty()).check(Progress.NONE);
            Fixer.fix(fixable).forEach(change -> print(change, format == Format.TEXT ? out : err));
        }
        List<Issue> issues = new SiteChecker(request, externalCheck()).check(Progress.NONE);
        List<Problem> problems = issues.stream().map(Issue::problem).toList();
        switch (format) {
            case TEXT -> {
                if (problems.isEmpty()) {
                    out.println("No problems found");
                }
                long fixable =
                        issues.stream().filter(issue -> issue.fix().isPresent()).count();
                int code = new ProblemPrinter(err, Terminal.current(), true).print(problems, strict);
                if (fixable > 0) {
                    err.println("--fix can mend " + fixable + " of them");
                    err.flush();
                }
                return code;
            }
            case JSON -> JsonReport.write(issues, out);
            case SARIF -> SarifReport.write(issues, folder(), Version.number(), out);
            case GITHUB -> GithubReport.write(issues, folder(), out);
        }
        boolean fails = problems.stream().anyMatch(problem -> strict || problem.severity() == Severity.ERROR);
        return fails ? ExitCode.PROBLEMS : ExitCode.CLEAN;
    }

    private Optional<ExternalLinkCheck> externalCheck() throws IOException {
        if (!external) {
            return Optional.empty();
        }
        Optional<Path> memory = CacheFolder.find(System.getenv()).map(folder -> folder.resolve("external-links.json"));
        String agent = "lyceum-check/" + Version.number() + " (link checker; asks once a week)";
        return Optional.of(
                new ExternalLinkCheck(new LinkProbe(agent, TIMEOUT, PAUSE), LinkMemory.read(memory, Instant.now())));
    }

    private static void print(Fixer.Change change, PrintWriter out) {
        out.println(change.path() + ":" + change.line());
        out.println("- " + change.before());
        out.println("+ " + change.after());
        out.flush();
    }

    /** The site's folder below the current one, which in a workflow is the repository's; empty for one elsewhere. */
    private String folder() {
        Path here = Path.of("").toAbsolutePath();
        Path root = site.source().toAbsolutePath().normalize();
        String folder = root.startsWith(here) ? here.relativize(root).toString().replace('\\', '/') : "";
        return folder.isEmpty() ? "" : folder + "/";
    }
}
