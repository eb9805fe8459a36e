package dev.lyceum.study;

import dev.lyceum.source.Span;

/** Finds the ids that the author gives to items: at the end of an item's first line, {@code {#my-id}}. */
final class ItemIdReader {
    private final Lines lines;
    private final String text;
    private final TakenIds taken;
    private final Warnings warnings;

    /**
     * @param taken the ids that the author has given on this page so far; more are added to it
     */
    ItemIdReader(Lines lines, TakenIds taken, Warnings warnings) {
        this.lines = lines;
        this.text = lines.text();
        this.taken = taken;
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

    /** The author's id, unlike any other of the page; empty where there is none. */
    String id(Span span) {
        if (span.length() == 0) {
            return "";
        }
        String own = text.substring(span.start() + 2, span.end() - 1);
        if (taken.take(own)) {
            return own;
        }
        warnings.add(
                "card-id-twice",
                span.start(),
                "the id \"" + own + "\" is used twice on this page",
                "give each item its own id, or learners lose their progress when the order changes");
        return taken.takeNumbered(own);
    }

    static boolean isIdCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
    }
}
