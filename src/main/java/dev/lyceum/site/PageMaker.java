package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.Page.TermRef;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes {@link Page}s from parsed files: URL, title, order and terms. */
final class PageMaker {
    private final SiteConfig config;

    PageMaker(SiteConfig config) {
        this.config = config;
    }

    /**
     * An ordinary page.
     *
     * @param bundle whether it is the {@code index.md} of a folder that is its own
     */
    Page page(Folder.Entry entry, boolean bundle) {
        ContentPath place = entry.place();
        String name = bundle ? place.folderName() : place.name();
        String folder = bundle ? Folder.parent(place.folder()) : place.folder();
        String path = folder.isEmpty() ? name : folder + "/" + name;
        FrontMatter frontMatter = entry.page().frontMatter();
        return page(
                PageKind.PAGE,
                place.language(),
                path,
                explicitUrl(place.language(), frontMatter)
                        .orElseGet(() -> pageUrl(place.language(), folder, name, frontMatter)),
                UrlPath.title(name),
                Optional.of(entry.page()),
                date(frontMatter));
    }

    /** The page of a section or a home page, whether it has a file of its own or not. */
    Page list(Folder folder, Optional<ParsedPage> source, List<Node> children) {
        boolean home = folder.path.isEmpty();
        Optional<OffsetDateTime> date = source.flatMap(page -> date(page.frontMatter()));
        if (date.isEmpty()) {
            date = children.stream()
                    .flatMap(child -> child.page.date().stream())
                    .max(OffsetDateTime::compareTo);
        }
        return page(
                home ? PageKind.HOME : PageKind.SECTION,
                folder.language,
                folder.path,
                source.flatMap(page -> explicitUrl(folder.language, page.frontMatter()))
                        .orElseGet(() -> folderUrl(folder.language, folder.path)),
                home ? folder.language.title() : UrlPath.title(folder.name()),
                source,
                date);
    }

    /** A page that only lists others: a taxonomy or a term. */
    Page generated(PageKind kind, LanguageConfig language, String path, String title) {
        return page(kind, language, path, folderUrl(language, path), title, Optional.empty(), Optional.empty());
    }

    private Page page(
            PageKind kind,
            LanguageConfig language,
            String path,
            String url,
            String fallbackTitle,
            Optional<ParsedPage> source,
            Optional<OffsetDateTime> date) {
        FrontMatter frontMatter = source.map(ParsedPage::frontMatter).orElse(FrontMatter.NONE);
        String title = frontMatter.text("title").filter(text -> !text.isBlank()).orElse(fallbackTitle);
        String description = frontMatter
                .text("description")
                .or(() -> frontMatter.text("summary"))
                .or(() -> source.map(parsed -> parsed.body().summary()))
                .orElse("");
        return new Page(
                kind,
                language,
                path,
                url,
                title,
                frontMatter.text("linkTitle").filter(text -> !text.isBlank()).orElse(title),
                description,
                frontMatter.integer("weight").orElse(0L),
                date,
                terms(frontMatter),
                source);
    }

    private List<TermRef> terms(FrontMatter frontMatter) {
        List<TermRef> terms = new ArrayList<>();
        for (String taxonomy : config.taxonomies().values()) {
            for (String term : frontMatter.strings(taxonomy)) {
                if (!UrlPath.segment(term, config.urls()).isEmpty()) {
                    terms.add(new TermRef(taxonomy, term.strip()));
                }
            }
        }
        return terms;
    }

    /** The first date that the configured sources give. */
    Optional<OffsetDateTime> date(FrontMatter frontMatter) {
        for (String key : config.content().dateSources()) {
            Optional<OffsetDateTime> date = frontMatter.moment(key);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The URL of a list page or of a folder's files: {@code en/a/b/}; the language's prefix for the top. */
    String folderUrl(LanguageConfig language, String folder) {
        String prefix = config.urlPrefix(language);
        return folder.isEmpty() ? prefix : prefix + UrlPath.segment(folder, config.urls()) + "/";
    }

    private String pageUrl(LanguageConfig language, String folder, String name, FrontMatter frontMatter) {
        String last = frontMatter.text("slug").filter(slug -> !slug.isBlank()).orElse(name);
        String path = UrlPath.segment(folder.isEmpty() ? last : folder + "/" + last, config.urls());
        return config.urlPrefix(language) + (config.urls().ugly() ? path + ".html" : path + "/");
    }

    private Optional<String> explicitUrl(LanguageConfig language, FrontMatter frontMatter) {
        return frontMatter.text("url").filter(url -> !url.isBlank()).map(url -> {
            String path = url.startsWith("/") ? url.substring(1) : url;
            boolean file = path.lastIndexOf('.') > path.lastIndexOf('/') + 1;
            return config.urlPrefix(language) + (path.isEmpty() || path.endsWith("/") || file ? path : path + "/");
        });
    }
}
