package dev.lyceum.check;

import dev.lyceum.build.Inspection;
import dev.lyceum.build.ParsedSite;
import dev.lyceum.data.Data;
import dev.lyceum.markdown.Piece;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.TemplateEngine;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.Page;
import dev.lyceum.site.PagePieces;
import dev.lyceum.site.Site;
import dev.lyceum.source.ReadSource;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.UnreadableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site as the rules see it: linked, with the texts of its files at hand. For one thread. */
final class CheckedSite {
    private final Inspection inspection;
    private final LinkResolver links;
    private final List<LinkUse> uses = new ArrayList<>();
    private final Map<String, ReadSource> sources = new HashMap<>();

    CheckedSite(Inspection inspection) {
        this.inspection = inspection;
        this.links = new LinkResolver(site(), parsed().staticPaths());
        for (Page page : site().pages()) {
            if (!page.fallback()) {
                page.source().ifPresent(source -> collect(page, source));
            }
        }
    }

    private void collect(Page page, ParsedPage source) {
        List<Piece> pieces = new ArrayList<>();
        PagePieces.forAll(page, pieces::add);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Link link) {
                String before = i == 0 ? "" : html(pieces.get(i - 1));
                String after = i + 1 == pieces.size() ? "" : html(pieces.get(i + 1));
                int end = after.indexOf('>');
                String tag = before.substring(Math.max(0, before.lastIndexOf('<')))
                        + after.substring(0, end < 0 ? after.length() : end);
                uses.add(new LinkUse(page, source, link, links.resolve(page, link.kind(), link.destination()), tag));
            }
        }
    }

    private static String html(Piece piece) {
        return piece instanceof Piece.Html html ? html.html() : "";
    }

    Path root() {
        return inspection.root();
    }

    ParsedSite parsed() {
        return inspection.parsed();
    }

    Site site() {
        return parsed().site();
    }

    TemplateEngine templates() {
        return inspection.templates();
    }

    LinkResolver links() {
        return links;
    }

    /** Every link and image in the pages' texts. */
    List<LinkUse> uses() {
        return uses;
    }

    /** The text of a content file. */
    SourceText text(SourceFile file) {
        return source(file).text();
    }

    /** Whether the text of a content file is all of its bytes, so that it can be changed and the rest stay as it is. */
    boolean canChange(SourceFile file) {
        return source(file).problems().isEmpty();
    }

    /** Each file is read once. */
    private ReadSource source(SourceFile file) {
        return sources.computeIfAbsent(file.path(), path -> {
            try {
                return SourceReader.read(file);
            } catch (UnreadableFileException e) {
                // gone meanwhile: its problems are told without their lines
                return new ReadSource(new SourceText(path, ""), List.of());
            }
        });
    }

    Problem warning(ParsedPage page, String code, int offset, String message) {
        return text(page.file()).warning(code, Math.max(0, offset), message);
    }

    /** At a key of the page's front matter, or at the top of the file where it has no such key. */
    Problem warningAt(ParsedPage page, String key, String code, String message) {
        Optional<Data> value = page.frontMatter().get(key);
        return warning(page, code, value.map(Data::offset).orElse(0), message);
    }
}
