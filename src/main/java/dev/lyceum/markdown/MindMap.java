package dev.lyceum.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Mermaid mind map that is words and indentation only: the style sheet draws it from lists, so that nobody has to load
 * Mermaid for it, and it can be read without scripts. Shapes are left out; icons, classes and Markdown are Mermaid's.
 */
final class MindMap {
    /** A name that nobody sees, and a shape with the words in it. */
    private static final Pattern SHAPE =
            Pattern.compile("[\\w-]*(?:\\(\\((.+)\\)\\)|\\(([^()]+)\\)|\\[([^\\[\\]]+)\\]|\\{\\{(.+)\\}\\})");

    private static final Pattern MORE = Pattern.compile("::|`|%%\\{|<|^---|\\)\\)?[^()]*\\($", Pattern.MULTILINE);
    /** Deeper ones are no use as a picture. */
    private static final int DEEPEST = 12;

    private MindMap() {}

    /** Node by node, each with its depth; absent where only Mermaid can draw it. */
    static Optional<List<Node>> read(String diagram) {
        if (MORE.matcher(diagram).find()) {
            return Optional.empty();
        }
        List<Node> nodes = new ArrayList<>();
        Deque<Integer> indents = new ArrayDeque<>();
        boolean begun = false;
        for (String line : diagram.lines().toList()) {
            String words = line.strip();
            if (words.isEmpty() || words.startsWith("%%")) {
                continue;
            } else if (!begun) {
                if (!words.equals("mindmap")) {
                    return Optional.empty();
                }
                begun = true;
                continue;
            }
            int indent = line.indexOf(words);
            while (!indents.isEmpty() && indents.getLast() >= indent) {
                indents.removeLast();
            }
            if (indents.isEmpty() != nodes.isEmpty() || indents.size() > DEEPEST) {
                return Optional.empty();
            }
            nodes.add(new Node(indents.size(), words(words)));
            indents.addLast(indent);
        }
        return nodes.size() < 2 ? Optional.empty() : Optional.of(nodes);
    }

    private static String words(String node) {
        Matcher shape = SHAPE.matcher(node);
        String words = node;
        if (shape.matches()) {
            for (int group = 1; group <= shape.groupCount(); group++) {
                words = shape.group(group) == null ? words : shape.group(group).strip();
            }
        }
        boolean quoted = words.length() > 2 && words.startsWith("\"") && words.endsWith("\"");
        return quoted ? words.substring(1, words.length() - 1) : words;
    }

    /** One set of words. */
    record Node(int depth, String words) {}
}
