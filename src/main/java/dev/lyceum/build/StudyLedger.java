package dev.lyceum.build;

import dev.lyceum.config.StudyConfig;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.ReadSource;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceReader;
import dev.lyceum.study.Ledger;
import dev.lyceum.study.LedgerReader;
import dev.lyceum.study.LedgerWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The file in which a site keeps the ids of its cards from build to build. */
final class StudyLedger {
    private final Optional<Path> file;
    private final String before;
    private final Ledger ids;
    private final List<Problem> problems;

    private StudyLedger(Optional<Path> file, String before, Ledger ids, List<Problem> problems) {
        this.file = file;
        this.before = before;
        this.ids = ids;
        this.problems = List.copyOf(problems);
    }

    static StudyLedger read(Path siteRoot, StudyConfig config, List<SourceFile> pages) throws IOException {
        if (config.ledger().isEmpty()) {
            return new StudyLedger(Optional.empty(), "", Ledger.NONE, List.of());
        }
        String name = config.ledger().get();
        Path file = siteRoot.resolve(name);
        if (!Files.isRegularFile(file)) {
            return new StudyLedger(Optional.of(file), "", Ledger.NONE, List.of());
        }
        ReadSource source = SourceReader.read(siteRoot, file);
        Set<String> paths = pages.stream().map(SourceFile::path).collect(Collectors.toUnmodifiableSet());
        LedgerReader.ReadLedger read = LedgerReader.read(source.text(), paths);
        List<Problem> problems = new ArrayList<>(source.problems());
        problems.addAll(read.problems());
        return new StudyLedger(Optional.of(file), source.text().text(), read.ledger(), problems);
    }

    /** The same file, from which items have gone to other pages since. */
    StudyLedger with(Ledger moved) {
        return new StudyLedger(file, before, moved, problems);
    }

    Ledger ids() {
        return ids;
    }

    /** The file's text; empty where there is none. */
    String text() {
        return before;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What the file is to have of each page, in the order of the pages; nothing where the site keeps no ids. */
    List<List<String>> lines(List<ParsedPage> pages, Workers workers) {
        return workers.map(
                pages,
                page -> file.isEmpty()
                        ? List.of()
                        : LedgerWriter.lines(page.file().path(), page.study(), ids));
    }

    /**
     * Writes the ids that cards have now, where they are not what the file says. A file with damaged lines is left alone, as
     * somebody has to mend it; one that cannot be written is reported.
     *
     * @param ofPages see {@link #lines}
     */
    Optional<Problem> write(List<List<String>> ofPages) {
        if (file.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = ofPages.stream().flatMap(Collection::stream).toList();
        String now = lines.isEmpty() ? "" : LedgerWriter.text(lines);
        if (now.equals(before.replace("\r\n", "\n"))) {
            return Optional.empty();
        }
        try {
            replace(file.get(), now);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.warning(
                            "ledger-not-written",
                            Location.of(String.valueOf(file.get().getFileName())),
                            "the ids of the cards could not be kept: " + e.getMessage())
                    .withHint("make the folder writable, or write [study] ledger = false"));
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path whole = file.toAbsolutePath();
        Path temporary = whole.resolveSibling("." + whole.getFileName() + ".tmp");
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
