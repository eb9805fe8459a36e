package dev.lyceum.cli;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.problem.Problem;
import dev.lyceum.serve.SiteServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lyceum serve}. */
@Command(name = "serve", description = "Show the site in the browser and keep it fresh while you write.")
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Option(
            names = {"-p", "--port"},
            defaultValue = "1313",
            description = "Where to listen; the next free port when it is taken; default: 1313.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 lets other machines in; default: 127.0.0.1.")
    private String bind;

    @Option(
            names = {"-O", "--openBrowser"},
            description = "Open the site in the browser.")
    private boolean openBrowser;

    @Option(
            names = {"-N", "--navigateToChanged"},
            description = "Go to the page whose text has changed.")
    private boolean navigateToChanged;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "there is no port " + port + ": take one from 1 to " + LAST_PORT);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (SiteServer server = SiteServer.bind(bind, port)) {
            BuildRequest request = site.request(server.url());
            server.show(request, navigateToChanged, new Console(out, err, request.source()));
            if (server.port() != port && port != 0) {
                out.println("Port " + port + " is taken.");
            }
            out.println("Serving " + request.source().toAbsolutePath().normalize() + " at " + server.url()
                    + " (Ctrl+C to stop)");
            out.flush();
            if (openBrowser) {
                open(server.url(), err);
            }
            new CountDownLatch(1).await();
        }
        return ExitCode.CLEAN;
    }

    private static void open(String url, PrintWriter err) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String[] command = system.contains("win")
                ? new String[] {"rundll32", "url.dll,FileProtocolHandler", url}
                : new String[] {system.contains("mac") ? "open" : "xdg-open", url};
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            err.println("No browser could be opened: " + e.getMessage());
        }
    }

    /** Says in the terminal what happens. */
    private static final class Console implements SiteServer.Listener {
        private final PrintWriter out;
        private final PrintWriter err;
        private final Path root;
        private List<Problem> shown = List.of();

        Console(PrintWriter out, PrintWriter err, Path root) {
            this.out = out;
            this.err = err;
            this.root = root.toAbsolutePath().normalize();
        }

        @Override
        public synchronized void read(List<Problem> problems) {
            if (problems.equals(shown)) {
                return;
            }
            shown = problems;
            if (problems.isEmpty()) {
                out.println("No problems.");
                out.flush();
            } else {
                new ProblemPrinter(err, Terminal.current(), false).print(problems, false);
            }
        }

        @Override
        public synchronized void changed(Set<Path> files) {
            Path first = files.iterator().next();
            String name = first.startsWith(root) ? root.relativize(first).toString() : first.toString();
            out.println("Changed: " + name + (files.size() == 1 ? "" : " and " + (files.size() - 1) + " more"));
            out.flush();
        }

        @Override
        public synchronized void failed(IOException failure) {
            err.println("failure: " + Failure.describe(failure));
            err.flush();
        }
    }
}
