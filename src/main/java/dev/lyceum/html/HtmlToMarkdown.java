package dev.lyceum.html;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns HTML from elsewhere into Markdown. No HTML comes through: what Markdown cannot say is left as its text. */
public final class HtmlToMarkdown {
    private static final String DROPPED = "script, style, head, template, noscript, hr";
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f\u00a0]+");
    private static final Pattern MATH = Pattern.compile("\\\\\\(.+?\\\\\\)|\\\\\\[.+?\\\\\\]", Pattern.DOTALL);
    /** No opening bracket: a backslash before it would open mathematics, and without a closing one it is a bracket. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\]<>~|$&]|\\{(?=[{#])|(?<=\\{)#|(?<=\\{)[<%]");
    /** At the beginning of a line: what would begin a list, a heading or a quotation. */
    private static final Pattern LINE_START = Pattern.compile("(?m)^([ \\t]*)(?:(\\d{1,9})([.)])(?=\\s|$)|([-+#=]))");

    private static final Pattern BLANK_LINES = Pattern.compile("\n[ \t]*\n(?:[ \t]*\n)+");
    private static final Pattern TRAILING = Pattern.compile("(?m)[ \\t]+$");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:https?:|mailto:)\\S+$");

    private final Collection<String> media;

    private HtmlToMarkdown(Collection<String> media) {
        this.media = media;
    }

    /**
     * @param media the names of the images are added to it
     */
    public static String markdown(String html, Collection<String> media) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(DROPPED).remove();
        StringBuilder out = new StringBuilder();
        new HtmlToMarkdown(media).children(body, out);
        return tidy(out.toString());
    }

    /** Plain text as Markdown that shows just that text, formulas between TeX's brackets apart. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder();
        Matcher math = MATH.matcher(text);
        int done = 0;
        while (math.find()) {
            out.append(escapeWords(text.substring(done, math.start()))).append(math.group());
            done = math.end();
        }
        return LINE_START
                .matcher(out.append(escapeWords(text.substring(done))))
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(2) == null
                                ? match.group(1) + "\\" + match.group(4)
                                : match.group(1) + match.group(2) + "\\" + match.group(3)));
    }

    private static String escapeWords(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0").replace("\\&", "&amp;");
    }

    private static String tidy(String markdown) {
        String trimmed = TRAILING.matcher(markdown).replaceAll("");
        return BLANK_LINES.matcher(trimmed).replaceAll("\n\n").strip();
    }

    private void children(Element parent, StringBuilder out) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                String words = SPACES.matcher(text.getWholeText()).replaceAll(" ");
                boolean start = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
                String shown = start ? words.stripLeading() : words;
                out.append(start ? escape(shown) : escapeInline(shown));
            } else if (node instanceof Element element) {
                element(element, out);
            }
        }
    }

    /** In the middle of a line nothing begins a list. */
    private static String escapeInline(String words) {
        return escape("\u200b" + words).substring(1);
    }

    private void element(Element element, StringBuilder out) {
        switch (element.normalName()) {
            case "br" -> out.append(out.toString().endsWith("\\\n") ? "" : "\\\n");
            case "b", "strong" -> around("**", element, out);
            case "i", "em" -> around("*", element, out);
            case "code", "kbd", "samp", "tt" -> out.append(code(element.wholeText()));
            case "pre" -> block(fenced(element), out);
            case "p", "div", "section", "figure", "center", "dd", "dt" -> block(inner(element), out);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                block("**" + element.text().strip() + "**", out);
            case "blockquote" -> block("> " + inner(element).replace("\n", "\n> "), out);
            case "ul", "ol" -> block(list(element), out);
            case "table" -> block(table(element), out);
            case "a" -> link(element, out);
            case "img" -> image(element, out);
            case "anki-mathjax" ->
                out.append(
                        element.hasAttr("block")
                                ? "\\[" + element.wholeText() + "\\]"
                                : "\\(" + element.wholeText() + "\\)");
            default -> children(element, out);
        }
    }

    private String inner(Element element) {
        StringBuilder inner = new StringBuilder();
        children(element, inner);
        String text = inner.toString().strip();
        while (text.endsWith("\\")
                && text.length() > 1
                && inner.toString().stripTrailing().endsWith("\\")) {
            return tidy(text.substring(0, text.length() - 1));
        }
        return tidy(text);
    }

    private static void block(String text, StringBuilder out) {
        if (text.isBlank()) {
            return;
        }
        if (!out.isEmpty()) {
            if (out.toString().endsWith("\\\n")) {
                out.setLength(out.length() - 2);
            }
            out.append("\n\n");
        }
        out.append(text).append("\n\n");
    }

    private void around(String mark, Element element, StringBuilder out) {
        String text = inner(element);
        if (!text.isEmpty() && text.indexOf('\n') < 0) {
            boolean space = element.wholeText().startsWith(" ");
            out.append(space ? " " : "").append(mark).append(text).append(mark);
            out.append(element.wholeText().endsWith(" ") ? " " : "");
        } else {
            children(element, out);
        }
    }

    private static String code(String text) {
        String line =
                SPACES.matcher(text).replaceAll(" ").replace("{{<", "{{ <").replace("{{%", "{{ %");
        String fence = "`".repeat(longest(line) + 1);
        boolean space = line.startsWith("`") || line.endsWith("`");
        return line.isBlank() ? "" : fence + (space ? " " : "") + line + (space ? " " : "") + fence;
    }

    private static int longest(String text) {
        Matcher ticks = BACKTICKS.matcher(text);
        int longest = 0;
        while (ticks.find()) {
            longest = Math.max(longest, ticks.group().length());
        }
        return longest;
    }

    private static String fenced(Element pre) {
        pre.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        String text = pre.wholeText().replace("\r", "").replace("{{<", "{{ <").replace("{{%", "{{ %");
        String fence = "`".repeat(Math.max(3, longest(text) + 1));
        return fence + "\n" + text.replaceFirst("^\n", "").stripTrailing() + "\n" + fence;
    }

    private String list(Element list) {
        StringBuilder out = new StringBuilder();
        int number = 1;
        for (Element item : list.children()) {
            String marker = list.nameIs("ol") ? number++ + ". " : "- ";
            String text = inner(item);
            if (!text.isEmpty()) {
                String indent = "\n" + " ".repeat(marker.length());
                out.append(marker).append(text.replace("\n", indent)).append('\n');
            }
        }
        return out.toString().stripTrailing();
    }

    private String table(Element table) {
        StringBuilder out = new StringBuilder();
        List<Element> rows = table.select("tr");
        for (int at = 0; at < rows.size(); at++) {
            List<Element> cells = rows.get(at).select("> td, > th");
            for (Element cell : cells) {
                out.append("| ")
                        .append(inner(cell).replace("\\\n", " ").replace('\n', ' '))
                        .append(' ');
            }
            out.append("|\n");
            if (at == 0) {
                out.append("| --- ".repeat(cells.size())).append("|\n");
            }
        }
        return rows.isEmpty() ? inner(table) : out.toString().stripTrailing();
    }

    private void link(Element link, StringBuilder out) {
        String address = link.attr("href").strip();
        String text = inner(link);
        boolean usable = ADDRESS.matcher(address).matches() && text.indexOf('\n') < 0;
        out.append(usable ? "[" + text + "](<" + address.replace("<", "%3C").replace(">", "%3E") + ">)" : text);
    }

    private void image(Element image, StringBuilder out) {
        String source = image.attr("src").strip();
        String words = escapeInline(
                        SPACES.matcher(image.attr("alt")).replaceAll(" ").strip())
                .replace("[", "&#91;")
                .replace("\\]", "&#93;");
        if (source.isEmpty() || source.toLowerCase(Locale.ROOT).startsWith("data:")) {
            out.append(words);
        } else if (ADDRESS.matcher(source).matches()) {
            out.append("![")
                    .append(words)
                    .append("](<")
                    .append(source.replace(">", "%3E"))
                    .append(">)");
        } else {
            media.add(source);
            out.append("![")
                    .append(words)
                    .append("](<")
                    .append(source.replace("<", "%3C").replace(">", "%3E"));
            out.append(">)");
        }
    }
}
