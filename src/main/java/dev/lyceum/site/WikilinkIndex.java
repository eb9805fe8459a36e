package dev.lyceum.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds pages by what people write in wikilinks: path, file name or title, without regard to case. */
final class WikilinkIndex {
    private final Map<String, List<Page>> names = new HashMap<>();

    WikilinkIndex(Site site) {
        for (Page page : site.pages()) {
            if (page.kind() == PageKind.PAGE || page.kind() == PageKind.SECTION) {
                add(page.path(), page);
                add(page.path().substring(page.path().lastIndexOf('/') + 1), page);
                add(page.title(), page);
            }
        }
    }

    private void add(String name, Page page) {
        List<Page> pages = names.computeIfAbsent(LinkResolver.fold(name), key -> new ArrayList<>(1));
        if (!pages.contains(page)) {
            pages.add(page);
        }
    }

    /**
     * The page meant by a name: in the same language; of several the one in the same folder, else the first in the order
     * of the site.
     */
    Optional<Page> find(Page from, String name) {
        String path = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
        String folded = LinkResolver.fold(path.startsWith("/") ? path.substring(1) : path);
        String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
        Page first = null;
        for (Page page : names.getOrDefault(folded, List.of())) {
            if (page.language().key().equals(from.language().key())) {
                if (LinkResolver.fold(page.path()).equals(folded) || page.path().startsWith(folder)) {
                    return Optional.of(page);
                }
                first = first == null ? page : first;
            }
        }
        return Optional.ofNullable(first);
    }

    /** The anchor of a wikilink names a heading by its words or its id. */
    String anchor(String suffix) {
        return suffix.startsWith("#")
                ? "#" + UrlPath.encode(LinkResolver.fold(suffix.substring(1)).replace(' ', '-'))
                : suffix;
    }
}
