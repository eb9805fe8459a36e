package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceFile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts all parsed pages together to a {@link Site}, once. */
public final class SiteLinker {
    private final SiteConfig config;
    private final Instant now;

    /**
     * @param now decides which pages are future or expired
     */
    public SiteLinker(SiteConfig config, Instant now) {
        this.config = config;
        this.now = now;
    }

    /** Whether a pattern of {@code [permalinks]} has only known tokens; one that has not is passed over. */
    public static boolean isPermalink(String pattern) {
        return Permalink.parse(pattern).isPresent();
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
            ContentPath.of(page.file().path(), config).ifPresent(place -> {
                Folder root = roots.get(place.language().key());
                if (root != null) {
                    root.at(place.folder()).entries.add(new Folder.Entry(place, page, false));
                }
            });
        }
        // Where folder notes are the custom, they are meant; a single page called as its folder is none.
        boolean notes = roots.values().stream().mapToInt(Folder::surplusOfNotes).sum() > 0;
        Folder source = roots.get(config.defaultLanguage());
        for (Folder root : roots.values()) {
            if (source != null && root != source && PageRules.hasFallback(root.language)) {
                FallbackFiller.fill(root, source);
            }
        }
        SiteTables tables = new SiteTables();
        Remarks remarks = new Remarks();
        for (Folder root : roots.values()) {
            SiteConfig own = config.in(root.language);
            PageMaker maker = new PageMaker(
                    own,
                    new PageRules(own, root.language, now),
                    root.language.rules().cascade(),
                    remarks);
            PageOrder order = new PageOrder(root.language.locale(), own.lists().folderSections());
            TaxonomyTree taxonomies = new TaxonomyTree(own, maker, order);
            taxonomies.takeFrom(root);
            Node home = new SectionTree(maker, order, notes || own.lists().folderSections()).build(root);
            List<Node> tree = home.all();
            tables.addTree(tree);
            tables.addTaxonomies(home, taxonomies.build(root.language, tree));
        }
        return tables.finish(config, new ResourcePlacer(config, roots).place(others, remarks), remarks);
    }

    /** Two pages at one place: both are named, the first one is kept. */
    static Problem collision(Page page, Page kept) {
        return Problem.error(
                        "url-collision",
                        page.source()
                                .map(source -> UrlOrigin.locate(source, UrlOrigin.OWN))
                                .orElseGet(() -> Location.of(page.language().contentDir())),
                        "two pages have the URL /" + page.url() + ": " + name(page) + " and " + name(kept))
                .withHint("rename one of them, or give it a slug or url");
    }

    private static String name(Page page) {
        return page.source()
                .map(source -> source.file().path())
                .orElse("the list that Lyceum makes (" + page.kind().key() + ")");
    }
}
