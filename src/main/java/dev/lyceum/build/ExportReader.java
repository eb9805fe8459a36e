package dev.lyceum.build;

import dev.lyceum.export.Book;
import dev.lyceum.export.BookCollector;
import dev.lyceum.export.CardCollector;
import dev.lyceum.export.CardSet;
import dev.lyceum.export.ChangeTimes;
import dev.lyceum.image.SiteImages;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.render.TemplateEngine;
import dev.lyceum.site.Backlinks;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.Menus;
import dev.lyceum.site.Page;
import dev.lyceum.site.Resource;
import dev.lyceum.site.Site;
import dev.lyceum.source.SourceFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads what exports are made of, rendered as on the site's pages. */
public final class ExportReader {
    private ExportReader() {}

    /** The cards of a site that is read but not rendered. */
    public static CardSet cards(BuildRequest request, ParsedSite parsed, Predicate<Page> wanted) {
        return cards(request, parsed, renderer(request, parsed), wanted);
    }

    static CardSet cards(BuildRequest request, ParsedSite parsed, SiteRenderer renderer, Predicate<Page> wanted) {
        ChangeTimes times = ChangeTimes.of(request.source());
        return new CardCollector(parsed.site(), renderer, page -> times.of(page.file())).collect(wanted, files(parsed));
    }

    /** The texts of a site that is read but not rendered. */
    public static Book book(BuildRequest request, ParsedSite parsed, Predicate<Page> wanted) {
        return new BookCollector(parsed.site(), renderer(request, parsed)).collect(wanted, files(parsed));
    }

    private static SiteRenderer renderer(BuildRequest request, ParsedSite parsed) {
        Site site = parsed.site();
        TemplateEngine engine = new TemplateEngine(
                request.templates(), parsed.config().config().content().pageTimeout());
        LinkResolver links = new LinkResolver(site, parsed.staticPaths());
        Menus menus = Menus.of(site, links, parsed.config().places());
        return new SiteRenderer(
                site, links, Backlinks.of(List.of(), List.of()), menus, engine, new SiteImages(Map.of()));
    }

    private static Map<String, Path> files(ParsedSite parsed) {
        Map<String, Path> files = new HashMap<>();
        for (SourceFile file : parsed.staticFiles()) {
            files.put(parsed.staticPath(file), file.file());
        }
        for (Resource resource : parsed.site().resources().values()) {
            files.put(resource.url(), resource.file().file());
        }
        return files;
    }
}
