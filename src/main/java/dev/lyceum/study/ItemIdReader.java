package dev.lyceum.study;

import dev.lyceum.source.Span;

/** Gives items their ids: the one at the end of an item's first line, {@code {#my-id}}, or one made from its words. */
final class ItemIdReader {
    private final Lines lines;
    private final String text;
    private final CardId ids;
    private final Warnings warnings;

    ItemIdReader(Lines lines, CardId ids, Warnings warnings) {
        this.lines = lines;
        this.text = lines.text();
        this.ids = ids;
        this.warnings = warnings;
    }

    /** Where the author's id and its braces stand; empty where there is none. */
    Span span(int line, int content) {
        int end = lines.get(line).end();
        Span none = new Span(content, content);
        if (end - content < 4 || text.charAt(end - 1) != '}') {
            return none;
        }
        int at = end - 2;
        while (at > content + 1 && isIdCharacter(text.charAt(at))) {
            at--;
        }
        boolean id = at < end - 2 && text.charAt(at) == '#' && text.charAt(at - 1) == '{';
        return id ? new Span(at - 1, end) : none;
    }

    /** The id of an item, unlike any other on the page. */
    String id(PartKind kind, Span span, String words) {
        if (span.length() == 0) {
            return ids.of(kind, words);
        }
        String own = text.substring(span.start() + 2, span.end() - 1);
        if (ids.isTaken(own)) {
            warnings.add(
                    "card-id-twice",
                    span.start(),
                    "the id \"" + own + "\" is used twice on this page",
                    "give each item its own id, or learners lose their progress when the order changes");
        }
        return ids.unique(own);
    }

    private static boolean isIdCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
    }
}
