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
 * @param cjk what only Chinese, Japanese and Korean text needs
 * @param code what holds for every block of code that does not say otherwise
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
        int tocEndLevel,
        Cjk cjk,
        Code code) {
    /**
     * Options for Chinese, Japanese and Korean text.
     *
     * @param lineBreaks where a line break in the text is none on the page
     * @param escapedSpace a blank behind a backslash is not shown, but ends a word
     * @param friendlyEmphasis such characters and their punctuation are letters to {@code *} and {@code _}
     */
    public record Cjk(LineBreaks lineBreaks, boolean escapedSpace, boolean friendlyEmphasis) {}

    /** Which line breaks next to Chinese and Japanese characters are none on the page. */
    public enum LineBreaks {
        /** They are as everywhere. */
        KEPT,
        /** Those between two such characters. */
        SIMPLE,
        /** By the draft of CSS Text 3: also those beside their punctuation, and beside a blank of no width. */
        CSS
    }

    /**
     * Options for blocks of code.
     *
     * @param lineNumbers before each line
     * @param anchors the numbers are links to their lines
     */
    public record Code(boolean lineNumbers, boolean anchors) {}

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
            3,
            new Cjk(LineBreaks.KEPT, false, true),
            new Code(false, false));
}
