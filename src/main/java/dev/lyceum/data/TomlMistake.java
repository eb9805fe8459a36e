package dev.lyceum.data;

import java.util.Locale;

/** What a message of the TOML library says to an author. */
record TomlMistake(String code, String message, String hint) {
    private static final String SYNTAX = "toml-syntax";
    private static final String PLAIN_RULE =
            "TOML is written as key = \"text\", key = 3, key = true or key = [\"a\", \"b\"]";

    static TomlMistake explain(String message, String text, int offset) {
        if (message.contains("previously defined")) {
            return new TomlMistake("duplicate-key", message, "give the key once; the first one counts");
        }
        String plain = decapitalize(unescape(message));
        char found = offset < text.length() ? text.charAt(offset) : '\n';
        if (Typographic.isQuote(found)) {
            return new TomlMistake(SYNTAX, plain, "use straight quotes: \"");
        }
        if (found == ':' && message.contains("expected . or =")) {
            return new TomlMistake(
                    SYNTAX, plain, "TOML parts key and value by =, not by a colon; YAML stands between --- lines");
        }
        if (message.contains("expected a value")) {
            return new TomlMistake(SYNTAX, plain, valueHint(text, offset));
        }
        if (message.contains("expected \"\"\"") || message.contains("expected '''")) {
            return new TomlMistake(SYNTAX, plain, "the text in three quotes is never closed");
        }
        if (message.startsWith("Unexpected end of") && message.contains("a character")) {
            return new TomlMistake(SYNTAX, plain, "close the text with the quote it began with, on the same line");
        }
        if (message.contains("valid range")) {
            return new TomlMistake(SYNTAX, plain, "a date is written 2024-01-31, with a time 2024-01-31T18:30:00Z");
        }
        if (message.startsWith("Leading zeros")) {
            return new TomlMistake(SYNTAX, plain, "leave them out, or put the value in quotes");
        }
        if (message.contains("escape")) {
            return new TomlMistake(SYNTAX, plain, "write \\\\ for a backslash, or put the text in single quotes");
        }
        if (found > '\u007f' && (message.contains("expected . or =") || message.contains("expected a key"))) {
            return new TomlMistake(SYNTAX, plain, "put a key with other letters than a-z in quotes");
        }
        return new TomlMistake(SYNTAX, plain, PLAIN_RULE);
    }

    private static String valueHint(String text, int offset) {
        int lineBreak = text.indexOf('\n', offset);
        String value = text.substring(offset, lineBreak < 0 ? text.length() : lineBreak)
                .strip();
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return "write " + lower + " in small letters";
        }
        return value.isEmpty() ? PLAIN_RULE : "put text in quotes: \"" + value.replace("\"", "\\\"") + "\"";
    }

    private static String decapitalize(String message) {
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    /** The library shows other signs than ASCII as {@code \}{@code u201c}. */
    private static String unescape(String message) {
        StringBuilder plain = new StringBuilder(message);
        for (int i = plain.indexOf("\\u"); i >= 0 && i + 6 <= plain.length(); i = plain.indexOf("\\u", i + 1)) {
            String digits = plain.substring(i + 2, i + 6);
            boolean isHex = digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
            if (isHex && Integer.parseInt(digits, 16) > '\u007f') {
                plain.replace(i, i + 6, Character.toString((char) Integer.parseInt(digits, 16)));
            }
        }
        return plain.toString();
    }
}
