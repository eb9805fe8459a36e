package dev.lyceum.markdown;

import dev.lyceum.config.MarkupConfig;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A page's Markdown to convert in a test: {@code Page.of("…").with(unsafe).html()}. */
record Page(String text, MarkupConfig config, List<ShortcodeCall> calls) {
    static Page of(String text) {
        return new Page(text, MarkupConfig.DEFAULT, List.of());
    }

    static String html(String text) {
        return of(text).html();
    }

    Page with(UnaryOperator<MarkupConfig> change) {
        return new Page(text, change.apply(config), calls);
    }

    /** The next occurrence of this text is a call of the shortcode of this name. */
    Page call(String name, String written) {
        int from = calls.isEmpty() ? 0 : calls.get(calls.size() - 1).span().end();
        int start = text.indexOf(written, from);
        Span span = new Span(start, start + written.length());
        List<ShortcodeCall> more = new ArrayList<>(calls);
        more.add(new ShortcodeCall(name, "", span, false, Arguments.NONE, Optional.empty(), List.of()));
        return new Page(text, config, more);
    }

    ShortcodeScan scan() {
        return new ShortcodeScan(calls, List.of(), Optional.empty(), List.of());
    }

    Converted convert() {
        return new MarkdownConverter(config)
                .convert(
                        new SourceText("page.md", text),
                        List.of(new Span(0, text.length())),
                        scan(),
                        new HeadingIds(config.headingIdStyle()));
    }

    String html() {
        return join(convert().pieces());
    }

    /**
     * Pieces as text: links as their escaped destinations, shortcodes as {@code [name]} or, as blocks, {@code
     * [[name]]}, words as {@code {key}}.
     */
    static String join(List<Piece> pieces) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Html words) {
                html.append(words.html());
            } else if (piece instanceof Piece.Link link) {
                html.append(HtmlEscape.escape(link.destination()));
            } else if (piece instanceof Piece.Shortcode shortcode) {
                String name = "[" + shortcode.call().name() + "]";
                html.append(shortcode.block() ? "[" + name + "]" : name);
            } else if (piece instanceof Piece.Word word) {
                html.append('{').append(word.key()).append('}');
            }
        }
        return html.toString();
    }

    static MarkupConfig unsafe(MarkupConfig c) {
        return config(true, c.hardWraps(), c.blockAttribute(), c.typographer(), c.wikilinks(), c.math());
    }

    static MarkupConfig hardWraps(MarkupConfig c) {
        return config(c.unsafe(), true, c.blockAttribute(), c.typographer(), c.wikilinks(), c.math());
    }

    static MarkupConfig blockAttributes(MarkupConfig c) {
        return config(c.unsafe(), c.hardWraps(), true, c.typographer(), c.wikilinks(), c.math());
    }

    static MarkupConfig withoutExtras(MarkupConfig c) {
        return config(c.unsafe(), c.hardWraps(), c.blockAttribute(), false, false, false);
    }

    /** As CommonMark has it, without any extension. */
    static MarkupConfig plain(MarkupConfig c) {
        return new MarkupConfig(
                true,
                false,
                false,
                false,
                false,
                c.headingIdStyle(),
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                2,
                3,
                new MarkupConfig.Cjk(MarkupConfig.LineBreaks.KEPT, false, false),
                c.code());
    }

    static MarkupConfig emoji(MarkupConfig c) {
        return config(c, true, c.cjk(), c.code());
    }

    static MarkupConfig cjk(MarkupConfig c, MarkupConfig.Cjk cjk) {
        return config(c, c.emoji(), cjk, c.code());
    }

    static MarkupConfig code(MarkupConfig c, MarkupConfig.Code code) {
        return config(c, c.emoji(), c.cjk(), code);
    }

    private static MarkupConfig config(MarkupConfig c, boolean emoji, MarkupConfig.Cjk cjk, MarkupConfig.Code code) {
        return new MarkupConfig(
                c.unsafe(),
                c.hardWraps(),
                c.attribute(),
                c.blockAttribute(),
                c.autoHeadingId(),
                c.headingIdStyle(),
                c.linkify(),
                c.typographer(),
                c.table(),
                c.strikethrough(),
                c.taskList(),
                c.footnote(),
                c.definitionList(),
                c.math(),
                emoji,
                c.wikilinks(),
                c.tocStartLevel(),
                c.tocEndLevel(),
                cjk,
                code);
    }

    private static MarkupConfig config(
            boolean unsafe,
            boolean hardWraps,
            boolean blockAttribute,
            boolean typographer,
            boolean wikilinks,
            boolean math) {
        MarkupConfig d = MarkupConfig.DEFAULT;
        return new MarkupConfig(
                unsafe,
                hardWraps,
                true,
                blockAttribute,
                true,
                d.headingIdStyle(),
                true,
                typographer,
                true,
                true,
                true,
                true,
                true,
                math,
                false,
                wikilinks,
                2,
                3,
                d.cjk(),
                d.code());
    }
}
