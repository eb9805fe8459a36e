package dev.lyceum.feed;

import dev.lyceum.config.OutputFormat;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.output.OutputFile;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Pager;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pages that only send the reader on to another one. */
public final class Redirects {
    private Redirects() {}

    /**
     * The redirects of a site: from the pages' aliases, between the root and the default language's folder, and from the
     * numbered place of a list's first page ({@code tags/a/page/1/}) to the list where lists are cut into pages. An alias
     * gives way to a page, and of two equal ones the first page's holds.
     */
    public static List<OutputFile> of(Site site) {
        List<OutputFile> files = new ArrayList<>();
        Page home = site.home(site.config().language(site.config().defaultLanguage()));
        if (!home.url().isEmpty() && site.atUrl("").isEmpty()) {
            files.add(redirect("", home));
        }
        String subfolder = home.language().key() + "/";
        if (home.url().isEmpty()
                && site.config().languages().size() > 1
                && site.atUrl(subfolder).isEmpty()) {
            files.add(redirect(subfolder, home));
        }
        Set<String> taken = new HashSet<>();
        if (site.config().outputs().aliases()) {
            addAliases(site, taken, files);
        }
        if (site.config().lists().pageSize() > 0 && site.config().lists().pageAliases()) {
            addFirstPages(site, taken, files);
        }
        return files;
    }

    private static void addAliases(Site site, Set<String> taken, List<OutputFile> files) {
        for (Page page : site.pages()) {
            for (String alias : page.aliases()) {
                if (site.atUrl(alias).isEmpty() && !page.fallback() && taken.add(alias)) {
                    files.add(redirect(alias, page));
                }
            }
        }
    }

    private static void addFirstPages(Site site, Set<String> taken, List<OutputFile> files) {
        for (Page page : site.pages()) {
            if (page.kind() == PageKind.PAGE || !page.isWrittenIn(OutputFormat.HTML)) {
                continue;
            }
            String first = Pager.firstAlias(page, site.config());
            if (site.atUrl(first).isEmpty() && taken.add(first)) {
                files.add(redirect(first, page));
            }
        }
    }

    /** A page at a URL below the root (of a folder, or with its file name) that leads to another page. */
    private static OutputFile redirect(String from, Page to) {
        String href = HtmlEscape.escape(UrlPath.relative(from, to.url()));
        return OutputFile.text(Page.outputPath(from), """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="robots" content="noindex">
                <meta http-equiv="refresh" content="0; url=%s">
                <link rel="canonical" href="%s">
                </head>
                <body><p><a href="%s">%s</a></p></body>
                </html>
                """.formatted(
                        HtmlEscape.escape(to.language().locale()),
                        HtmlEscape.escape(to.title()),
                        href,
                        href,
                        href,
                        HtmlEscape.escape(to.title())));
    }
}
