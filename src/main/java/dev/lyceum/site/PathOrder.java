package dev.lyceum.site;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where pages stand in Hugo's walk through the content: by path, the pages of a section before those of the sections in it,
 * and those in folders without {@code _index.md} among the former.
 */
final class PathOrder {
    /** As Hugo has it between a section and its own pages: before letters. */
    private static final String INSIDE = "/__hb_/";
    /** As Hugo has it behind a page: sorted behind digits and hyphens, so that {@code item-10} precedes {@code item-1}. */
    private static final String END = "__hl_";

    private final Set<String> sections;

    private PathOrder(Set<String> sections) {
        this.sections = sections;
    }

    static PathOrder of(List<Node> tree) {
        Set<String> sections = new HashSet<>();
        for (Node node : tree) {
            boolean written = node.page
                    .source()
                    .filter(source -> isIndex(source.file().path()))
                    .isPresent();
            if (node.page.kind() == PageKind.SECTION
                    && (written || node.page.path().indexOf('/') < 0)) {
                sections.add(node.page.path());
            }
        }
        return new PathOrder(sections);
    }

    private static boolean isIndex(String path) {
        return path.startsWith("_index.", path.lastIndexOf('/') + 1);
    }

    /** Pages in order have keys in order; never empty. */
    String key(Page page) {
        String path = page.path();
        if (page.kind() != PageKind.PAGE) {
            return "/" + path.toLowerCase(Locale.ROOT) + (path.isEmpty() ? "" : "/");
        }
        String section = Folder.parent(path);
        while (!section.isEmpty() && !sections.contains(section)) {
            section = Folder.parent(section);
        }
        String below = section.isEmpty() ? path : path.substring(section.length() + 1);
        return ((section.isEmpty() ? "" : "/" + section) + INSIDE + below + END).toLowerCase(Locale.ROOT);
    }
}
