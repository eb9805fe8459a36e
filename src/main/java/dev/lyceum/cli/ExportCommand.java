package dev.lyceum.cli;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.ExportReader;
import dev.lyceum.build.ParsedSite;
import dev.lyceum.build.SiteReader;
import dev.lyceum.config.CardKind;
import dev.lyceum.config.ExportFormat;
import dev.lyceum.export.Book;
import dev.lyceum.export.BookExporter;
import dev.lyceum.export.CardExporter;
import dev.lyceum.export.CardExporters;
import dev.lyceum.export.CardSet;
import dev.lyceum.export.PageChoice;
import dev.lyceum.export.StudyJsonExporter;
import dev.lyceum.export.WorksheetExporter;
import dev.lyceum.export.WorksheetExporter.Layout;
import dev.lyceum.export.WorksheetExporter.Paper;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.LineIndex;
import dev.lyceum.source.SourceReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
@Command(
        name = "export",
        description = "Write questions and answers for other tools.",
        subcommands = {
            ExportCommand.Anki.class,
            ExportCommand.Tsv.class,
            ExportCommand.Gift.class,
            ExportCommand.Moodle.class,
            ExportCommand.Qti.class,
            ExportCommand.Worksheet.class,
            ExportCommand.Json.class,
            ExportCommand.BookFile.class
        })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say which format: anki, tsv, gift, moodle, qti, worksheet, json or book");
    }

    private static LineIndex lines(ParsedPage page) {
        try {
            return LineIndex.of(SourceReader.read(page.file()).text().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every format has in common. */
    abstract static class Format implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private SiteOptions site;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Where to write; default: a file named after the site, in the current folder.")
        private Optional<Path> output;

        @Option(
                names = "--section",
                paramLabel = "PATH",
                description = "Only the pages of a section, as in \"training\".")
        private Optional<String> section;

        @Option(
                names = "--page",
                paramLabel = "PATH",
                description = "Only one page, as in \"training/backpropagation\".")
        private Optional<String> page;

        @Option(names = "--language", paramLabel = "KEY", description = "Only the pages in a language, as in \"en\".")
        private Optional<String> language;

        @Option(names = "--strict", description = "Exit with 1 on warnings too.")
        private boolean strict;

        @Option(
                names = {"-v", "--verbose"},
                description = "Print every problem.")
        private boolean verbose;

        /** Writes the export and says what was written. */
        abstract void export(BuildRequest request, ParsedSite parsed, PageChoice pages) throws IOException;

        @Override
        public Integer call() throws IOException {
            BuildRequest request = site.request();
            ParsedSite parsed = SiteReader.read(request);
            PageChoice pages = new PageChoice(section, page, language);
            if (parsed.site().pages().stream().noneMatch(pages)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "no page of the site is at that section, page or language");
            }
            export(request, parsed, pages);
            return new ProblemPrinter(spec.commandLine().getErr(), Terminal.current(), verbose)
                    .print(parsed.problems(), strict);
        }

        Optional<Path> output() {
            return output;
        }

        CommandSpec spec() {
            return spec;
        }
    }

    /** A format that is made of cards. */
    abstract static class Cards extends Format {
        private final ExportFormat format;

        Cards(ExportFormat format) {
            this.format = format;
        }

        /** @param file where the export goes, and where an earlier one may be */
        CardExporter exporter(Path file) {
            return CardExporters.of(format, Optional.of(file));
        }

        @Override
        void export(BuildRequest request, ParsedSite parsed, PageChoice pages) throws IOException {
            CardSet cards = ExportReader.cards(request, parsed, pages);
            Path file = output().orElseGet(() -> Path.of(cards.siteId() + "." + format.extension()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            exporter(file).export(cards, bytes);
            WholeFile.write(file, bytes.toByteArray());
            spec().commandLine().getOut().println(file + ": " + count(cards));
        }

        private String count(CardSet cards) {
            boolean forCards = format == ExportFormat.ANKI || format == ExportFormat.TSV;
            long left = forCards ? cards.unanswered() : 0;
            long written = cards.count(CardKind.REVIEW) - left;
            long points = forCards ? cards.count(CardKind.KEYPOINT) : 0;
            return written
                    + (written == 1 ? " question" : " questions")
                    + (points == 0 ? "" : ", " + points + (points == 1 ? " key point" : " key points"))
                    + (left == 0 ? "" : "; " + left + " without an answer left out");
        }
    }

    /** {@code lyceum export anki}. */
    @Command(
            name = "anki",
            description =
                    "An Anki package. Written over an earlier one, only notes whose words changed count as changed.")
    static final class Anki extends Cards {
        Anki() {
            super(ExportFormat.ANKI);
        }
    }

    /** {@code lyceum export tsv}. */
    @Command(name = "tsv", description = "Text with tabs, for Anki, Quizlet, Mnemosyne and spreadsheets.")
    static final class Tsv extends Cards {
        Tsv() {
            super(ExportFormat.TSV);
        }
    }

    /** {@code lyceum export gift}. */
    @Command(name = "gift", description = "Moodle's GIFT text.")
    static final class Gift extends Cards {
        Gift() {
            super(ExportFormat.GIFT);
        }
    }

    /** {@code lyceum export moodle}. */
    @Command(name = "moodle", description = "Moodle XML, with images, id numbers and tags.")
    static final class Moodle extends Cards {
        Moodle() {
            super(ExportFormat.MOODLE);
        }
    }

    /** {@code lyceum export qti}. */
    @Command(name = "qti", description = "An IMS QTI 2.1 package, for Canvas, OpenOlat, TAO and others.")
    static final class Qti extends Cards {
        Qti() {
            super(ExportFormat.QTI);
        }
    }

    /** {@code lyceum export worksheet}. */
    @Command(name = "worksheet", description = "A page to print: questions, questions with their key, or cards.")
    static final class Worksheet extends Cards {
        @Option(
                names = "--layout",
                paramLabel = "LAYOUT",
                defaultValue = "key",
                description =
                        "questions; key (and the answers behind them); cards (to be printed on both sides and cut)."
                                + " Default: $${DEFAULT-VALUE}.")
        private Layout layout;

        @Option(
                names = "--paper",
                paramLabel = "SIZE",
                defaultValue = "a4",
                description = "a4 or letter; default: $${DEFAULT-VALUE}.")
        private Paper paper;

        Worksheet() {
            super(ExportFormat.WORKSHEET);
        }

        @Override
        CardExporter exporter(Path file) {
            return new WorksheetExporter(layout, paper);
        }
    }

    /** {@code lyceum export json}. */
    @Command(
            name = "json",
            description = "Parts, prompts, questions and answers of every page as one JSON document;"
                    + " to standard output without -o.")
    static final class Json extends Format {
        @Override
        void export(BuildRequest request, ParsedSite parsed, PageChoice pages) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new StudyJsonExporter(parsed.site(), ExportCommand::lines, pages)
                    .export(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            if (output().isPresent()) {
                WholeFile.write(output().get(), bytes.toByteArray());
            } else {
                System.out.write(bytes.toByteArray());
                System.out.flush();
            }
        }
    }

    /** {@code lyceum export book}. */
    @Command(
            name = "book",
            description = "The pages themselves, one after another in one HTML file with contents: to print, or to read"
                    + " without the site.")
    static final class BookFile extends Format {
        @Override
        void export(BuildRequest request, ParsedSite parsed, PageChoice pages) throws IOException {
            Book book = ExportReader.book(request, parsed, pages);
            if (book.chapters().isEmpty()) {
                throw new CommandLine.ParameterException(
                        spec().commandLine(), "only lists are at that section or page");
            }
            Path file = output().orElseGet(
                            () -> Path.of(parsed.config().config().siteId().replace('/', ' ') + ".book.html"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new BookExporter(book).export(bytes);
            WholeFile.write(file, bytes.toByteArray());
            int count = book.chapters().size();
            spec().commandLine().getOut().println(file + ": " + count + (count == 1 ? " page" : " pages"));
        }
    }
}
