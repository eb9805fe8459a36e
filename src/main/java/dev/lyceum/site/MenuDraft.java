package dev.lyceum.site;

import dev.lyceum.data.Data;
import dev.lyceum.html.HtmlPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of a menu before those below it are known.
 *
 * @param parent identifier or name of the entry it is below; empty at the top
 * @param source the page whose front matter makes it; absent for one of the configuration
 * @param offset its place there
 */
record MenuDraft(
        String identifier,
        String name,
        String parent,
        String title,
        long weight,
        Data.Table table,
        Optional<Page> page,
        Optional<LinkTarget> target,
        Optional<Page> source,
        int offset,
        List<MenuDraft> children) {
    /** Hugo's: by weight, 0 last, then by name without regard to case, then by identifier. */
    private static final Comparator<MenuDraft> ORDER = Comparator.comparing((MenuDraft entry) -> entry.weight == 0)
            .thenComparingLong(MenuDraft::weight)
            .thenComparing(entry -> entry.name.toLowerCase(Locale.ROOT))
            .thenComparing(MenuDraft::name)
            .thenComparing(MenuDraft::identifier);

    static MenuDraft heading(String name, MenuDraft child) {
        return new MenuDraft(
                "",
                name,
                "",
                "",
                0,
                Data.Table.EMPTY,
                Optional.empty(),
                Optional.empty(),
                child.source,
                child.offset,
                new ArrayList<>());
    }

    /** What other entries call it. */
    String key() {
        return identifier.isEmpty() ? name : identifier;
    }

    /**
     * The finished entries in order.
     *
     * @param unsafe whether HTML around the names is passed on as it is
     * @param placed takes up all of them, at whatever level
     */
    static List<MenuEntry> finish(List<MenuDraft> drafts, boolean unsafe, Set<MenuDraft> placed) {
        List<MenuEntry> entries = new ArrayList<>();
        for (MenuDraft draft : drafts.stream().sorted(ORDER).toList()) {
            placed.add(draft);
            entries.add(new MenuEntry(
                    draft.identifier,
                    draft.name,
                    draft.title,
                    draft.html("pre", unsafe),
                    draft.html("post", unsafe),
                    draft.weight,
                    draft.table.table("params"),
                    draft.page,
                    draft.target,
                    finish(draft.children, unsafe, placed)));
        }
        return entries;
    }

    private String html(String key, boolean unsafe) {
        String html = table.text(key).orElse("");
        return unsafe ? html : HtmlPolicy.clean(html);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
