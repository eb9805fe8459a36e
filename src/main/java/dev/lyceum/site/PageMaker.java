package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.OutputFormat;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.data.Data;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.PageOutline;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.Page.TermRef;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes {@link Page}s from parsed files: URL, title, order and terms. */
final class PageMaker {
    private static final String OUTPUTS = "outputs";

    private final SiteConfig config;
    private final PageRules rules;
    private final PageUrls urls;
    private final ListTitles titles;
    private final Cascade cascade;
    private final Remarks remarks;

    /**
     * @param config as it holds in the language of the pages
     */
    PageMaker(SiteConfig config, PageRules rules, List<Data.Table> cascade, Remarks remarks) {
        this.config = config;
        this.rules = rules;
        this.urls = new PageUrls(config);
        this.titles = new ListTitles(config.lists());
        this.cascade = Cascade.of(cascade, config.content().environment());
        this.remarks = remarks;
    }

    /**
     * An ordinary page.
     *
     * @param bundle whether it is the {@code index.md} of a folder that is its own
     * @param section the folder of the section it is in, as Hugo counts sections
     */
    Page page(Folder.Entry entry, boolean bundle, String section) {
        ContentPath place = entry.place();
        String name = bundle ? place.folderName() : place.name();
        String folder = bundle ? Folder.parent(place.folder()) : place.folder();
        String path = folder.isEmpty() ? name : folder + "/" + name;
        FrontMatter frontMatter = entry.page().frontMatter();
        PageRules.Dated dated = rules.date(frontMatter, name);
        String title = title(frontMatter, UrlPath.title(name));
        String slug = frontMatter.get("slug").isEmpty()
                ? dated.slug()
                : frontMatter
                        .text("slug")
                        .map(UrlPath::clean)
                        .filter(text -> !text.isBlank())
                        .orElse("");
        String url = urls.page(
                place.language(),
                folder,
                frontMatter,
                new Permalink.Subject(
                        dated.date().orElse(PageUrls.NO_DATE),
                        first(folder),
                        section.isEmpty() ? List.of() : List.of(section.split("/", -1)),
                        title(frontMatter, ""),
                        slug,
                        name));
        return page(PageKind.PAGE, place.language(), path, url, title, PageHeader.of(entry), dated.date());
    }

    /**
     * The page of a section or a home page, whether it has a file of its own or not. Without a date of its own it has, as
     * in Hugo, that of the newest page below it at any depth.
     */
    Page list(Folder folder, PageHeader header, List<Node> children) {
        boolean home = folder.path.isEmpty();
        boolean hasFile = header.file().isPresent();
        FrontMatter frontMatter = header.frontMatter();
        Optional<OffsetDateTime> date = date(header, Node.newest(children));
        String fallbackTitle = home ? folder.language.title() : titles.section(folder.path, hasFile);
        return page(
                home ? PageKind.HOME : PageKind.SECTION,
                folder.language,
                folder.path,
                home
                        ? urls.home(folder.language)
                        : urls.section(
                                folder.language,
                                place(folder, hasFile),
                                frontMatter,
                                subject(folder, frontMatter, date)),
                title(frontMatter, fallbackTitle),
                header,
                date);
    }

    /** Of a section without a file of its own, Hugo writes the name in lower case even where paths keep theirs. */
    private String place(Folder folder, boolean hasFile) {
        boolean lower = !hasFile && !config.lists().folderSections();
        return lower ? UrlPath.lower(folder.path) : folder.path;
    }

    private static Permalink.Subject subject(Folder folder, FrontMatter frontMatter, Optional<OffsetDateTime> date) {
        return new Permalink.Subject(
                date.orElse(PageUrls.NO_DATE),
                first(folder.path),
                List.of(folder.path.split("/", -1)),
                title(frontMatter, ""),
                frontMatter.text("slug").orElse(""),
                folder.name());
    }

    /**
     * The page of a taxonomy or a term, mostly without a file of its own. Without a date of its own it has that of the
     * newest page it lists.
     */
    Page generated(
            PageKind kind,
            LanguageConfig language,
            String path,
            String fallbackTitle,
            PageHeader header,
            List<Node> children) {
        FrontMatter frontMatter = header.frontMatter();
        boolean isNamed = kind == PageKind.TERM && header.file().isEmpty();
        String title = isNamed ? fallbackTitle : title(frontMatter, fallbackTitle);
        String url = kind == PageKind.TERM
                ? urls.term(language, path, title, frontMatter)
                : urls.taxonomy(language, path, title, frontMatter);
        Optional<OffsetDateTime> date = date(
                header,
                children.stream()
                        .flatMap(child -> dateForTerms(child.page).stream())
                        .max(Comparator.naturalOrder()));
        return page(kind, language, path, url, title, header, date);
    }

    private static String title(FrontMatter frontMatter, String fallback) {
        return frontMatter.text("title").filter(text -> !text.isBlank()).orElse(fallback);
    }

    /** The date that a page has for terms, which know nothing of those that sections have from the pages below them. */
    Optional<OffsetDateTime> dateForTerms(Page page) {
        boolean hasOthers = page.kind() == PageKind.SECTION || page.kind() == PageKind.HOME;
        return hasOthers
                ? page.source()
                        .flatMap(
                                file -> rules.date(file.frontMatter(), "_index").date())
                : page.date();
    }

