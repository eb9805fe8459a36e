package dev.lyceum.feed;

/** Builds a small XML document; text and attribute values are escaped, and characters that XML does not know left out. */
final class XmlText {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

    /**
     * @param attributes names and values in turn
     */
    XmlText open(String name, String... attributes) {
        return tag(name, ">\n", attributes);
    }

    XmlText close(String name) {
        xml.append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds only text. */
    XmlText element(String name, String text, String... attributes) {
        tag(name, ">", attributes);
        escape(text);
        return close(name);
    }

    XmlText empty(String name, String... attributes) {
        return tag(name, "/>\n", attributes);
    }

    int length() {
        return xml.length();
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    private XmlText tag(String name, String end, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
        xml.append(end);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (isAllowed(c)) {
                        xml.appendCodePoint(c);
                    }
                }
            }
            i += Character.charCount(c);
        }
    }

    /** The characters of XML 1.0. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
