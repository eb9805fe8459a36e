package dev.lyceum.markdown;

import dev.lyceum.html.HtmlEscape;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Writes plain text: escapes it, resolves backslashes, betters punctuation, makes links of bare addresses. */
final class TextWriter {
    private final Rendering page;
    private final Typographer typographer = new Typographer();
    private final Optional<Linkifier> linkifier;
    /** Brackets left open in this block: goldmark makes no links of addresses behind them. */
    private int openBrackets;

    private int blockEnd;

    TextWriter(Rendering page) {
        this.page = page;
        boolean linkify = page.config.linkify() && Linkifier.isWorthwhile(page.source);
        linkifier = linkify ? Optional.of(new Linkifier(page.source)) : Optional.empty();
    }

    /** Call before the text of each block with the offset of its end. */
    void startBlock(int end) {
        openBrackets = 0;
        blockEnd = end;
    }

    /** Writes a range of the source and returns its end. */
    int writeWithoutLinks(int start, int end, boolean lineStart) {
        write(page.source, start, end, blockEnd, lineStart);
        return end;
    }

    /** Writes text that does not stand in the source as it is. */
    void writeWords(String words, boolean lineStart) {
        write(words, 0, words.length(), words.length(), lineStart);
    }

    /**
     * Writes a range of the source and returns where it ended: an address may go on beyond {@code end}.
     *
     * @param afterNode whether another inline node ends, or a line begins, at {@code start}
     * @param limits given the offset where an address would end, where it must end
     */
    int write(int start, int end, boolean lineStart, boolean afterNode, IntUnaryOperator limits) {
        int i = start;
        while (i < end) {
            Linkifier.Address address = find(i, end, i > start || afterNode, limits);
            writeWithoutLinks(i, Math.min(address.start(), end), lineStart && i == start);
            if (!address.exists()) {
                return end;
            }
            if (openBrackets > 0) {
                writeWithoutLinks(address.start(), Math.min(address.end(), end), false);
            } else {
                write(address);
            }
            i = address.end();
        }
        return i;
    }

    private Linkifier.Address find(int start, int end, boolean atStart, IntUnaryOperator limits) {
        if (linkifier.isEmpty()) {
            return Linkifier.NONE;
        }
        int lineEnd = page.source.indexOf('\n', end);
        int limit = lineEnd < 0 ? page.source.length() : lineEnd;
        Linkifier.Address address = linkifier.get().find(start, end, limit, atStart);
        if (address.end() <= end || !address.exists()) {
            return address;
        }
        int nodeLimit = limits.applyAsInt(address.end());
        return nodeLimit == address.end() ? address : linkifier.get().find(start, end, nodeLimit, atStart);
    }

    private void write(Linkifier.Address address) {
        String words = page.source.substring(address.start(), address.end());
        page.write("<a href=\"");
        page.target(Piece.LinkKind.LINK, address.prefix() + words, address.start());
        page.write("\">").escaped(words).write("</a>");
    }

    private void write(String text, int start, int end, int limit, boolean lineStart) {
        if (start >= end) {
            return;
        }
        StringBuilder out = page.out;
        int plain = start;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            int length = 1;
            String sign = "";
            switch (c) {
                case '\\' -> {
                    if (i + 1 < end && Unescape.isPunctuation(text.charAt(i + 1))) {
                        length = 2;
                        sign = HtmlEscape.escape(text.substring(i + 1, i + 2));
                    } else if (page.config.cjk().escapedSpace() && i + 1 < end && text.charAt(i + 1) == ' ') {
                        out.append(text, plain, i);
                        length = 2;
                        plain = i + 2;
                    }
                }
                case '[' -> openBrackets++;
                case ']' -> openBrackets = Math.max(0, openBrackets - 1);
                case '\'', '"', '-', '.', '<', '>' -> {
                    boolean first = lineStart && i == start;
                    int signLength = page.config.typographer() ? typographer.match(text, i, limit, first) : 0;
                    boolean found = signLength > 0 && i + signLength <= end;
                    length = found ? signLength : 1;
                    sign = found ? typographer.sign() : HtmlEscape.escape(String.valueOf(c));
                }
                case '&' -> sign = "&amp;";
                default -> {}
            }
            i += length;
            if (!sign.isEmpty()) {
                out.append(text, plain, i - length).append(sign);
                plain = i;
            }
        }
        out.append(text, plain, end);
    }
}