    private Optional<OffsetDateTime> date(PageHeader list, Optional<OffsetDateTime> newest) {
        return rules.isDated(list.frontMatter(), list.name())
                ? rules.date(list.frontMatter(), list.name()).date()
                : newest;
    }

    private Page page(
            PageKind kind,
            LanguageConfig language,
            String path,
            String url,
            String title,
            PageHeader header,
            Optional<OffsetDateTime> date) {
        Optional<ParsedPage> source = header.file().map(Folder.Entry::page);
        FrontMatter frontMatter = header.frontMatter();
        String description = frontMatter
                .text("description")
                .or(() -> source.map(ParsedPage::outline)
                        .filter(PageOutline::marked)
                        .map(PageOutline::summary))
                .or(() -> frontMatter.text("summary"))
                .or(() -> source.map(parsed -> parsed.outline().summary()))
                .orElse("");
        String section = first(kind == PageKind.PAGE ? Folder.parent(path) : path);
        Set<OutputFormat> formats = formats(kind, frontMatter);
        Page page = new Page(
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
                frontMatter.text("type").filter(type -> !type.isBlank()).orElse(section.isEmpty() ? "page" : section),
                frontMatter.text("layout").orElse(""),
                urls.aliases(url, frontMatter),
                formats.contains(OutputFormat.HTML) ? header.build().listing() : Listing.NEVER,
                formats,
                header.file().filter(Folder.Entry::fallback).isPresent(),
                source);
        remarkFormats(page, frontMatter);
        return page;
    }

    private Set<OutputFormat> formats(PageKind kind, FrontMatter frontMatter) {
        Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
        if (frontMatter.get(OUTPUTS).isPresent()) {
            frontMatter.strings(OUTPUTS).forEach(name -> OutputFormat.of(name).ifPresent(formats::add));
            return formats;
        }
        for (OutputFormat format : OutputFormat.values()) {
            if (config.outputs().has(kind.key(), format)) {
                formats.add(format);
            }
        }
        return formats;
    }

    private void remarkFormats(Page page, FrontMatter frontMatter) {
        Optional<Data> outputs = frontMatter.get(OUTPUTS);
        if (outputs.isEmpty()) {
            return;
        }
        for (String name : frontMatter.strings(OUTPUTS)) {
            if (OutputFormat.of(name).isEmpty()) {
                remarks.add(
                        page,
                        new Remark(
                                outputs.get().offset(),
                                "output-format",
                                "the page is not written in the format \"" + name + "\"",
                                "the formats are HTML, RSS and JSON"));
            }
        }
        if (!page.isWrittenIn(OutputFormat.HTML)) {
            remarks.add(
                    page,
                    new Remark(
                            outputs.get().offset(),
                            "output-format",
                            "the page is not written in HTML, so no list shows it",
                            "add \"HTML\" to outputs"));
        }
    }

    /** A page in the bundle of another one is that one's resource in Hugo, for templates; here nothing shows it. */
    void remarkPagesInside(Page page, Folder bundle, Folder.Entry leaf) {
        List<String> inside = bundle.pages()
                .filter(entry -> !entry.isSameFile(leaf) && !entry.fallback())
                .map(entry -> entry.page().file().path())
                .toList();
        if (!inside.isEmpty()) {
            remarks.add(
                    page,
                    new Remark(
                            0,
                            "page-in-bundle",
                            "the folder is one page because of this file, so nothing shows "
                                    + String.join(", ", inside),
                            "rename this file to _index.md to make the folder a section with pages"));
        }
    }

    /** What the configuration hands down to all pages. */
    Cascade cascade() {
        return cascade;
    }

    /** The same with what the home page hands down. */
    Cascade cascade(Folder root) {
        return cascade.below(root.index(false));
    }

    /** Whether {@code disableKinds} names a kind of page. */
    boolean isDisabled(PageKind kind) {
        return config.outputs().isDisabled(kind.key());
    }

    private List<TermRef> terms(FrontMatter frontMatter) {
        List<TermRef> terms = new ArrayList<>();
        for (String taxonomy : config.taxonomies().values()) {
            Optional<Data> value = frontMatter.get(taxonomy);
            if (value.isEmpty() || value.get() instanceof Data.Table) {
                continue;
            }
            long weight = frontMatter.integer(taxonomy + "_weight").orElse(0L);
            for (String term : frontMatter.strings(taxonomy)) {
                if (!UrlPath.segment(term, config.urls()).isEmpty()) {
                    terms.add(new TermRef(taxonomy, term.strip(), weight));
                }
            }
        }
        return terms;
    }

    boolean isPublished(Folder.Entry entry, boolean bundle) {
        ContentPath place = entry.place();
        return rules.isPublished(entry.page().frontMatter(), bundle ? place.folderName() : place.name());
    }

    boolean isPublished(PageHeader list) {
        return rules.isPublished(list.frontMatter(), list.name());
    }

    String taxonomyTitle(String taxonomy) {
        return titles.taxonomy(taxonomy);
    }

    private static String first(String folder) {
        int slash = folder.indexOf('/');
        return slash < 0 ? folder : folder.substring(0, slash);
    }
}
