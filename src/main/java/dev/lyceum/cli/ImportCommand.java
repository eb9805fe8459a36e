package dev.lyceum.cli;

import dev.lyceum.importing.DeckImporter;
import dev.lyceum.importing.ImportException;
import dev.lyceum.importing.ImportReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lyceum import FILE}. */
@Command(name = "import", description = "Make topics of a deck of cards: a table (CSV, TSV) or an Anki package.")
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Parameters(paramLabel = "FILE", description = "A .csv, .tsv, .txt or .apkg file.")
    private Path file;

    @Option(
            names = "--into",
            paramLabel = "SECTION",
            defaultValue = "",
            description = "The section for the topics, as in \"languages/french\"; default: the top.")
    private String into;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "there is no file " + file);
        }
        try {
            ImportReport report =
                    DeckImporter.importFile(site.request(), file, into, LocalDate.now(ZoneId.systemDefault()));
            PrintWriter out = spec.commandLine().getOut();
            report.topics().forEach(out::println);
            out.println(count(report.cards(), "question") + " in "
                    + count(report.topics().size(), "topic"));
            report.leftOut().forEach(words -> out.println("left out: " + words));
            return ExitCode.CLEAN;
        } catch (ImportException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
