package dev.lyceum.html;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the ends of comments, declarations, processing instructions and CDATA sections in a text. Remembers what does
 * not end, so that many beginnings take linear time.
 */
public final class HtmlMarkup {
    private final CharSequence html;
    /** For each way to end, from where on nothing ends so. */
    private final Map<String, Integer> endless = new HashMap<>();

    public HtmlMarkup(CharSequence html) {
        this.html = html;
    }

    /** Where what begins at the sign {@code <} at {@code start} ends, or -1. */
    public int end(int start) {
        String closer = closer(start);
        if (closer.isEmpty() || start >= endless.getOrDefault(closer, html.length())) {
            return -1;
        }
        // From here on, so that "<!-->" and "<!--->" are comments too.
        int end = HtmlTokenizer.endOf(html, start + 2, html.length(), closer);
        if (end < 0) {
            endless.put(closer, start);
        }
        return end;
    }

    private String closer(int start) {
        if (startsWith(start, "<!--")) {
            return "-->";
        }
        if (startsWith(start, "<![CDATA[")) {
            return "]]>";
        }
        if (startsWith(start, "<?")) {
            return "?>";
        }
        char third = HtmlTokenizer.charAt(html, start + 2, html.length());
        return startsWith(start, "<!") && HtmlTokenizer.isLetter(third) ? ">" : "";
    }

    private boolean startsWith(int start, String wanted) {
        return HtmlTokenizer.startsWith(html, start, html.length(), wanted);
    }
}
