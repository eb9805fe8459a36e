package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.render.PageView.LanguageView;
import dev.lyceum.render.PageView.LinkView;
import dev.lyceum.render.ShortcodePage.GlossaryEntry;
import dev.lyceum.render.ShortcodePage.ListedPage;
import dev.lyceum.render.ShortcodePage.SiteView;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Resource;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.text.Collator;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What shortcodes see of the site. Immutable and thread-safe. */
final class ShortcodeViews {
    private final Site site;
    private final InterfaceText words;
    private final DateText dates = new DateText();
    private final Map<String, Map<String, Object>> params = new ConcurrentHashMap<>();

    ShortcodeViews(Site site, InterfaceText words) {
        this.site = site;
        this.words = words;
    }

    ShortcodePage page(Page page) {
        List<LinkView> sections = new ArrayList<>();
        for (Page child : site.children(page)) {
            if (child.kind() == PageKind.SECTION) {
                sections.add(new LinkView(child.linkTitle(), UrlPath.relative(page.url(), child.url())));
            }
        }
        return new ShortcodePage(
                page.title(),
                page.linkTitle(),
                page.url(),
                UrlPath.root(page.url()),
                language(page.language()),
                page.kind().key(),
                page.date().map(date -> dates.of(date, page.language().locale())),
                page.weight(),
                DataValues.plain(frontMatter(page).table()),
                sections,
                words.of(page.language()));
    }

    private static LanguageView language(LanguageConfig language) {
        return new LanguageView(
                language.key(), language.locale(), language.name(), language.rightToLeft() ? "rtl" : "ltr");
    }

    private static FrontMatter frontMatter(Page page) {
        return page.source().map(ParsedPage::frontMatter).orElse(FrontMatter.NONE);
    }

    SiteView site(Page page) {
        LanguageConfig language = page.language();
        return new SiteView(
                language.title(),
                siteParams(page),
                language(language),
                UrlPath.relative(page.url(), site.home(language).url()));
    }

    Map<String, Object> siteParams(Page page) {
        return params.computeIfAbsent(page.language().key(), key -> {
            Map<String, Object> values = DataValues.plain(site.config().params());
            values.putAll(DataValues.plain(page.language().params()));
            return Collections.unmodifiableMap(values);
        });
    }

    /**
     * The pages below a page.
     *
     * @param depth how many levels
     * @param sort {@code weight}, {@code title}, {@code date} and the like; else the order of the site
     * @param hidden those with {@code hidden = true} in their front matter too
     */
    List<ListedPage> below(Page page, int depth, String sort, boolean hidden) {
        return below(page, page, depth, order(sort), hidden);
    }

    private List<ListedPage> below(Page from, Page page, int depth, Optional<Comparator<Page>> order, boolean hidden) {
        List<Page> children = new ArrayList<>(site.children(page));
        order.ifPresent(children::sort);
        List<ListedPage> listed = new ArrayList<>();
        for (Page child : children) {
            if (hidden || !frontMatter(child).flag("hidden").orElse(false)) {
                listed.add(new ListedPage(
                        child.title(),
                        UrlPath.relative(from.url(), child.url()),
                        child.description(),
                        depth > 1 ? below(from, child, depth - 1, order, hidden) : List.of()));
            }
        }
        return listed;
    }

    private Optional<Comparator<Page>> order(String sort) {
        return switch (sort.toLowerCase(Locale.ROOT)) {
            case "weight" ->
                Optional.of(Comparator.comparingLong(page -> page.weight() == 0 ? Long.MAX_VALUE : page.weight()));
            case "title" -> Optional.of(Comparator.comparing(Page::title, String.CASE_INSENSITIVE_ORDER));
            case "linktitle", "name" ->
                Optional.of(Comparator.comparing(Page::linkTitle, String.CASE_INSENSITIVE_ORDER));
            case "date" -> Optional.of(byDate(Page::date));
            case "modifieddate", "lastmod" ->
                Optional.of(byDate(page -> moment(page, "lastmod").or(page::date)));
            case "publishdate" ->
                Optional.of(byDate(page -> moment(page, "publishDate").or(page::date)));
            case "expirydate" -> Optional.of(byDate(page -> moment(page, "expiryDate")));
            case "length" ->
                Optional.of(Comparator.comparingInt(page ->
                        page.source().map(source -> source.outline().words()).orElse(0)));
            default -> Optional.empty();
        };
    }

    private static Optional<OffsetDateTime> moment(Page page, String key) {
        return frontMatter(page).moment(key, page.language().rules().timeZone());
    }

    private static Comparator<Page> byDate(Function<Page, Optional<OffsetDateTime>> date) {
        return Comparator.comparing(page -> date.apply(page).orElse(OffsetDateTime.MIN));
    }

    /** The terms under {@code [glossary]} in the front matter of the pages in a page's language, in alphabetical order. */
    List<GlossaryEntry> glossary(Page page) {
        List<GlossaryEntry> entries = new ArrayList<>();
        for (Page topic : site.pages()) {
            if (topic.language().key().equals(page.language().key())) {
                frontMatter(topic)
                        .table()
                        .table("glossary")
                        .entries()
                        .forEach((term, text) -> entries.add(new GlossaryEntry(
                                term,
                                text.asText().orElse(""),
                                topic.linkTitle(),
                                UrlPath.relative(page.url(), topic.url()))));
            }
        }
        Collator collator =
                Collator.getInstance(Locale.forLanguageTag(page.language().locale()));
        entries.sort(Comparator.comparing(GlossaryEntry::term, collator));
        return entries;
    }

    /** The files in the folder that belongs to the page: {@code name.files/}, or {@code files/} beside an index. */
    List<LinkView> attachments(Page page, Predicate<String> wanted) {
        Optional<String> path = page.source().map(source -> source.file().path());
        if (path.isEmpty()) {
            return List.of();
        }
        String folder = path.get().substring(0, path.get().lastIndexOf('/') + 1);
        String file = path.get().substring(0, path.get().lastIndexOf('.')) + ".files/";
        boolean index = file.endsWith("/index.files/") || file.endsWith("/_index.files/");
        List<LinkView> files = new ArrayList<>();
        for (Map.Entry<String, Resource> entry : site.resources().entrySet()) {
            String name = entry.getKey().substring(entry.getKey().lastIndexOf('/') + 1);
            boolean own = entry.getKey().startsWith(file)
                    || index
                            && (entry.getKey().startsWith(folder + "files/")
                                    || entry.getKey().equals(folder + name));
            if (own && wanted.test(name)) {
                files.add(new LinkView(
                        name, UrlPath.relative(page.url(), entry.getValue().url())));
            }
        }
        files.sort(Comparator.comparing(LinkView::title));
        return files;
    }
}
