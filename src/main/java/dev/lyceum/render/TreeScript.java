package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.PackedText;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;

/**
 * The tree of a language's pages as a script, from which the navigation brings the branches that a page does not show: a
 * line for each page in reading order with its depth and {@code +} for a section, its address from the root and its title.
 */
public final class TreeScript {
    private final Site site;

    public TreeScript(Site site) {
        this.site = site;
    }

    public OutputFile file(LanguageConfig language) {
        StringBuilder lines = new StringBuilder();
        add(site.home(language), 0, lines);
        return OutputFile.text(
                "assets/tree/" + language.key() + ".js", "lyceum.tree(\"" + PackedText.of(lines.toString()) + "\");\n");
    }

    private void add(Page of, int depth, StringBuilder lines) {
        for (Page child : site.children(of)) {
            lines.append(depth)
                    .append(child.kind() == PageKind.SECTION ? "+" : "")
                    .append('\t')
                    .append(UrlPath.relative("", child.url()))
                    .append('\t')
                    .append(child.linkTitle().replace('\t', ' ').replace('\n', ' '))
                    .append('\n');
            if (child.kind() == PageKind.SECTION) {
                add(child, depth + 1, lines);
            }
        }
    }
}
