package dev.lyceum.site;

import dev.lyceum.config.ExportFormat;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.PageBody.ItemBody.QuestionBody;
import dev.lyceum.page.ParsedPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which files with questions the site offers, and where: for each language and for each section, what is below it. */
public final class Downloads {
    private static final String FOLDER = "downloads/";

    private final Site site;
    private final List<ExportFormat> formats;
    private final Set<Page> scopes = new HashSet<>();

    public Downloads(Site site) {
        this.site = site;
        this.formats = site.config().study().downloads().stream()
                .flatMap(name -> ExportFormat.of(name).stream())
                .toList();
        if (!formats.isEmpty()) {
            site.pages().stream()
                    .filter(page -> !page.fallback() && asks(page))
                    .forEach(page -> scopes.addAll(trail(page)));
        }
    }

    private static boolean asks(Page page) {
        return page.source().map(ParsedPage::body).stream()
                .flatMap(body -> body.parts().stream())
                .anyMatch(part -> part.items().stream().anyMatch(QuestionBody.class::isInstance));
    }

    /** The homes and sections that a page is in, itself included if it is one. */
    public List<Page> trail(Page page) {
        List<Page> trail = new ArrayList<>();
        for (Optional<Page> at = Optional.of(page); at.isPresent(); at = site.parent(at.get())) {
            if (at.get().kind() == PageKind.HOME || at.get().kind() == PageKind.SECTION) {
                trail.add(at.get());
            }
        }
        return trail;
    }

    /** In the author's order; often none. */
    public List<ExportFormat> formats() {
        return formats;
    }

    /** The homes and sections with questions in or below them, in the order of the site. */
    public List<Page> scopes() {
        return site.pages().stream().filter(scopes::contains).toList();
    }

    /** The home or section whose files a page offers: its own, or that of the section it is in. */
    public Optional<Page> scope(Page page) {
        return scopes.isEmpty()
                ? Optional.empty()
                : trail(page).stream().findFirst().filter(scopes::contains);
    }

    /** Below the site's root, not percent-encoded. */
    public String url(Page scope, ExportFormat format) {
        SiteConfig config = site.config();
        String name = scope.kind() == PageKind.HOME
                ? UrlPath.path(config.siteId().replace('/', ' '), config.urls())
                : "sections/" + UrlPath.path(scope.path(), config.urls());
        return config.urlPrefix(scope.language()) + FOLDER + name + "." + format.extension();
    }
}
