package dev.lyceum.config;

import dev.lyceum.config.MarkupConfig.HeadingIdStyle;
import dev.lyceum.config.MarkupConfig.LineBreaks;
import dev.lyceum.data.Data;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code [markup]}. */
final class MarkupReader {
    private static final int DEEPEST_HEADING = 6;

    private MarkupReader() {}

    static MarkupConfig read(Settings site) {
        MarkupConfig defaults = MarkupConfig.DEFAULT;
        Settings markup = site.table("markup");
        Settings goldmark = markup.table("goldmark");
        Settings renderer = goldmark.table("renderer");
        Settings parser = goldmark.table("parser");
        Settings extensions = goldmark.table("extensions");
        Settings cjk = extensions.table("cjk");
        boolean cjkRules = cjk.flag("enable", false);
        Settings highlight = markup.table("highlight");
        Settings contents = markup.table("tableOfContents");
        return new MarkupConfig(
                renderer.flag("unsafe", defaults.unsafe()),
                renderer.flag("hardWraps", defaults.hardWraps()),
                titleAttribute(parser, defaults.attribute()),
                blockAttribute(parser, defaults.blockAttribute()),
                parser.flag("autoHeadingID", defaults.autoHeadingId()),
                headingIdStyle(parser, defaults.headingIdStyle()),
                extensions.flag("linkify", defaults.linkify()),
                extension(extensions, "typographer", defaults.typographer()),
                extensions.flag("table", defaults.table()),
                extensions.flag("strikethrough", defaults.strikethrough()),
                extensions.flag("taskList", defaults.taskList()),
                extension(extensions, "footnote", defaults.footnote()),
                extensions.flag("definitionList", defaults.definitionList()),
                extension(extensions, "passthrough", defaults.math()),
                site.flag("enableEmoji", defaults.emoji()),
                markup.flag("wikilinks", defaults.wikilinks()),
                contents.number("startLevel", defaults.tocStartLevel(), 0, DEEPEST_HEADING),
                endLevel(contents, defaults.tocEndLevel()),
                new MarkupConfig.Cjk(
                        cjkRules ? lineBreaks(cjk) : LineBreaks.KEPT,
                        cjkRules && cjk.flag("escapedSpace", false),
                        markup.flag("cjkFriendlyEmphasis", defaults.cjk().friendlyEmphasis())),
                new MarkupConfig.Code(
                        highlight.flag("lineNos", defaults.code().lineNumbers()),
                        highlight.flag("anchorLineNos", defaults.code().anchors())));
    }

    /** As in Hugo, -1 and numbers that no heading has mean all levels. */
    private static int endLevel(Settings contents, int fallback) {
        int level = contents.number("endLevel", fallback, -1, Integer.MAX_VALUE);
        return level < 0 ? Integer.MAX_VALUE : level;
    }

    /** Older configurations have a boolean in place of the table. */
    private static boolean titleAttribute(Settings parser, boolean fallback) {
        return isTable(parser, "attribute")
                ? parser.table("attribute").flag("title", fallback)
                : parser.flag("attribute", fallback);
    }

    private static boolean blockAttribute(Settings parser, boolean fallback) {
        return isTable(parser, "attribute") ? parser.table("attribute").flag("block", fallback) : fallback;
    }

    /** An extension is on or off by itself, or by a key of its table: {@code enable} or {@code disable}. */
    private static boolean extension(Settings extensions, String name, boolean fallback) {
        if (!isTable(extensions, name)) {
            return extensions.flag(name, fallback);
        }
        Settings table = extensions.table(name);
        return table.has("disable") ? !table.flag("disable", !fallback) : table.flag("enable", fallback);
    }

    private static LineBreaks lineBreaks(Settings cjk) {
        if (!cjk.flag("eastAsianLineBreaks", false)) {
            return LineBreaks.KEPT;
        }
        String style = cjk.text("eastAsianLineBreaksStyle").orElse("simple");
        return switch (style.toLowerCase(Locale.ROOT)) {
            case "", "simple" -> LineBreaks.SIMPLE;
            case "css3draft" -> LineBreaks.CSS;
            default -> {
                cjk.error(
                        "config-value",
                        cjk.offset("eastAsianLineBreaksStyle"),
                        "no style of line breaks is called \"" + style + "\"",
                        "choose simple or css3draft");
                yield LineBreaks.SIMPLE;
            }
        };
    }

    private static boolean isTable(Settings settings, String key) {
        return settings.table().get(key).filter(Data.Table.class::isInstance).isPresent();
    }

    private static HeadingIdStyle headingIdStyle(Settings parser, HeadingIdStyle fallback) {
        Optional<String> name = parser.textOf("autoHeadingIDType", "autoIDType");
        if (name.isEmpty()) {
            return fallback;
        }
        return switch (name.get().toLowerCase(Locale.ROOT)) {
            case "github" -> HeadingIdStyle.GITHUB;
            case "github-ascii" -> HeadingIdStyle.GITHUB_ASCII;
            case "blackfriday" -> HeadingIdStyle.BLACKFRIDAY;
            default -> {
                String key = parser.has("autoHeadingIDType") ? "autoHeadingIDType" : "autoIDType";
                parser.error(
                        "config-value",
                        parser.offset(key),
                        "no style of heading ids is called \"" + name.get() + "\"",
                        "choose github, github-ascii or blackfriday");
                yield fallback;
            }
        };
    }
}
