package dev.lyceum.markdown;

import dev.lyceum.html.HtmlEscape;
import java.util.function.IntUnaryOperator;

/** Writes plain text: escapes it, resolves backslashes, betters punctuation, makes links of bare addresses. */
final class TextWriter {
    private final Rendering page;
    private final Typographer typographer = new Typographer();
    private final Linkifier linkifier;
    private final boolean linkify;
    /** Brackets left open in this block: goldmark makes no links of addresses behind them. */
    private int openBrackets;

    TextWriter(Rendering page) {
        this.page = page;
        linkifier = new Linkifier(page.source);
        linkify = page.config.linkify() && Linkifier.isWorthwhile(page.source);
    }

    /** Call before the text of each block. */
    void reset() {
        typographer.reset();
        openBrackets = 0;
    }

    /** Writes a range of the source and returns its end. */
    int writeWithoutLinks(int start, int end, boolean lineStart) {
        write(page.source, start, end, lineStart);
        return end;
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
            write(page.source, i, Math.min(address.start(), end), lineStart && i == start);
            if (address.equals(Linkifier.NONE)) {
                return end;
            }
            if (openBrackets > 0) {
                write(page.source, address.start(), Math.min(address.end(), end), false);
            } else {
                write(address);
            }
            i = address.end();
        }
        return i;
    }

    private Linkifier.Address find(int start, int end, boolean atStart, IntUnaryOperator limits) {
        if (!linkify) {
            return Linkifier.NONE;
        }
        int lineEnd = page.source.indexOf('\n', end);
        Linkifier.Address address =
                linkifier.find(start, end, lineEnd < 0 ? page.source.length() : lineEnd, atStart);
        if (address.end() <= end || address.equals(Linkifier.NONE)) {
            return address;
        }
        int limit = limits.applyAsInt(address.end());
        return limit == address.end() ? address : linkifier.find(start, end, limit, atStart);
    }

    private void write(Linkifier.Address address) {
        String words = page.source.substring(address.start(), address.end());
        page.write("<a href=\"");
        page.target(Piece.LinkKind.LINK, address.prefix() + words, address.start());
        page.write("\">").escaped(words).write("</a>");
    }

    /** Writes a range of a text without looking for addresses. */
    void write(String text, int start, int end, boolean lineStart) {
        StringBuilder out = page.out;
        int plain = start;
        for (int i = start; i < end; ) {
            char c = text.charAt(i);
            int length = 0;
            switch (c) {
                case '\\' -> {
                    if (i + 1 < end && Unescape.isPunctuation(text.charAt(i + 1))) {
                        out.append(text, plain, i);
                        HtmlEscape.append(out, text, i + 1, i + 2);
                        i += 2;
                        plain = i;
                        continue;
                    }
                }
                case '[' -> openBrackets++;
                case ']' -> openBrackets = Math.max(0, openBrackets - 1);
                case '\'', '"', '-', '.', '<', '>' -> length = sign(text, i, end, lineStart && i == start);
                default -> {}
            }
            if (length > 0) {
                HtmlEscape.append(out, text, plain, i);
                out.append(typographer.sign());
                i += length;
                plain = i;
            } else {
                if (c == '&' || c == '<' || c == '>' || c == '"') {
                    out.append(text, plain, i);
                    HtmlEscape.append(out, text, i, i + 1);
                    plain = i + 1;
                }
                i++;
            }
        }
        out.append(text, plain, end);
    }

    private int sign(String text, int at, int end, boolean lineStart) {
        if (!page.config.typographer()) {
            return 0;
        }
        int before = lineStart || at == 0 ? '\n' : text.codePointBefore(at);
        int length = typographer.match(text, at, before);
        return at + length <= end ? length : 0;
    }
}
