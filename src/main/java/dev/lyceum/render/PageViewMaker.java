package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.MarkupConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.markdown.Converted.Feature;
import dev.lyceum.markdown.Heading;
import dev.lyceum.markdown.Piece.LinkKind;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.PageBody;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.page.PageOutline;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.page.StudyRules;
import dev.lyceum.render.PageView.AnswerView;
import dev.lyceum.render.PageView.ChildView;
import dev.lyceum.render.PageView.ItemView;
import dev.lyceum.render.PageView.LanguageLink;
import dev.lyceum.render.PageView.LinkView;
import dev.lyceum.render.PageView.OptionView;
import dev.lyceum.render.PageView.PartView;
import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.Backlinks;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.Menus;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageDescription;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Pager;
import dev.lyceum.site.Remark;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the views of pages from the linked site. Immutable and thread-safe. */
final class PageViewMaker {
    private static final int WORDS_PER_MINUTE = 213;
    private static final int CJK_PER_MINUTE = 501;

    private final Site site;
    private final PieceRenderer pieces;
    private final LinkResolver links;
    private final InterfaceText words;
    private final Map<String, Object> siteParams;
    private final Backlinks backlinks;
    private final DateText dates;
    private final MetadataMaker metadata;
    private final StudyViewMaker study;
    private final Menus menus;
    private final NavigationMaker navigation;
    private final ResourceViews resources;

    PageViewMaker(
            Site site,
            PieceRenderer pieces,
            LinkResolver links,
            Backlinks backlinks,
            Menus menus,
            NavigationMaker navigation,
            InterfaceText words,
            StudyViewMaker study) {
        this.study = study;
        this.menus = menus;
        this.navigation = navigation;
        this.resources = new ResourceViews(site);
        this.backlinks = backlinks;
        this.site = site;
        this.pieces = pieces;
        this.links = links;
        this.siteParams = DataValues.plain(site.config().params());
        this.words = words;
        this.dates = new DateText();
        this.metadata = new MetadataMaker(site, links);
    }

    PageView view(Page page, List<Finding> findings) {
        PageScope found = new PageScope(page, findings);
        SiteConfig config = site.config();
        LanguageConfig language = page.language();
        Optional<Pager> pager = site.pager(page);
        boolean further = pager.isPresent() && !pager.get().isFirst();
        Optional<ParsedPage> source = page.source().filter(known -> !further);
        Optional<PageBody> body = source.map(ParsedPage::body);
        Optional<PageOutline> outline = source.map(ParsedPage::outline);
        if (!further) {
            remark(site.remarks(page), found);
            remark(menus.remarks(page), found);
        }
        FrontMatter frontMatter = page.source().map(ParsedPage::frontMatter).orElse(FrontMatter.NONE);
        Map<String, String> text = words.of(language);
        String lead = body.map(content -> pieces.html(content.lead(), found)).orElse("");
        StudyRules rules = study.rules(page);
        List<PartView> parts = new ArrayList<>();
        for (PartBody part : body.map(PageBody::parts).orElse(List.of())) {
            parts.add(part(part, rules, found));
        }
        Set<Feature> features = found.features();
        return new PageView(
                new PageView.SiteView(
                        language.title(),
                        UrlPath.relative(page.url(), site.home(language).url()),
                        config.search().enabled()
                                ? UrlPath.relative(page.url(), BareViewMaker.searchUrl(config, language))
                                : "",
                        MapMaker.exists(site, language)
                                ? UrlPath.relative(page.url(), MapMaker.url(config, language))
                                : "",
                        config.siteId(),
                        siteParams),
                language(language),
                page.kind().key(),
                UrlPath.root(page.url()),
                page.title(),
                // a start page shows its text right below
                page.kind() == PageKind.HOME ? PageDescription.own(site, page).orElse("") : page.description(),
                AbsoluteUrl.of(config, page.url()).orElse(""),
                metadata.of(page),
                lead.startsWith("<h1"),
                lead,
                parts,
                outline.map(known -> toc(known.headings(), found)).orElse(List.of()),
                breadcrumbs(page),
                site.previous(page).map(other -> link(page, other)),
                site.next(page).map(other -> link(page, other)),
                translations(page),
                children(page),
                navigation.tree(page),
                terms(page),
                prerequisites(page, frontMatter, found),
                backlinks.to(page).stream().map(other -> link(page, other)).toList(),
                page.kind() == PageKind.PAGE
                        ? page.date().map(date -> dates.of(date, language.locale()))
                        : Optional.empty(),
                outline.map(PageViewMaker::minutes).orElse(0),
                outline.map(PageOutline::words).orElse(0),
                outline.map(PageOutline::truncated).orElse(false),
                new PageView.Features(
                        features.contains(Feature.MATH),
                        features.contains(Feature.MERMAID),
                        features.contains(Feature.CODE),
                        !parts.isEmpty(),
                        features.contains(Feature.MERMAID) ? DiagramChunks.kinds(html(lead, parts)) : Set.of(),
                        features.contains(Feature.MATH) ? FormulaFonts.kinds(html(lead, parts)) : Set.of()),
                page.fallback(),
                study.view(page),
                navigation.pager(page),
                navigation.menus(page),
                resources.of(page),
                DataValues.plain(frontMatter.table()),
                text);
    }

