package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.Data;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.markdown.Piece.LinkKind;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.EditDistance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Makes the menus of one language as Hugo does: entries of the configuration, then one for each section at the top where
 * {@code sectionPagesMenu} names a menu, then those that pages make for themselves ({@code menu: main}, a list of menus, or
 * a table of them). An entry whose parent is not there is below a heading of that name.
 */
final class MenuMaker {
    private static final List<String> KEYS = List.of("menu", "menus");
    private static final List<String> ENTRY_KEYS =
            List.of("identifier", "name", "pageRef", "params", "parent", "post", "pre", "title", "url", "weight");

    private final Site site;
    private final LinkResolver links;
    private final LanguageConfig language;
    private final BiConsumer<Optional<Page>, Remark> remarks;
    private final Map<String, Map<String, MenuDraft>> menus = new LinkedHashMap<>();

    private MenuMaker(
            Site site, LinkResolver links, LanguageConfig language, BiConsumer<Optional<Page>, Remark> remarks) {
        this.site = site;
        this.links = links;
        this.language = language;
        this.remarks = remarks;
    }

    /**
     * @param remarks takes what is wrong, with the page whose front matter it is in; of the configuration otherwise
     */
    static Map<String, List<MenuEntry>> menus(
            Site site, LinkResolver links, LanguageConfig language, BiConsumer<Optional<Page>, Remark> remarks) {
        MenuMaker maker = new MenuMaker(site, links, language, remarks);
        maker.addConfigured();
        maker.addSections();
        for (Page page : site.pages()) {
            if (page.language().key().equals(language.key())) {
                maker.addOf(page);
            }
        }
        return maker.finish();
    }

    // ---------------------------------------------------------------- the configuration

    private void addConfigured() {
        language.rules().menus().entries().forEach((menu, value) -> {
            List<Data> items = value instanceof Data.Items list ? list.values() : List.of(value);
            for (Data item : items) {
                if (item instanceof Data.Table table) {
                    MenuDraft entry = configured(table);
                    menu(menu).put(entry.key(), entry);
                } else {
                    remark(
                            Optional.empty(),
                            item.offset(),
                            "menu-entry",
                            "an entry of the menu \"" + menu + "\" is not a table",
                            "write it below [[menus." + menu + "]]");
                }
            }
        });
    }

    private MenuDraft configured(Data.Table table) {
        checkKeys(Optional.empty(), table);
        int offset = table.offset();
        Optional<String> ref = text(table, "pageRef");
        Optional<LinkTarget> byRef = ref.flatMap(path -> pageRef(path, offset(table, "pageRef")));
        Optional<LinkTarget> target = byRef.or(
                () -> text(table, "url").filter(url -> isSafe(url, table)).map(this::target));
        Optional<Page> page = target.flatMap(this::page);
        String identifier = text(table, "identifier").orElse("");
        Optional<Page> named = byRef.isPresent() ? page : Optional.empty();
        Optional<String> name = text(table, "name").or(() -> named.map(Page::linkTitle));
        if (name.isEmpty() && identifier.isEmpty()) {
            remark(
                    Optional.empty(),
                    offset,
                    "menu-name",
                    "an entry of a menu has no name",
                    "write name = \"…\", or the pageRef of a page");
        }
        return new MenuDraft(
                identifier,
                name.orElse(identifier),
                text(table, "parent").orElse(""),
                text(table, "title").or(() -> named.map(Page::title)).orElse(""),
                weight(table).orElse(0L),
                table,
                page,
                target,
                Optional.empty(),
                offset,
                new ArrayList<>());
    }

    private Optional<LinkTarget> pageRef(String path, int offset) {
        LinkTarget found = links.ref(site.home(language), path.startsWith("/") ? path : "/" + path, language);
        if (found instanceof LinkTarget.Broken) {
            found = path.equals("/")
                    ? new LinkTarget.Internal(site.home(language).url(), "")
                    : links.ref(site.home(language), path, language);
        }
        if (found instanceof LinkTarget.Internal) {
            return Optional.of(found);
        }
        remark(
                Optional.empty(),
                offset,
                "menu-page",
                "there is no page \"" + path + "\" for an entry of a menu",
                "write its path below the content folder, as in /section/page");
        return Optional.empty();
    }

    private boolean isSafe(String url, Data.Table table) {
        boolean safe = !MarkdownConverter.isDangerous(url);
        if (!safe) {
            remark(
                    Optional.empty(),
                    offset(table, "url"),
                    "menu-url",
                    "the URL of a menu entry would run in the browser, so the entry leads nowhere",
                    "write the address of a page");
        }
        return safe;
    }

    /**
     * What a URL means; one that is not of the site's pages is below the site's root all the same. As in Hugo a path from
     * the root may be spelled as a title is: {@code /Our Team/} for {@code /our-team/}.
     */
    private LinkTarget target(String url) {
        LinkTarget found = links.resolve(site.home(language), LinkKind.LINK, url);
        if (!(found instanceof LinkTarget.Broken)) {
            return found;
        }
        int end = 0;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        if (!url.startsWith("/")) {
            return new LinkTarget.Internal(url.substring(0, end), url.substring(end));
        }
        String sanitised = UrlPath.segment(url.substring(1, end), site.config().urls());
        LinkTarget page = links.resolve(site.home(language), LinkKind.LINK, "/" + sanitised + url.substring(end));
        return page instanceof LinkTarget.Broken ? new LinkTarget.Internal(sanitised, url.substring(end)) : page;
    }

