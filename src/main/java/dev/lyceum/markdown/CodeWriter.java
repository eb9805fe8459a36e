package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes blocks of code. */
final class CodeWriter {
    private final Rendering page;

    CodeWriter(Rendering page) {
        this.page = page;
    }

    void writeFenced(FencedCodeBlock node) {
        String info = page.unescape.text(node.getInfo()).strip();
        int brace = info.indexOf('{');
        Optional<AttributeReader.Read> read = brace < 0 ? Optional.empty() : AttributeReader.read(info, brace);
        Map<String, String> attributes =
                read.map(AttributeReader.Read::attributes).orElse(Map.of());
        String language = language(info, brace, attributes);
        if (language.equalsIgnoreCase("mermaid")) {
            writeDiagram(node.getContentChars());
            return;
        }
        page.features.add(Converted.Feature.CODE);
        CodeOptions options = new CodeOptions(attributes, page.config.code());
        if (options.isInline()) {
            writeOpening(language);
            writeText(node.getContentChars().trim());
            page.write("</code>\n");
            return;
        }
        List<String> lines =
                options.hasLines() ? node.getContentChars().toString().lines().toList() : List.of();
        page.write("<pre");
        if (options.hasLines()) {
            int digits =
                    String.valueOf(options.firstNumber() + lines.size() - 1).length();
            page.write(" data-lines=\"" + digits + "\"");
        }
        attributes.forEach(this::writeAttribute);
        page.write(">");
        writeOpening(language);
        if (options.hasLines()) {
            writeLines(lines, options);
        } else {
            writeText(node.getContentChars());
        }
        page.write("</code></pre>\n");
    }

    private void writeDiagram(BasedSequence text) {
        Optional<List<MindMap.Node>> map = MindMap.read(text.toString());
        if (map.isPresent()) {
            writeMindMap(map.get());
            return;
        }
        page.features.add(Converted.Feature.MERMAID);
        page.write("<pre class=\"mermaid\">");
        writeText(text);
        page.write("</pre>\n");
    }

    private void writeMindMap(List<MindMap.Node> nodes) {
        page.write("<ul class=\"mindmap\">\n");
        int depth = 0;
        boolean first = true;
        for (MindMap.Node node : nodes) {
            if (node.depth() > depth) {
                page.write("\n<ul>\n");
            } else if (!first) {
                page.write("</li>\n" + "</ul>\n</li>\n".repeat(depth - node.depth()));
            }
            first = false;
            depth = node.depth();
            page.write("<li><span>").escaped(node.words()).write("</span>");
        }
        page.write("</li>\n" + "</ul>\n</li>\n".repeat(depth) + "</ul>\n");
    }

    private void writeOpening(String language) {
        page.write("<code");
        if (!language.isEmpty()) {
            page.write(" class=\"language-")
                    .escaped(language)
                    .write("\" data-lang=\"")
                    .escaped(language)
                    .write("\"");
        }
        page.write(">");
    }

    /**
     * Writes each line as an element. Its number is an attribute for the style sheet, so that nobody copies it; a number
     * that is a link is an element without text.
     */
    private void writeLines(List<String> lines, CodeOptions options) {
        BitSet highlighted = options.highlighted();
        String prefix = options.isAnchored() ? options.anchorPrefix().orElseGet(() -> page.ids.numbered("hl-")) : "";
        int number = options.firstNumber();
        int index = 0;
        for (String line : lines) {
            index++;
            page.write(highlighted.get(index) ? "<span class=\"line marked\"" : "<span class=\"line\"");
            if (options.isNumbered() && !options.isAnchored()) {
                page.write(" data-line=\"" + number + "\"");
            }
            page.write(">");
            if (options.isAnchored()) {
                writeAnchor(page.ids.unique(prefix + "-" + number), number);
            }
            page.escaped(line).write("\n</span>");
            number++;
        }
    }

    private void writeAnchor(String id, int number) {
        page.write("<a id=\"").escaped(id).write("\" href=\"#").escaped(id);
        page.write("\" aria-label=\"" + number + "\" data-line=\"" + number + "\"></a>");
    }

    void writeIndented(BasedSequence code) {
        page.write("<pre><code>");
        writeText(code);
        page.write("</code></pre>\n");
    }

    /** The first word; the first class where there is none, as in {@code {.python}}. */
    private static String language(String info, int brace, Map<String, String> attributes) {
        String word = firstWord(brace < 0 ? info : info.substring(0, brace));
        return brace == 0 ? firstWord(attributes.getOrDefault("class", "")) : word;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return text.substring(0, end);
    }

    private void writeAttribute(String name, String value) {
        if (CodeOptions.isOption(name)) {
            return;
        }
        String key = name.toLowerCase(Locale.ROOT).replace('_', '-').replace(':', '-');
        boolean kept = key.equals("id") || key.equals("class");
        page.write(kept ? " " : " data-").write(key).write("=\"").escaped(value).write("\"");
    }

    private void writeText(BasedSequence code) {
        String text = code.toString();
        page.escaped(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