    private static void remark(List<Remark> remarks, PageScope found) {
        for (Remark remark : remarks) {
            found.add(Finding.warning(Math.max(0, remark.offset()), remark.code(), remark.message(), remark.hint()));
        }
    }

    static PageView.LanguageView language(LanguageConfig language) {
        return new PageView.LanguageView(
                language.key(), language.locale(), language.name(), language.rightToLeft() ? "rtl" : "ltr");
    }

    static LinkView link(Page from, Page to) {
        return new LinkView(to.linkTitle(), UrlPath.relative(from.url(), to.url()));
    }

    private static int minutes(PageOutline text) {
        int perMinute = text.cjk() ? CJK_PER_MINUTE : WORDS_PER_MINUTE;
        return (text.words() + perMinute - 1) / perMinute;
    }

    // ---------------------------------------------------------------- parts

    String lead(Page page) {
        PageScope unheard = new PageScope(page, new ArrayList<>());
        return page.source()
                .map(source -> pieces.html(source.body().lead(), unheard))
                .orElse("");
    }

    List<PartView> parts(Page page) {
        PageScope unheard = new PageScope(page, new ArrayList<>());
        StudyRules rules = study.rules(page);
        List<PartBody> bodies =
                page.source().map(source -> source.body().parts()).orElse(List.of());
        return bodies.stream().map(part -> part(part, rules, unheard)).toList();
    }

    private PartView part(PartBody part, StudyRules rules, PageScope found) {
        List<ItemView> items = new ArrayList<>();
        int questions = 0;
        for (ItemBody item : part.items()) {
            items.add(item(item, StudyMarks.isCard(rules, part.kind(), item), found));
            questions += item instanceof ItemBody.ProseBody ? 0 : 1;
        }
        return new PartView(
                part.kind().key(),
                part.heading().map(Heading::id).orElse(""),
                part.heading()
                        .map(heading -> pieces.html(heading.html(), found))
                        .orElse(""),
                part.prompt(),
                questions,
                rules.isOn(part.kind()),
                items);
    }

    private ItemView item(ItemBody item, boolean card, PageScope found) {
        if (item instanceof ItemBody.PointBody point) {
            return new ItemView(
                    "point",
                    point.id(),
                    point.label(),
                    point.number(),
                    pieces.html(point.html(), found),
                    card,
                    List.of(),
                    List.of(),
                    Optional.empty());
        } else if (item instanceof ItemBody.QuestionBody question) {
            String html = pieces.html(question.html(), found);
            List<OptionView> options = new ArrayList<>();
            question.options()
                    .forEach(option -> options.add(new OptionView(option.label(), pieces.html(option.html(), found))));
            Optional<AnswerView> answer =
                    question.answer().map(given -> new AnswerView(given.label(), pieces.html(given.html(), found)));
            return new ItemView(
                    "question",
                    question.id(),
                    question.label(),
                    question.number(),
                    html,
                    card,
                    options,
                    question.right(),
                    answer);
        }
        String html = pieces.html(((ItemBody.ProseBody) item).html(), found);
        return new ItemView("prose", "", "", 0, html, false, List.of(), List.of(), Optional.empty());
    }

