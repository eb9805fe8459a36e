package dev.lyceum.build;

import dev.lyceum.image.SiteImages;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.render.TemplateEngine;
import dev.lyceum.site.Backlinks;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.Menus;
import dev.lyceum.site.Site;

/** How the parts of a site point to each other; the same for whoever renders it, all at once or page by page. */
record References(Site site, LinkResolver links, Backlinks backlinks, Menus menus) {
    static References of(ParsedSite parsed, Workers workers) {
        Site site = parsed.site();
        LinkResolver links = new LinkResolver(site, parsed.staticPaths());
        Backlinks backlinks =
                Backlinks.of(site.pages(), workers.map(site.pages(), page -> Backlinks.linked(page, site, links)));
        return new References(
                site, links, backlinks, Menus.of(site, links, parsed.config().places()));
    }

    SiteRenderer renderer(TemplateEngine templates, SiteImages images) {
        return new SiteRenderer(site, links, backlinks, menus, templates, images);
    }
}
