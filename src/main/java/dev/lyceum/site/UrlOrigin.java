package dev.lyceum.site;

import dev.lyceum.data.Data;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Location;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.UnreadableFileException;
import java.util.List;
import java.util.Optional;

/** Where in which front matter it is written that the site shall have a file: in a page's address, an alias, a term. */
public final class UrlOrigin {
    private static final List<String> ADDRESS = List.of("url", "slug", "title");

    /** The keys that give a page its address by themselves. */
    public static final List<String> OWN = List.of("url", "slug");

    private UrlOrigin() {}

    /** Empty for a file that no page asks for. */
    public static Optional<Location> of(String path, Site site) {
        for (Page page : site.pages()) {
            if (page.source().isPresent()) {
                ParsedPage text = page.source().get();
                if (isAt(path, page.url())) {
                    return Optional.of(locate(text, ADDRESS));
                }
                if (page.aliases().stream().anyMatch(alias -> isAt(path, alias))) {
                    return Optional.of(locate(text, List.of("aliases")));
                }
                for (Page.TermRef term : page.terms()) {
                    if (site.term(page.language(), term)
                            .filter(list -> isAt(path, list.url()))
                            .isPresent()) {
                        return Optional.of(locate(text, List.of(term.taxonomy())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a file is the one of a page's address, or stands beside it. */
    private static boolean isAt(String path, String url) {
        return path.equals(Page.outputPath(url))
                || (url.endsWith("/") && path.startsWith(url) && path.indexOf('/', url.length()) < 0);
    }

    /** The first of the keys that is written; the whole file where none is. */
    public static Location locate(ParsedPage page, List<String> keys) {
        for (String key : keys) {
            Optional<Data> value = page.frontMatter().get(key);
            if (value.isPresent() && value.get().offset() >= 0) {
                try {
                    return SourceReader.read(page.file())
                            .text()
                            .locate(value.get().offset());
                } catch (UnreadableFileException e) {
                    return Location.of(page.file().path()); // gone meanwhile: no place in it can be shown
                }
            }
        }
        return Location.of(page.file().path());
    }
}
