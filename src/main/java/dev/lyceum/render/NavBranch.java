package dev.lyceum.render;

import dev.lyceum.render.PageView.NavEntry;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;

/** A level of the tree as one page shows it: closed entries shared with other pages, and at most one open one of its own. */
final class NavBranch extends AbstractList<NavEntry> implements RandomAccess {
    private final NavLevels.Level level;
    private final int from;
    private final int to;
    private final int open;
    private final List<NavEntry> opened;

    NavBranch(NavLevels.Level level, int from, int to) {
        this(level, from, to, NavLevels.NOWHERE, List.of());
    }

    /** @param open the position in the level of the entry that {@code opened} stands for */
    NavBranch(NavLevels.Level level, int from, int to, int open, NavEntry opened) {
        this(level, from, to, open, List.of(opened));
    }

    private NavBranch(NavLevels.Level level, int from, int to, int open, List<NavEntry> opened) {
        this.level = level;
        this.from = from;
        this.to = to;
        this.open = open;
        this.opened = opened;
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public NavEntry get(int index) {
        int position = from + Objects.checkIndex(index, size());
        return position == open ? opened.get(0) : level.entry(position);
    }

    /** Appends the HTML of all entries; what other pages show too is rendered by the first of them. */
    void append(StringBuilder html, Function<NavEntry, String> renderer) {
        for (int position = from; position < to; position++) {
            html.append(position == open ? openText(opened.get(0), renderer) : level.text(position, renderer));
        }
    }

    private static String openText(NavEntry entry, Function<NavEntry, String> renderer) {
        if (entry.current() || !(entry.children() instanceof NavBranch below)) {
            return renderer.apply(entry);
        }
        StringBuilder html = new StringBuilder();
        below.append(html, renderer);
        return below.level.around(html.toString(), renderer);
    }
}
