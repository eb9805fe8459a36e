package dev.lyceum.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages that nobody should write, by name. Each holds the word {@value #WORD} unless it has no room for words. */
final class BadInputs {
    static final String WORD = "findme";

    private static final int MANY = 20_000;

    private final Map<String, byte[]> pages = new LinkedHashMap<>();

    private BadInputs() {}

    static Map<String, byte[]> pages() {
        BadInputs inputs = new BadInputs();
        inputs.addMarkdown();
        inputs.addBytes();
        inputs.addFrontMatter();
        inputs.addShortcodes();
        return inputs.pages;
    }

    private void addMarkdown() {
        add("quotations-in-quotations", "> ".repeat(MANY) + WORD);
        add("lists-in-lists", each(1000, i -> "  ".repeat(i) + "- a\n") + WORD);
        add("numbers-in-numbers", "1. ".repeat(5000) + WORD);
        add("back-ticks", each(1000, i -> "a" + "`".repeat(i)) + " " + WORD);
        add("open-links", "[a](b ".repeat(MANY) + WORD);
        add("open-images", "![[]()".repeat(MANY) + WORD);
        add("open-declarations", "a <!A ".repeat(MANY) + WORD);
        add("definitions", each(MANY, i -> "[x" + i + "]: /u\n") + "\n" + WORD);
        add("attributes", "<a" + " b=c".repeat(MANY) + ">" + WORD);
        add("attributes-in-text", WORD + " <a" + " b=c".repeat(MANY) + ">");
        add("back-slashes", "> [!NOT" + "\\".repeat(MANY) + "x " + WORD);
        add("emphasis", "*a _b ".repeat(MANY) + "b_ a* ".repeat(MANY) + WORD);
        add("elements-in-elements", "<div>".repeat(MANY) + WORD);
        add("blocks-of-elements", "<div>\n\n".repeat(2000) + WORD);
        add("footnotes", each(2000, i -> "[^" + i + "]: a\n") + each(2000, i -> "[^" + i + "] ") + WORD);
        add("headings", "# a\n".repeat(2000) + WORD);
        add("parts", "## Review\n".repeat(500) + WORD);
        add(
                "tables",
                "|" + "a|".repeat(2000) + "\n|" + "-|".repeat(2000) + "\n" + ("|" + "x|".repeat(2000) + "\n").repeat(10)
                        + WORD);
        add("long-title", "# " + "t".repeat(50_000) + "\n\n" + WORD);
        add("long-line", "word ".repeat(200_000) + WORD);
    }

    private void addBytes() {
        add(
                "invalid-utf8",
                (WORD + " \u00ff\u00fe\u00c3( \u00e2\u0082 \u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1));
        add("null-bytes", "a\0b\0 " + WORD + "\0\n\n# \0\n");
        add("utf16-little", "\uFEFF+++\ntitle = \"UTF-16\"\n+++\n" + WORD, StandardCharsets.UTF_16LE);
        add("utf16-big", "\uFEFF" + WORD, StandardCharsets.UTF_16BE);
        add("utf16-odd", concat("\uFEFFa".getBytes(StandardCharsets.UTF_16LE), new byte[] {'x'}));
        add("control-characters", each(31, i -> Character.toString(i + 1)).repeat(500) + " " + WORD);
        add("right-to-left", "\u202E\u2066 ".repeat(1000) + WORD);
        add("empty", "");
        add("zeros", new byte[100_000]);
    }

    private void addFrontMatter() {
        String value = "v".repeat(90);
        add(
                "front-matter-toml-10mb",
                "+++\n" + each(100_000, i -> "k" + i + " = \"" + value + "\"\n") + "+++\n" + WORD);
        add("front-matter-yaml-10mb", "---\n" + each(100_000, i -> "k" + i + ": : [ " + value + "\n") + "---\n" + WORD);
        add("front-matter-bad-toml", "+++\n" + each(9_000, i -> "k" + i + " = = \"" + value + "\"\n") + "+++\n" + WORD);
        add(
                "front-matter-bad-yaml",
                "---\n" + each(9_000, i -> "k" + i + ": : [ \"" + value + "\"\n") + "---\n" + WORD);
        add(
                "alias-bomb",
                "---\na: &a [l, l, l, l, l, l, l, l, l]\n"
                        + each(
                                12,
                                i -> letter(i + 1) + ": &" + letter(i + 1) + " [" + ("*" + letter(i) + ", ").repeat(9)
                                        + "x]\n")
                        + "---\n" + WORD);
        add("alias-of-itself", "---\na: &a [*a]\n---\n" + WORD);
        add(
                "yaml-tags",
                "---\na: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]\n---\n" + WORD);
        add("toml-keys-twice", "+++\na = 1\na = 2\n[t]\n[t]\n+++\n" + WORD);
        add("json-nested", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n" + WORD);
        add("json-open", "{\"a\":".repeat(100_000) + "\n" + WORD);
        add("toml-nested", "+++\na = " + "[".repeat(100_000) + "\n+++\n" + WORD);
        add("toml-dotted", "+++\n" + "a.".repeat(50_000) + "b = 1\n+++\n" + WORD);
        add("yaml-nested", "---\na: " + "[".repeat(100_000) + "\n---\n" + WORD);
        add("yaml-indented", "---\n" + each(2000, i -> " ".repeat(i) + "a:\n") + "---\n" + WORD);
        add("many-tags", "+++\ntags = [" + each(500, i -> "\"t" + i + "\", ") + "]\n+++\n" + WORD);
    }

    private void addShortcodes() {
        add("shortcodes-nested", "{{< details >}}".repeat(10_000) + WORD + "{{< /details >}}".repeat(10_000));
        add("shortcodes-open", "{{< details >}}".repeat(10_000) + WORD);
        add("shortcodes-of-markdown", "{{% details %}}".repeat(10_000) + WORD + "{{% /details %}}".repeat(10_000));
        add("hostile-shortcode", "{{% notice %}}\n" + "> ".repeat(MANY) + WORD + "\n{{% /notice %}}\n");
        add("endless-shortcode", WORD + "\n\n{{< endless >}}\n");
        add("ring-of-templates", WORD + "\n\n{{< ring >}}\n");
    }

    static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static String letter(int i) {
        return Character.toString('a' + i);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] all = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private void add(String name, String text) {
        add(name, text, StandardCharsets.UTF_8);
    }

    private void add(String name, String text, Charset charset) {
        add(name, text.getBytes(charset));
    }

    private void add(String name, byte[] bytes) {
        pages.put(name, bytes);
    }
}
