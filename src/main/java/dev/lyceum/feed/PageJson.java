package dev.lyceum.feed;

import dev.lyceum.data.JsonWriter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageDescription;
import dev.lyceum.site.Site;
import dev.lyceum.study.Part;
import java.io.IOException;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A page in JSON, for scripts: one object with {@code schema} ({@code lyceum-page/1}), {@code kind}, {@code language},
 * {@code url} (below the site's root), {@code permalink} (absolute, or null), {@code title}, {@code linkTitle},
 * {@code description}, {@code date} and {@code lastmod} (or null), {@code weight}, {@code words}, {@code terms} by
 * taxonomy, {@code parts} (their kinds), {@code params} (the front matter), {@code previous}, {@code next} and
 * {@code parent} (URLs or null), {@code translations} and {@code children} (each with {@code title} and {@code url}).
 */
final class PageJson {
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Site site;

    PageJson(Site site) {
        this.site = site;
    }

    String of(Page page) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = JsonWriter.compact(text)) {
            json.object(() -> write(page, json));
        }
        return text.toString();
    }

    private void write(Page page, JsonWriter json) throws IOException {
        json.text("schema", "lyceum-page/1");
        json.text("kind", page.kind().key());
        json.text("language", page.language().key());
        json.text("url", "/" + page.url());
        json.text("permalink", AbsoluteUrl.of(site.config(), page.url()));
        json.text("title", page.title());
        json.text("linkTitle", page.linkTitle());
        json.text("description", PageDescription.of(site, page));
        json.text("date", page.date().map(RFC_3339::format));
        json.text("lastmod", Entries.changed(page).map(RFC_3339::format));
        json.number("weight", page.weight());
        json.number(
                "words", page.source().map(source -> source.outline().words()).orElse(0));
        json.object("terms", () -> {
            for (String taxonomy :
                    page.terms().stream().map(Page.TermRef::taxonomy).distinct().toList()) {
                json.array(taxonomy, () -> {
                    for (Page.TermRef term : page.terms()) {
                        if (term.taxonomy().equals(taxonomy)) {
                            json.item(term.name());
                        }
                    }
                });
            }
        });
        json.array("parts", () -> {
            for (Part part : page.source().map(source -> source.study().parts()).orElse(List.of())) {
                json.item(part.kind().key());
            }
        });
        Optional<ParsedPage> source = page.source();
        if (source.isPresent()) {
            json.data("params", source.get().frontMatter().table());
        }
        json.text("previous", site.previous(page).map(PageJson::url));
        json.text("next", site.next(page).map(PageJson::url));
        json.text("parent", site.parent(page).map(PageJson::url));
        links(
                "translations",
                site.translations(page).stream()
                        .filter(other -> !other.equals(page))
                        .toList(),
                json);
        links("children", site.children(page), json);
    }

    private static void links(String name, List<Page> pages, JsonWriter json) throws IOException {
        json.array(name, () -> {
            for (Page page : pages) {
                json.object(() -> {
                    json.text("title", page.linkTitle());
                    json.text("url", url(page));
                });
            }
        });
    }

    private static String url(Page page) {
        return "/" + page.url();
    }
}
