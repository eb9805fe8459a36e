package dev.lyceum.export;

/** A small XML document as it is written: well-formed whatever the words are. */
final class Xml {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /**
     * @param attributes names and values in turn
     */
    Xml open(String name, String... attributes) {
        return tag(name, ">", attributes);
    }

    Xml close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    Xml empty(String name, String... attributes) {
        return tag(name, "/>\n", attributes);
    }

    /** An element that holds only words. */
    Xml element(String name, String words, String... attributes) {
        tag(name, ">", attributes);
        escape(words);
        return close(name);
    }

    /** An element that holds HTML as words. */
    Xml cdata(String name, String html, String... attributes) {
        tag(name, "><![CDATA[", attributes);
        allowed(html.replace("]]>", "]]]]><![CDATA[>"));
        text.append("]]>");
        return close(name);
    }

    /** Finished XML. */
    Xml xml(String finished) {
        allowed(finished);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private Xml tag(String name, String end, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
        text.append(end);
        return this;
    }

    private void escape(String words) {
        allowed(words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    /** Appends without the characters that XML 1.0 does not know. */
    private void allowed(String words) {
        words.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xd800)
                        || (c > 0xdfff && c < 0xfffe)
                        || c >= 0x10000)
                .forEach(text::appendCodePoint);
    }
}
