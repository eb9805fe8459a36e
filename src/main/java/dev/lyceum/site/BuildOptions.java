package dev.lyceum.site;

import dev.lyceum.data.Data;
import dev.lyceum.page.FrontMatter;
import java.util.Locale;

/**
 * {@code build} (before Hugo 0.145 {@code _build}) and {@code headless}, which as in Hugo counts for an {@code index.md} only.
 *
 * @param rendered whether the page is written; its resources are in any case
 */
record BuildOptions(boolean rendered, Listing listing) {
    /** @param name the file's, without extension */
    static BuildOptions of(FrontMatter frontMatter, String name) {
        if (name.equals("index") && frontMatter.flag("headless").orElse(false)) {
            return new BuildOptions(false, Listing.NEVER);
        }
        Data.Table table = frontMatter.table().table("build");
        if (table.entries().isEmpty()) {
            table = frontMatter.table().table("_build");
        }
        String render = word(table, "render");
        Listing listing = switch (word(table, "list")) {
            case "never", "false" -> Listing.NEVER;
            case "local" -> Listing.LOCAL;
            default -> Listing.ALWAYS;
        };
        return new BuildOptions(!render.equals("never") && !render.equals("false") && !render.equals("link"), listing);
    }

    private static String word(Data.Table table, String key) {
        return table.text(key).orElse("").toLowerCase(Locale.ROOT);
    }
}
