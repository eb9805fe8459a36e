package dev.lyceum.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads attributes in braces as goldmark does: {@code {#id .class name=value name="value" name=[1,"2-3"]}}, divided by
 * white space or commas. Classes are put together; the members of a list are put together with spaces.
 */
final class AttributeReader {
    private final String text;
    private int at;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    private AttributeReader(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /**
     * What was read.
     *
     * @param end behind the closing brace
     */
    record Read(Map<String, String> attributes, int end) {}

    /** The attributes whose opening brace is at {@code start}; empty if it is something else. */
    static Optional<Read> read(String text, int start) {
        AttributeReader reader = new AttributeReader(text, start);
        return reader.readAll() ? Optional.of(new Read(reader.attributes, reader.at)) : Optional.empty();
    }

    /** The attributes at the end of a line, from the first brace that is followed by nothing else. */
    static Optional<Read> readAtEnd(String line) {
        if (!line.endsWith("}")) {
            return Optional.empty();
        }
        for (int i = line.indexOf('{'); i >= 0; i = line.indexOf('{', i + 1)) {
            Optional<Read> read = i > 0 && line.charAt(i - 1) == '\\' ? Optional.empty() : read(line, i);
            if (read.isPresent() && read.get().end() == line.length()) {
                return Optional.of(new Read(read.get().attributes(), i));
            }
        }
        return Optional.empty();
    }

    private boolean readAll() {
        if (peek() != '{') {
            return false;
        }
        at++;
        skipSpace();
        while (peek() != '}') {
            if (!readOne()) {
                return false;
            }
            skipSpace();
            if (peek() == ',') {
                at++;
                skipSpace();
            }
        }
        at++;
        return true;
    }

    private boolean readOne() {
        char c = peek();
        if (c == '#' || c == '.') {
            int start = ++at;
            while (isWordChar(peek())) {
                at++;
            }
            put(c == '#' ? "id" : "class", text.substring(start, at));
            return at > start;
        }
        int start = at;
        while (isNameChar(peek(), at == start)) {
            at++;
        }
        String name = text.substring(start, at);
        skipSpace();
        if (name.isEmpty() || peek() != '=') {
            return false;
        }
        at++;
        skipSpace();
        Optional<String> value = readValue();
        value.ifPresent(found -> put(name, found));
        return value.isPresent();
    }

    private void put(String name, String value) {
        if (name.equals("class")) {
            attributes.merge(name, value, (old, more) -> old + " " + more);
        } else {
            attributes.put(name, value);
        }
    }

    private Optional<String> readValue() {
        char c = peek();
        if (c == '"' || c == '\'') {
            return readQuoted(c);
        }
        if (c == '[') {
            return readList();
        }
        int start = at;
        while (peek() != 0 && " \t,]}".indexOf(peek()) < 0) {
            at++;
        }
        return at == start ? Optional.empty() : Optional.of(text.substring(start, at));
    }

    private Optional<String> readQuoted(char quote) {
        StringBuilder value = new StringBuilder();
        for (at++; peek() != 0; at++) {
            char c = peek();
            if (c == quote) {
                at++;
                return Optional.of(value.toString());
            }
            if (c == '\\' && at + 1 < text.length()) {
                c = text.charAt(++at);
            }
            value.append(c);
        }
        return Optional.empty();
    }

    private Optional<String> readList() {
        StringBuilder values = new StringBuilder();
        at++;
        skipSpace();
        while (peek() != ']') {
            Optional<String> value = peek() == '[' ? Optional.empty() : readValue();
            if (value.isEmpty()) {
                return value;
            }
            values.append(values.isEmpty() ? "" : " ").append(value.get());
            skipSpace();
            if (peek() == ',') {
                at++;
                skipSpace();
            }
        }
        at++;
        return Optional.of(values.toString());
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isWordChar(char c) {
        return c >= 0x80 || isNameChar(c, false);
    }

    private static boolean isNameChar(char c, boolean first) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || c == ':'
                || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.'));
    }
}
