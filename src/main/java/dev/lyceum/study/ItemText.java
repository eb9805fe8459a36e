package dev.lyceum.study;

import dev.lyceum.source.Span;

/** Cuts the id off the end of an item's first line: {@code {#my-id}}. */
final class ItemText {
    private ItemText() {}

    /** Where the id and its braces stand; empty where there is none. */
    static Span idSpan(Lines lines, int line, int content) {
        int end = lines.get(line).end();
        Span none = new Span(content, content);
        String text = lines.text();
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

    /** The id of an item: the author's own or one made from its words. */
    static String id(CardId ids, PartKind kind, Lines lines, Span idSpan, String words, Warnings warnings) {
        if (idSpan.length() == 0) {
            return ids.of(kind, words);
        }
        String own = lines.text().substring(idSpan.start() + 2, idSpan.end() - 1);
        if (ids.isTaken(own)) {
            warnings.add(
                    "card-id-twice",
                    idSpan.start(),
                    "the id \"" + own + "\" is used twice on this page",
                    "give each item its own id, or learners lose their progress when the order changes");
        }
        return ids.unique(own);
    }

    private static boolean isIdCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
    }
}
