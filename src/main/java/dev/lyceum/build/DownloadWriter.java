package dev.lyceum.build;

import dev.lyceum.config.ExportFormat;
import dev.lyceum.export.CardExporters;
import dev.lyceum.export.CardSet;
import dev.lyceum.export.StudyJsonExporter;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.site.Downloads;
import dev.lyceum.site.Page;
import dev.lyceum.source.LineIndex;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the files with questions that pages offer for download; nothing where none are configured. */
final class DownloadWriter {
    private final BuildRequest request;
    private final ParsedSite parsed;
    private final SiteRenderer renderer;
    private final Downloads downloads;

    DownloadWriter(BuildRequest request, ParsedSite parsed, SiteRenderer renderer) {
        this.request = request;
        this.parsed = parsed;
        this.renderer = renderer;
        this.downloads = new Downloads(parsed.site());
    }

    /** Tells what could not be read any more; a file that needs it stays as it was. */
    List<Problem> write(OutputSink sink) throws IOException {
        List<Problem> problems = new ArrayList<>();
        if (downloads.formats().isEmpty()) {
            return problems;
        }
        CardSet all = ExportReader.cards(request, parsed, renderer, page -> true);
        Map<Page, Set<Page>> below = new HashMap<>();
        for (Page page : parsed.site().pages()) {
            if (!page.fallback()) {
                downloads
                        .trail(page)
                        .forEach(scope -> below.computeIfAbsent(scope, key -> new HashSet<>())
                                .add(page));
            }
        }
        for (Page scope : downloads.scopes()) {
            Set<Page> pages = below.getOrDefault(scope, Set.of());
            Set<String> urls = pages.stream().map(Page::url).collect(Collectors.toSet());
            CardSet cards = all.only(page -> urls.contains(page.url()));
            for (ExportFormat format : downloads.formats()) {
                String path = downloads.url(scope, format);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try {
                    export(format, cards, pages, bytes);
                } catch (UncheckedIOException e) {
                    if (!(e.getCause() instanceof UnreadableFileException unreadable)) {
                        throw e;
                    }
                    problems.add(unreadable.problem());
                    sink.keep(path);
                    continue;
                }
                sink.write(new OutputFile(path, bytes.toByteArray()));
            }
        }
        return problems;
    }

    private void export(ExportFormat format, CardSet cards, Set<Page> pages, OutputStream out) throws IOException {
        if (format == ExportFormat.JSON) {
            new StudyJsonExporter(parsed.site(), DownloadWriter::lines, pages::contains)
                    .export(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        } else {
            CardExporters.of(format, Optional.empty()).export(cards, out);
        }
    }

    private static LineIndex lines(ParsedPage page) {
        try {
            return LineIndex.of(SourceReader.read(page.file()).text().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
