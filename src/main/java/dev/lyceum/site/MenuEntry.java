package dev.lyceum.site;

import dev.lyceum.data.Data;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a menu with those below it.
 *
 * @param identifier as the author wrote it; often empty
 * @param pre what the author wants before the name, often an icon in HTML
 * @param weight 0 sorts last
 * @param page what it leads to, where that is a page of the site
 * @param target absent for an entry that only heads others
 */
public record MenuEntry(
        String identifier,
        String name,
        String title,
        String pre,
        String post,
        long weight,
        Data.Table params,
        Optional<Page> page,
        Optional<LinkTarget> target,
        List<MenuEntry> children) {
    public MenuEntry {
        children = List.copyOf(children);
    }
}
