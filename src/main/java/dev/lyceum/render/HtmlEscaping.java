package dev.lyceum.render;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;

/**
 * Makes text safe in HTML content and quoted attribute values. Pebble's own strategy builds a table of all named
 * characters first, which takes longer than rendering several hundred pages.
 */
final class HtmlEscaping implements EscapingStrategy {
    @Override
    public String escape(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c <= '>' && !replacement(c).isEmpty()) {
                return escapeFrom(i, text);
            }
        }
        return text;
    }

    private static String escapeFrom(int start, String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32).append(text, 0, start);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            String replacement = c <= '>' ? replacement(c) : "";
            if (replacement.isEmpty()) {
                escaped.append(c);
            } else {
                escaped.append(replacement);
            }
        }
        return escaped.toString();
    }

    private static String replacement(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }
}
