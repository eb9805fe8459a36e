package dev.lyceum.render;

import dev.lyceum.config.LinkConfig;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.image.ImageSizes;
import dev.lyceum.image.SiteImages;
import dev.lyceum.markdown.Piece;
import dev.lyceum.markdown.Piece.LinkKind;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the pieces of pages into finished HTML: links become relative to the page, shortcode calls the output of their
 * templates. What cannot be resolved is reported with its offset and shown as the author wrote it.
 */
final class PieceRenderer {
    /** How wide an image is shown: as the screen, or as the reading column. */
    private static final String SIZES = "(max-width: 44rem) 100vw, 40rem";

    /** What makes an image wait, within the tag that a text begins in. */
    private static final Pattern LAZY = Pattern.compile("^([^>]*?) loading=\"lazy\"");

    private static final String MISSING_IMAGE = "assets/missing.svg";

    private final Site site;
    private final LinkResolver links;
    private final PageAnchors anchors = new PageAnchors();
    private final InterfaceText words;
    private final ShortcodeRenderer shortcodes;
    private final SiteImages images;

    PieceRenderer(Site site, LinkResolver links, TemplateEngine templates, InterfaceText words, SiteImages images) {
        this.site = site;
        this.links = links;
        this.words = words;
        this.images = images;
        this.shortcodes = new ShortcodeRenderer(site, this, templates, new ShortcodeViews(site, words));
    }

