package dev.lyceum.check;

import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Templates, partials, shortcodes and assets of the site's own that nothing asks for. Files that replace one of the
 * default theme do their work by being there.
 */
final class UnusedTemplateRule implements Rule {
    private static final String SHORTCODES = "shortcodes/";
    private static final String ASSETS = "assets/";

    @Override
    public List<Issue> issues(CheckedSite site) {
        List<String> idle = site.templates().idle().stream()
                .filter(name -> !name.startsWith("i18n/") && !name.startsWith(".") && !name.contains("/."))
                .filter(name -> name.startsWith(ASSETS) || name.endsWith(".html"))
                .toList();
        if (idle.isEmpty()) {
            return List.of();
        }
        OwnTemplates templates = OwnTemplates.of(site);
        List<Issue> issues = new ArrayList<>();
        for (String name : idle) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (name.startsWith(SHORTCODES)) {
                String shortcode = name.substring(SHORTCODES.length(), name.length() - ".html".length());
                if (!isCalled(site, shortcode)) {
                    issues.add(issue(name, "shortcode-unused", "no page calls the shortcode \"" + shortcode + "\""));
                }
            } else if (name.startsWith(ASSETS)) {
                if (!templates.othersMention(file, name) && !isNamed(site, file)) {
                    issues.add(issue(name, "asset-unused", "no template and no page names this file"));
                }
            } else if (!templates.othersMention(name.substring(0, name.length() - ".html".length()), name)
                    && !isLayout(site, file.substring(0, file.length() - ".html".length()))) {
                issues.add(issue(name, "template-unused", "no page and no other template uses this template"));
            }
        }
        return issues;
    }

    private static Issue issue(String name, String code, String message) {
        return Issue.of(
                Problem.warning(code, Location.of("templates/" + name), message).withHint("delete it, or use it"));
    }

    /** Also on pages that are not published. */
    private static boolean isCalled(CheckedSite site, String shortcode) {
        return site.parsed().pages().stream().anyMatch(page -> {
            String text = site.text(page.file()).text();
            return (text.contains("{{<") || text.contains("{{%")) && text.contains(shortcode);
        });
    }

    private static boolean isNamed(CheckedSite site, String file) {
        return site.parsed().pages().stream()
                .anyMatch(page -> site.text(page.file()).text().contains(file));
    }

    private static boolean isLayout(CheckedSite site, String layout) {
        return site.parsed().pages().stream()
                .map(ParsedPage::frontMatter)
                .anyMatch(frontMatter -> names(frontMatter, layout));
    }

    private static boolean names(FrontMatter frontMatter, String layout) {
        return frontMatter.text("layout").filter(layout::equals).isPresent()
                || frontMatter.get("cascade").isPresent();
    }
}
