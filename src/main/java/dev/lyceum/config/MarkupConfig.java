package dev.lyceum.config;

/**
 * Markdown options, named as under {@code [markup]} in Hugo.
 *
 * @param unsafe raw HTML is passed through instead of sanitised
 * @param hardWraps a line break in a paragraph is a line break on the page
 * @param attribute {@code {#id .class}} behind headings
 * @param blockAttribute the same below blocks
 * @param autoHeadingId whether headings get ids
 * @param tocStartLevel the first heading level in the table of contents, 2 by default
 * @param tocEndLevel the last, 3 by default
 * @param math {@code $$…$$}, {@code \(…\)} and {@code \[…\]} are passed to the page untouched
 * @param emoji {@code :smile:}
 */
public record MarkupConfig(
        boolean unsafe,
        boolean hardWraps,
        boolean attribute,
        boolean blockAttribute,
        boolean autoHeadingId,
        HeadingIdStyle headingIdStyle,
        boolean linkify,
        boolean typographer,
        boolean table,
        boolean strikethrough,
        boolean taskList,
        boolean footnote,
        boolean definitionList,
        boolean math,
        boolean emoji,
        boolean wikilinks,
        int tocStartLevel,
        int tocEndLevel) {
    /** The rules by which a heading's words become its id. */
    public enum HeadingIdStyle {
        GITHUB,
        GITHUB_ASCII,
        BLACKFRIDAY
    }

    public static final MarkupConfig DEFAULT = new MarkupConfig(
            false,
            false,
            true,
            false,
            true,
            HeadingIdStyle.GITHUB,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            false,
            true,
            2,
            3);
}
