package dev.lyceum.site;

import dev.lyceum.config.ContentConfig;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceFile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts all parsed pages together to a {@link Site}, once. */
public final class SiteLinker {
    private final SiteConfig config;
    private final PageMaker maker;
    private final Instant now;

    /**
     * @param now decides which pages are future or expired
     */
    public SiteLinker(SiteConfig config, Instant now) {
        this.config = config;
        this.maker = new PageMaker(config);
        this.now = now;
    }

    /**
     * @param others the files of the content folders that are not pages
     */
    public Site link(List<ParsedPage> pages, List<SourceFile> others) {
        Map<String, Folder> roots = new LinkedHashMap<>();
        for (LanguageConfig language : config.languages()) {
            roots.put(language.key(), new Folder(language, ""));
        }
        for (ParsedPage page : pages) {
            if (isPublished(page.frontMatter())) {
                ContentPath.of(page.file().path(), config).ifPresent(place -> {
                    Folder root = roots.get(place.language().key());
                    if (root != null) {
                        root.at(place.folder()).entries.add(new Folder.Entry(place, page));
                    }
                });
            }
        }
        SiteTables tables = new SiteTables();
        for (Folder root : roots.values()) {
            PageOrder order = new PageOrder(root.language.locale());
            Node home = section(root, order);
            List<Node> tree = home.all();
            tables.addTree(tree);
            tables.addTaxonomies(home, new TaxonomyTree(config, maker).build(root.language, tree, order));
        }
        return tables.finish(config, resources(others));
    }

    private boolean isPublished(FrontMatter frontMatter) {
        ContentConfig content = config.content();
        if (frontMatter.flag("draft").orElse(false) && !content.buildDrafts()) {
            return false;
        }
        Optional<OffsetDateTime> publish = frontMatter.moment("publishDate").or(() -> maker.date(frontMatter));
        if (!content.buildFuture()
                && publish.filter(date -> date.toInstant().isAfter(now)).isPresent()) {
            return false;
        }
        Optional<OffsetDateTime> expiry = frontMatter.moment("expiryDate");
        return content.buildExpired()
                || expiry.filter(date -> !date.toInstant().isAfter(now)).isEmpty();
    }

    private Node section(Folder folder, PageOrder order) {
        Optional<Folder.Entry> index = folder.index();
        List<Node> children = new ArrayList<>();
        for (Folder sub : folder.folders.values()) {
            if (sub.leaf().isPresent()) {
                children.add(new Node(maker.page(sub.leaf().get(), true), List.of()));
            } else if (sub.hasPages()) {
                children.add(section(sub, order));
            }
        }
        for (Folder.Entry entry : folder.entries) {
            if (index.filter(entry::isSameFile).isEmpty()) {
                children.add(new Node(maker.page(entry, false), List.of()));
            }
        }
        children.sort((a, b) -> order.compare(a.page, b.page));
        return new Node(maker.list(folder, index.map(Folder.Entry::page), children), children);
    }

    private Map<String, Resource> resources(List<SourceFile> files) {
        Map<String, Resource> resources = new HashMap<>();
        for (SourceFile file : files) {
            ContentPath.of(file.path(), config).ifPresent(place -> {
                String name = file.path().substring(file.path().lastIndexOf('/') + 1);
                resources.put(
                        file.path(), new Resource(file, maker.folderUrl(place.language(), place.folder()) + name));
            });
        }
        return resources;
    }

    /** Two pages at one place: both are named, the first one is kept. */
    static Problem collision(Page page, Page kept) {
        String path = page.source().map(source -> source.file().path()).orElse("");
        return Problem.error(
                        "url-collision",
                        Location.of(path.isEmpty() ? page.language().contentDir() : path),
                        "two pages have the URL /" + page.url() + ": " + name(page) + " and " + name(kept))
                .withHint("rename one of them, or give it a slug or url");
    }

    private static String name(Page page) {
        return page.source()
                .map(source -> source.file().path())
                .orElse("the list that Lyceum makes (" + page.kind().key() + ")");
    }
}
