package dev.lyceum.render;

import dev.lyceum.config.OutputFormat;
import dev.lyceum.markdown.Piece.LinkKind;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.render.PageView.AlternateLink;
import dev.lyceum.render.PageView.FeedLink;
import dev.lyceum.render.PageView.Metadata;
import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.Alternate;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageDescription;
import dev.lyceum.site.PageForms;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what a page tells to machines. Immutable and thread-safe. */
final class MetadataMaker {
    /** Front-matter keys that themes use for a page's picture. */
    private static final List<String> IMAGE_KEYS = List.of("image", "images", "cover", "featured_image");

    private final Site site;
    private final LinkResolver links;

    MetadataMaker(Site site, LinkResolver links) {
        this.site = site;
        this.links = links;
    }

    Metadata of(Page page) {
        List<AlternateLink> alternates = new ArrayList<>();
        List<String> otherLocales = new ArrayList<>();
        for (Alternate version : Alternate.of(site, page)) {
            alternates.add(new AlternateLink(version.hreflang(), url(page, version.page())));
            if (!version.page().equals(page) && !version.hreflang().equals(Alternate.DEFAULT)) {
                otherLocales.add(openGraph(version.hreflang()));
            }
        }
        String description = PageDescription.of(site, page);
        PageForms forms = PageForms.of(site, page);
        return new Metadata(
                description,
                openGraph(page.language().locale()),
                otherLocales,
                alternates,
                image(page),
                feeds(page),
                forms.markdown().map(path -> UrlPath.relative(page.url(), path)).orElse(""),
                site.config().outputs().notAlternative().contains(OutputFormat.JSON)
                        ? ""
                        : forms.json()
                                .map(path -> UrlPath.relative(page.url(), path))
                                .orElse(""));
    }

    private static String openGraph(String locale) {
        return locale.replace('-', '_');
    }

    private String url(Page from, Page to) {
        return AbsoluteUrl.of(site.config(), to.url()).orElseGet(() -> UrlPath.relative(from.url(), to.url()));
    }

    /** A list's own feeds; on any other page those of the home page. */
    private List<FeedLink> feeds(Page page) {
        Page of = page.kind() == PageKind.PAGE ? site.home(page.language()) : page;
        String siteTitle = page.language().title();
        String title = of.kind() == PageKind.HOME ? siteTitle : of.title() + " · " + siteTitle;
        PageForms forms = PageForms.of(site, of);
        List<FeedLink> feeds = new ArrayList<>();
        if (site.config().outputs().notAlternative().contains(OutputFormat.RSS)) {
            return feeds;
        }
        forms.rss()
                .ifPresent(path ->
                        feeds.add(new FeedLink("application/rss+xml", title, UrlPath.relative(page.url(), path))));
        forms.atom()
                .ifPresent(path ->
                        feeds.add(new FeedLink("application/atom+xml", title, UrlPath.relative(page.url(), path))));
        return feeds;
    }

    private String image(Page page) {
        FrontMatter frontMatter = page.source().map(ParsedPage::frontMatter).orElse(FrontMatter.NONE);
        for (String key : IMAGE_KEYS) {
            for (String image : frontMatter.strings(key)) {
                Optional<String> url = image.isBlank() ? Optional.empty() : image(page, image.strip());
                if (url.isPresent()) {
                    return url.get();
                }
            }
        }
        return "";
    }

    private Optional<String> image(Page page, String image) {
        LinkTarget target = links.resolve(page, LinkKind.IMAGE, image);
        if (target instanceof LinkTarget.External external) {
            boolean web =
                    external.url().startsWith("https://") || external.url().startsWith("http://");
            return web ? Optional.of(external.url()) : Optional.empty();
        }
        return target instanceof LinkTarget.Internal internal
                ? AbsoluteUrl.of(site.config(), internal.url())
                : Optional.empty();
    }
}
