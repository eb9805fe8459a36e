package dev.lyceum.export;

import dev.lyceum.export.Book.Chapter;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.render.PageView.ItemView;
import dev.lyceum.render.PageView.OptionView;
import dev.lyceum.render.PageView.PartView;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers the texts of a site for a book, rendered. */
public final class BookCollector {
    private final Site site;
    private final SiteRenderer renderer;

    public BookCollector(Site site, SiteRenderer renderer) {
        this.site = site;
        this.renderer = renderer;
    }

    /** @param files the site's files that are no pages, by URL */
    public Book collect(Predicate<Page> wanted, Map<String, Path> files) {
        List<Page> pages = site.pages().stream()
                .filter(page -> isText(page) && !page.fallback() && wanted.test(page))
                .toList();
        int top = pages.stream().mapToInt(this::depth).min().orElse(0);
        List<Page> roots =
                pages.stream().filter(page -> depth(page) == top).limit(2).toList();
        boolean oneRoot = roots.size() == 1;
        List<Chapter> chapters = new ArrayList<>();
        for (Page page : pages) {
            int depth = Math.max(0, depth(page) - top - (oneRoot ? 1 : 0));
            chapters.add(new Chapter(page.url(), page.title(), page.language(), depth, html(page)));
        }
        if (oneRoot && pages.size() > 1 && chapters.get(0).html().isBlank()) {
            chapters.remove(0); // its title is the book's
        }
        String title = oneRoot ? roots.get(0).title() : site.config().title();
        return new Book(title, site.config().baseUrl(), chapters, files);
    }

    private static boolean isText(Page page) {
        return page.kind() == PageKind.HOME || page.kind() == PageKind.SECTION || page.kind() == PageKind.PAGE;
    }

    private int depth(Page page) {
        int depth = 0;
        for (Optional<Page> above = site.parent(page); above.isPresent(); above = site.parent(above.get())) {
            depth++;
        }
        return depth;
    }

    private String html(Page page) {
        StringBuilder html = new StringBuilder(renderer.lead(page));
        String answer = renderer.words(page.language()).getOrDefault("answer", "");
        for (PartView part : renderer.parts(page)) {
            html.append("\n<section>\n");
            if (!part.headingHtml().isEmpty()) {
                html.append("<h2 id=\"").append(HtmlEscape.escape(part.id())).append("\">");
                html.append(part.headingHtml()).append("</h2>\n");
            }
            if (!part.prompt().isEmpty()) {
                html.append("<p class=\"prompt\">")
                        .append(HtmlEscape.escape(part.prompt()))
                        .append("</p>\n");
            }
            items(html, part.items(), answer);
            html.append("</section>\n");
        }
        return html.toString();
    }

    private static void items(StringBuilder html, List<ItemView> items, String answer) {
        String open = "";
        for (ItemView item : items) {
            String list = item.type().equals("prose") ? "" : item.number() > 0 ? "ol" : "ul";
            if (!list.equals(open)) {
                html.append(open.isEmpty() ? "" : "</" + open + ">\n");
                html.append(list.isEmpty() ? "" : "<" + list + ">\n");
                open = list;
            }
            if (list.isEmpty()) {
                html.append(item.html()).append('\n');
            } else {
                item(html, item, answer);
            }
        }
        html.append(open.isEmpty() ? "" : "</" + open + ">\n");
    }

    private static void item(StringBuilder html, ItemView item, String answer) {
        html.append(item.number() > 0 ? "<li value=\"" + item.number() + "\">" : "<li>");
        html.append(label(item.label())).append(item.html());
        if (!item.options().isEmpty()) {
            html.append("<ul class=\"options\">");
            for (OptionView option : item.options()) {
                html.append("<li>").append(label(option.label())).append(option.html());
                html.append("</li>");
            }
            html.append("</ul>");
        }
        item.answer()
                .ifPresent(given -> html.append("<div class=\"answer\">")
                        .append("<p>")
                        .append(label(given.label().isEmpty() ? answer : given.label()))
                        .append("</p>")
                        .append(given.html())
                        .append("</div>"));
        html.append("</li>\n");
    }

    private static String label(String label) {
        return label.isEmpty() ? "" : "<b>" + HtmlEscape.escape(label) + "</b> ";
    }
}
