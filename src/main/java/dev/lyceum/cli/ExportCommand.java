package dev.lyceum.cli;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.ParsedSite;
import dev.lyceum.build.SiteReader;
import dev.lyceum.export.StudyJsonExporter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.LineIndex;
import dev.lyceum.source.SourceReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lyceum export}: a subcommand a format. */
@Command(name = "export", description = "Write the study data for other tools.", subcommands = ExportCommand.Json.class)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say which format: json");
    }

    private static LineIndex lines(ParsedPage page) {
        try {
            return LineIndex.of(SourceReader.read(page.file()).text().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code lyceum export json}. */
    @Command(name = "json", description = "Parts, prompts, questions and answers of every page as one JSON document.")
    static final class Json implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private SiteOptions site;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Where to write; default: standard output.")
        private Optional<Path> output;

        @Option(names = "--strict", description = "Exit with 1 on warnings too.")
        private boolean strict;

        @Option(
                names = {"-v", "--verbose"},
                description = "Print every problem.")
        private boolean verbose;

        @Override
        public Integer call() throws IOException {
            BuildRequest request = site.request();
            ParsedSite parsed = SiteReader.read(request);
            StudyJsonExporter exporter = new StudyJsonExporter(parsed.site(), ExportCommand::lines);
            if (output.isPresent()) {
                try (Writer writer = Files.newBufferedWriter(output.get())) {
                    exporter.export(writer);
                }
            } else {
                exporter.export(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
            }
            return new ProblemPrinter(spec.commandLine().getErr(), Terminal.current(), verbose)
                    .print(parsed.problems(), strict);
        }
    }
}
