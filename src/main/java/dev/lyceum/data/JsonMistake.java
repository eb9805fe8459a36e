package dev.lyceum.data;

import java.util.Locale;

/** What a message of the JSON library says to an author. */
record JsonMistake(String message, String hint) {
    private static final String RULE = "JSON is written as {\"key\": \"text\", \"other\": [1, true]}";

    static JsonMistake explain(String message, String text, int offset) {
        char found = offset < text.length() ? text.charAt(offset) : '\0';
        if (Typographic.isQuote(found)) {
            return new JsonMistake("unexpected " + found, "use straight quotes: \"");
        } else if (found == '\'') {
            return new JsonMistake("unexpected single quote", "use double quotes: \"");
        } else if (message.contains("to start field name")) {
            return found == '}'
                    ? new JsonMistake("a comma before the closing bracket", "remove the comma")
                    : new JsonMistake("expected a key in double quotes", RULE);
        } else if (message.contains("comma to separate")) {
            return new JsonMistake("a comma is missing", "put a comma between two entries");
        } else if (message.contains("colon to separate")) {
            return new JsonMistake("a colon is missing", RULE);
        } else if (message.contains("comment")) {
            return new JsonMistake("a comment", "JSON has no comments; remove it");
        } else if (message.contains("valid value") || message.contains("a value") || message.contains("token")) {
            return new JsonMistake("expected a value", valueHint(text, offset));
        } else if (message.contains("unquoted character")) {
            return new JsonMistake("a line break or tab inside text", "close the text with \", or write \\n or \\t");
        } else if (message.contains("closing quote")) {
            return new JsonMistake("the text in quotes is never closed", "end it with \"");
        } else if (message.contains("close marker for")) {
            return new JsonMistake("a bracket is never closed", "end a list with ] and a table with }");
        } else if (message.contains("escape")) {
            return new JsonMistake("an unknown escape", "write \\\\ for a backslash");
        }
        if (message.contains("nesting depth")) {
            return new JsonMistake("too many levels of lists and tables", "use fewer");
        } else if (message.contains("exceeds")) {
            return new JsonMistake("a number or text too long to read", "shorten it");
        }
        int detail = message.indexOf(" (");
        String plain = detail < 0 ? message : message.substring(0, detail);
        return new JsonMistake(plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1), RULE);
    }

    private static String valueHint(String text, int offset) {
        for (String word : new String[] {"true", "false", "null"}) {
            if (text.regionMatches(true, offset, word, 0, word.length())) {
                return "write " + word + " in small letters";
            }
        }
        boolean closes = offset < text.length() && "]}".indexOf(text.charAt(offset)) >= 0;
        return closes ? "remove the comma before the bracket, or write the value" : "put text in double quotes";
    }
}
