package dev.lyceum.html;

/** Escapes text for HTML; one way that fits element content and double-quoted attribute values alike. */
public final class HtmlEscape {
    private HtmlEscape() {}

    public static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpecial(text.charAt(i))) {
                StringBuilder out = new StringBuilder(text.length() + 16);
                append(out, text, 0, text.length());
                return out.toString();
            }
        }
        return text;
    }

    /** Appends the escaped characters of a range of the text. */
    public static void append(StringBuilder out, CharSequence text, int start, int end) {
        int plain = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isSpecial(c)) {
                out.append(text, plain, i).append(entity(c));
                plain = i + 1;
            }
        }
        out.append(text, plain, end);
    }

    private static boolean isSpecial(char c) {
        return c == '&' || c == '<' || c == '>' || c == '"';
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "&quot;";
        };
    }
}