    /** The HTML of some pieces as seen from a page. */
    String html(List<Piece> pieces, PageScope scope) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Piece.Html only) {
            return only.html();
        }
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Piece.Html finished) {
                html.append(finished.html());
            } else if (piece instanceof Piece.Link link) {
                html.append(HtmlEscape.escape(url(link.kind(), link.destination(), link.offset(), scope)));
                if (isInImage(html) && i + 1 < pieces.size() && pieces.get(i + 1) instanceof Piece.Html behind) {
                    appendSize(html, link, behind.html(), scope);
                    html.append(
                            scope.isFirstImage() ? LAZY.matcher(behind.html()).replaceFirst("$1") : behind.html());
                    i++;
                }
            } else if (piece instanceof Piece.Shortcode shortcode) {
                html.append(shortcodes.html(shortcode, scope));
            } else if (piece instanceof Piece.Word word) {
                html.append(HtmlEscape.escape(word(word, scope)));
            }
        }
        return html.toString();
    }

    private static boolean isInImage(StringBuilder html) {
        int tag = html.lastIndexOf("<");
        return tag >= 0 && html.indexOf("<img ", tag) == tag;
    }

    /** Says how large an image is, behind its address, unless its author does. */
    private void appendSize(StringBuilder html, Piece.Link image, String tag, PageScope scope) {
        if (tag.startsWith("\"")) {
            int end = tag.indexOf('>');
            boolean said = end < 0
                    || tag.lastIndexOf(" width=", end) >= 0
                    || tag.lastIndexOf(" height=", end) >= 0
                    || html.lastIndexOf(" width=") > html.lastIndexOf("<")
                    || html.lastIndexOf(" height=") > html.lastIndexOf("<");
            if (!said) {
                html.append(size(links.resolve(scope.page(), image.kind(), image.destination()), scope.page()));
            }
        }
    }

    /** The size of an image and its smaller ones, to be put before the last quotation mark of its address. */
    private String size(LinkTarget target, Page page) {
        if (!(target instanceof LinkTarget.Internal internal)) {
            return "";
        }
        StringBuilder html = new StringBuilder();
        Optional<ImageSizes.Size> size = images.size(internal.url());
        size.ifPresent(known -> html.append("\" width=\"")
                .append(known.width())
                .append("\" height=\"")
                .append(known.height()));
        List<SiteImages.Variant> variants = images.variants(internal.url());
        if (size.isPresent() && !variants.isEmpty()) {
            html.append("\" sizes=\"").append(SIZES).append("\" srcset=\"");
            for (SiteImages.Variant variant : variants) {
                html.append(UrlPath.relative(page.url(), variant.url()))
                        .append(' ')
                        .append(variant.width())
                        .append("w, ");
            }
            html.append(HtmlEscape.escape(UrlPath.relative(page.url(), internal.url())))
                    .append(' ')
                    .append(size.get().width())
                    .append('w');
        }
        return html.toString();
    }

    /** The same as attributes, for a shortcode that shows an image. */
    String imageSize(String destination, PageScope scope) {
        String size = size(links.resolve(scope.page(), LinkKind.IMAGE, destination), scope.page());
        return size.isEmpty() ? "" : size.substring(1) + "\"";
    }

    private String word(Piece.Word word, PageScope scope) {
        return words.of(scope.page().language()).getOrDefault(word.key(), word.key());
    }

    /** The value for an {@code href} or {@code src}, not yet escaped for HTML. */
    String url(LinkKind kind, String destination, int offset, PageScope scope) {
        LinkTarget target = links.resolve(scope.page(), kind, destination);
        if (target instanceof LinkTarget.Broken) {
            boolean image = kind == LinkKind.IMAGE;
            scope.add(
                    links.moved(scope.page(), destination)
                            .map(page -> Finding.warning(
                                    offset,
                                    "link-moved",
                                    LinkResolver.formerAddress(destination, page),
                                    "link to \"/" + page.url() + "\""))
                            .orElseGet(
                                    () -> Finding.warning(
                                            offset,
                                            image ? "image-missing" : "link-broken",
                                            "nothing of this site is at \"" + destination + "\"",
                                            image
                                                    ? "put the image beside the page or into static/"
                                                    : "write the path from the page's file, or from the content folder with a slash in front")));
            return image
                    ? UrlPath.relative(scope.page().url(), MISSING_IMAGE)
                    : LinkResolver.href(scope.page(), target);
        }
        return checked(target, destination, offset, scope);
    }

    /**
     * What {@code ref} and {@code relref} give.
     *
     * @param language the key of another one than the page's own; else empty
     */
    String ref(String path, String language, int offset, PageScope scope) {
        Page page = scope.page();
        LinkTarget target = links.ref(
                page, path, language.isEmpty() ? page.language() : site.config().language(language));
        if (target instanceof LinkTarget.Broken) {
            LinkConfig rules = site.config().links();
            scope.add(new Finding(
                    rules.refSeverity(),
                    offset,
                    "ref-not-found",
                    "no page for the reference \"" + path + "\"",
                    "a path begins at the content folder with a slash, at this page's folder without one"));
            return rules.refNotFoundUrl().isEmpty() ? path : rules.refNotFoundUrl();
        }
        return checked(target, path, offset, scope);
    }

    private String checked(LinkTarget target, String written, int offset, PageScope scope) {
        if (target instanceof LinkTarget.Ambiguous ambiguous) {
            String names = ambiguous.candidates().stream()
                    .map(page ->
                            page.source().map(source -> source.file().path()).orElse("/" + page.url()))
                    .collect(Collectors.joining(", "));
            scope.add(Finding.warning(
                    offset,
                    "link-ambiguous",
                    "\"" + written + "\" may mean several pages; the first is taken: " + names,
                    "write more of the path"));
            return checked(ambiguous.first(), written, offset, scope);
        }
        Optional<Page> page = Optional.empty();
        String suffix = "";
        if (target instanceof LinkTarget.Internal internal && !internal.suffix().isEmpty()) {
            page = site.atUrl(internal.url());
            suffix = internal.suffix();
        } else if (target instanceof LinkTarget.Anchor anchor) {
            page = Optional.of(scope.page());
            suffix = anchor.suffix();
        }
        if (page.isPresent() && anchors.isMissing(page.get(), suffix)) {
            scope.add(Finding.warning(
                    offset,
                    "anchor-missing",
                    "\"" + page.get().title() + "\" has no place named \"" + suffix.substring(suffix.indexOf('#') + 1)
                            + "\"",
                    ""));
        }
        return LinkResolver.href(scope.page(), target);
    }
}
