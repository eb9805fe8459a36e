package dev.lyceum.render;

/** The HTML of a heading as it stands in a table of contents: links and notes inside it are only text there. */
final class TocText {
    private TocText() {}

    static String of(String headingHtml) {
        if (headingHtml.indexOf("<a") < 0 && headingHtml.indexOf(" id=") < 0) {
            return headingHtml;
        }
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < headingHtml.length(); i++) {
            char c = headingHtml.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