    private Optional<Page> page(LinkTarget target) {
        return target instanceof LinkTarget.Internal internal ? site.atUrl(internal.url()) : Optional.empty();
    }

    // ---------------------------------------------------------------- pages

    private void addSections() {
        String menu = site.config().lists().sectionMenu();
        if (menu.isEmpty()) {
            return;
        }
        for (Page section : site.children(site.home(language))) {
            if (section.kind() == PageKind.SECTION && section.path().indexOf('/') < 0) {
                menu(menu)
                        .putIfAbsent(
                                section.path(),
                                ofPage(section, Data.Table.EMPTY, section.path(), Optional.empty(), -1));
            }
        }
    }

    private void addOf(Page page) {
        FrontMatter frontMatter = page.source().map(ParsedPage::frontMatter).orElse(FrontMatter.NONE);
        for (String key : KEYS) {
            Optional<Data> value = frontMatter.get(key);
            if (value.isEmpty()) {
                continue;
            }
            if (value.get() instanceof Data.Table table) {
                table.entries()
                        .forEach((menu, entry) -> add(
                                menu, page, entry instanceof Data.Table own ? own : Data.Table.EMPTY, entry.offset()));
            } else {
                frontMatter
                        .strings(key)
                        .forEach(menu ->
                                add(menu, page, Data.Table.EMPTY, value.get().offset()));
            }
        }
    }

    private void add(String menu, Page page, Data.Table table, int offset) {
        checkKeys(Optional.of(page), table);
        MenuDraft entry = ofPage(page, table, text(table, "identifier").orElse(""), Optional.of(page), offset);
        if (menu(menu).putIfAbsent(entry.key(), entry) != null) {
            remark(
                    Optional.of(page),
                    offset,
                    "menu-duplicate",
                    "the menu \"" + menu + "\" has another entry \"" + entry.key() + "\", which is kept",
                    "give the entry an identifier of its own");
        }
    }

    private MenuDraft ofPage(Page page, Data.Table table, String identifier, Optional<Page> source, int offset) {
        return new MenuDraft(
                identifier,
                text(table, "name").orElse(page.linkTitle()),
                text(table, "parent").orElse(""),
                text(table, "title").orElse(page.title()),
                weight(table).filter(weight -> weight != 0).orElse(page.weight()),
                table,
                Optional.of(page),
                Optional.of(new LinkTarget.Internal(page.url(), "")),
                source,
                offset,
                new ArrayList<>());
    }

    // ---------------------------------------------------------------- the tree

    private Map<String, List<MenuEntry>> finish() {
        Map<String, List<MenuEntry>> finished = new LinkedHashMap<>();
        menus.forEach((name, entries) -> {
            List<MenuDraft> all = List.copyOf(entries.values());
            all.stream().filter(entry -> !entry.parent().isEmpty()).forEach(entry -> place(name, entry, entries));
            List<MenuDraft> top = entries.values().stream()
                    .filter(entry -> entry.parent().isEmpty())
                    .toList();
            Set<MenuDraft> placed = new HashSet<>();
            finished.put(name, MenuDraft.finish(top, language.rules().markup().unsafe(), placed));
            all.stream()
                    .filter(entry -> !placed.contains(entry))
                    .forEach(entry -> remark(
                            entry.source(),
                            entry.offset(),
                            "menu-parent",
                            "the entry \"" + entry.key() + "\" of the menu \"" + name + "\" is below itself",
                            "give it another parent, or none"));
        });
        return Collections.unmodifiableMap(finished);
    }

    private void place(String menu, MenuDraft entry, Map<String, MenuDraft> entries) {
        entries.computeIfAbsent(entry.parent(), name -> {
                    remark(
                            entry.source(),
                            entry.offset(),
                            "menu-parent",
                            "the menu \"" + menu + "\" has no entry \"" + name + "\" for \"" + entry.key()
                                    + "\" to be below",
                            "write the identifier of another entry, or its name where it has none");
                    return MenuDraft.heading(name, entry);
                })
                .children()
                .add(entry);
    }

    private Map<String, MenuDraft> menu(String name) {
        return menus.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }

    private static Optional<String> text(Data.Table table, String key) {
        return table.text(key).filter(text -> !text.isBlank());
    }

    private static int offset(Data.Table table, String key) {
        return table.get(key).map(Data::offset).orElse(table.offset());
    }

    private void checkKeys(Optional<Page> source, Data.Table table) {
        table.entries().forEach((key, value) -> {
            if (ENTRY_KEYS.stream().noneMatch(key::equalsIgnoreCase)) {
                String meant = ENTRY_KEYS.stream()
                        .filter(known -> EditDistance.between(key, known, 2) <= 2)
                        .findFirst()
                        .map(known -> "did you mean \"" + known + "\"?")
                        .orElse("values of your own go into its params");
                remark(source, value.offset(), "menu-key", "an entry of a menu has no key \"" + key + "\"", meant);
            }
        });
    }

    private static Optional<Long> weight(Data.Table table) {
        return new FrontMatter(Optional.empty(), table, FrontMatter.NONE.block()).integer("weight");
    }

    private void remark(Optional<Page> page, int offset, String code, String message, String hint) {
        remarks.accept(page, new Remark(offset, code, message, hint));
    }
}
