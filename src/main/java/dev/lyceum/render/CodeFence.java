package dev.lyceum.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes fenced code for the shortcodes that show it. */
final class CodeFence {
    private CodeFence() {}

    /**
     * A fenced block of code with this text, whatever is in it.
     *
     * @param options as Hugo's shortcode has them: {@code linenos=table,hl_lines=8 15-17,linenostart=199}
     */
    static String of(String code, String language, String options) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        String info = language.replaceAll("[`\\n{]", " ") + attributes(options);
        String body = code.endsWith("\n") ? code : code + "\n";
        return fence + info + (body.startsWith("\n") ? "" : "\n") + body + fence + "\n";
    }

    private static String attributes(String options) {
        Map<String, String> named = new LinkedHashMap<>();
        String last = "";
        for (String option : options.replaceAll("[`\\n\"'{}\\\\]", " ").split(",")) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                last = option.substring(0, equals).strip();
                named.put(last, option.substring(equals + 1).strip());
            } else {
                named.computeIfPresent(last, (name, value) -> value + " " + option.strip());
            }
        }
        return named.isEmpty()
                ? ""
                : named.entrySet().stream()
                        .map(option -> option.getKey() + "=\"" + option.getValue() + "\"")
                        .collect(Collectors.joining(" ", " {", "}"));
    }
}