    private static String html(String lead, List<PartView> parts) {
        StringBuilder html = new StringBuilder(lead);
        for (PartView part : parts) {
            for (ItemView item : part.items()) {
                html.append(item.html());
                item.options().forEach(option -> html.append(option.html()));
                item.answer().ifPresent(answer -> html.append(answer.html()));
            }
        }
        return html.toString();
    }

    // ---------------------------------------------------------------- around the text

    private List<PageView.TocEntry> toc(List<Heading> headings, PageScope found) {
        MarkupConfig markup = found.page().language().rules().markup();
        List<Heading> shown = headings.stream()
                .filter(heading -> !heading.id().isEmpty()
                        && heading.level() >= markup.tocStartLevel()
                        && heading.level() <= markup.tocEndLevel())
                .toList();
        return toc(shown, 0, shown.size(), found);
    }

    private List<PageView.TocEntry> toc(List<Heading> headings, int from, int to, PageScope found) {
        List<PageView.TocEntry> entries = new ArrayList<>();
        for (int i = from; i < to; ) {
            Heading heading = headings.get(i);
            int end = i + 1;
            while (end < to && headings.get(end).level() > heading.level()) {
                end++;
            }
            entries.add(new PageView.TocEntry(
                    heading.id(),
                    TocText.of(pieces.html(heading.html(), found)),
                    heading.level(),
                    toc(headings, i + 1, end, found)));
            i = end;
        }
        return entries;
    }

    private List<LinkView> breadcrumbs(Page page) {
        List<LinkView> crumbs = new ArrayList<>();
        for (Optional<Page> above = site.parent(page); above.isPresent(); above = site.parent(above.get())) {
            crumbs.add(0, link(page, above.get()));
        }
        return crumbs;
    }

    private List<LanguageLink> translations(Page page) {
        List<LanguageLink> links = new ArrayList<>();
        if (site.config().languages().size() < 2) {
            return links;
        }
        for (LanguageConfig language : site.config().languages()) {
            Optional<Page> same = site.translations(page).stream()
                    .filter(other -> other.language().key().equals(language.key()))
                    .findFirst();
            Page target = same.orElseGet(() -> site.home(language));
            links.add(new LanguageLink(
                    language.locale(),
                    language.name(),
                    UrlPath.relative(page.url(), target.url()),
                    language.key().equals(page.language().key()),
                    same.isPresent()));
        }
        return links;
    }

    private List<ChildView> children(Page page) {
        List<ChildView> children = new ArrayList<>();
        for (Page child : site.pager(page).map(Pager::items).orElseGet(() -> site.children(page))) {
            int questions = child.source()
                    .map(source -> source.outline().counts().questions())
                    .orElse(0);
            children.add(new ChildView(
                    child.kind().key(),
                    child.title(),
                    UrlPath.relative(page.url(), child.url()),
                    child.description().isBlank() ? "" : PageDescription.of(site, child),
                    child.kind() == PageKind.PAGE
                            ? child.date()
                                    .map(date -> dates.of(date, child.language().locale()))
                            : Optional.empty(),
                    site.topics(child),
                    questions));
        }
        return children;
    }

    private List<LinkView> terms(Page page) {
        List<LinkView> terms = new ArrayList<>();
        for (Page.TermRef ref : page.terms()) {
            site.term(page.language(), ref)
                    .ifPresent(term -> terms.add(new LinkView(ref.name(), UrlPath.relative(page.url(), term.url()))));
        }
        return terms;
    }

    private List<LinkView> prerequisites(Page page, FrontMatter frontMatter, PageScope found) {
        List<LinkView> list = new ArrayList<>();
        for (String name : frontMatter.strings("prerequisites")) {
            LinkTarget target = links.resolve(page, LinkKind.WIKILINK, name);
            Optional<Page> other =
                    target instanceof LinkTarget.Internal internal ? site.atUrl(internal.url()) : Optional.empty();
            if (other.isPresent() && !other.get().equals(page)) {
                list.add(link(page, other.get()));
            } else {
                int offset = frontMatter
                        .table()
                        .get("prerequisites")
                        .map(data -> data.offset())
                        .orElse(0);
                found.add(Finding.warning(
                        Math.max(0, offset),
                        "prerequisite-unknown",
                        other.isPresent()
                                ? "the prerequisite \"" + name + "\" is this page itself"
                                : "no page for the prerequisite \"" + name + "\"",
                        ""));
            }
        }
        return list;
    }
}
