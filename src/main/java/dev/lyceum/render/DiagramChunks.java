package dev.lyceum.render;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of Mermaid's scripts a site needs: those that all diagrams need and those of the kinds that its pages show. */
final class DiagramChunks {
    static final String FOLDER = "assets/vendor/mermaid/";
    static final String LIST = FOLDER + "chunks.list";
    /** The kind of a diagram that may need anything. */
    static final String ANY = "";

    private static final Pattern DIAGRAM = Pattern.compile("<pre class=\"mermaid\">(.*?)</pre>", Pattern.DOTALL);
    /** What may stand before a diagram's first word: a header and comments. */
    private static final Pattern BEFORE =
            Pattern.compile("\\s*+(?:---\\n.*?\\n---\\s)?(?:\\s*+%%[^\\n]*+\\n)*+\\s*+", Pattern.DOTALL);

    private static final Pattern KIND = Pattern.compile("[a-zA-Z]++");
    /** Words that may ask for a layout or for formulas. */
    private static final Pattern MORE = Pattern.compile("layout|[rR]enderer|\\$\\$");

    /** How the chunks of a kind are called; what comes behind it in their names changes with Mermaid's version. */
    private static final Map<String, List<String>> CHUNKS = Map.ofEntries(
            Map.entry("flowchart", List.of("flowDiagram-", "dagre-")),
            Map.entry("graph", List.of("flowDiagram-", "dagre-")),
            Map.entry("sequenceDiagram", List.of("sequenceDiagram-")),
            Map.entry("classDiagram", List.of("classDiagram-", "dagre-")),
            Map.entry("stateDiagram", List.of("stateDiagram-", "dagre-")),
            Map.entry("erDiagram", List.of("erDiagram-", "dagre-")),
            Map.entry("requirementDiagram", List.of("requirementDiagram-", "dagre-")),
            Map.entry("journey", List.of("journeyDiagram-")),
            Map.entry("gantt", List.of("ganttDiagram-")),
            Map.entry("pie", List.of("pieDiagram-", "pie-")),
            Map.entry("gitGraph", List.of("gitGraphDiagram-", "gitGraph-")),
            Map.entry("quadrantChart", List.of("quadrantDiagram-")),
            Map.entry("mindmap", List.of("mindmap-definition-", "cose-bilkent-", "dagre-")),
            Map.entry("timeline", List.of("timeline-definition-")));

    private final Set<String> names;

    private DiagramChunks(Set<String> names) {
        this.names = names;
    }

    /**
     * @param list a line for each chunk: its name, then the chunks that it needs
     */
    static DiagramChunks of(String list, Collection<PageView.Features> features) {
        Map<String, List<String>> needs = new HashMap<>();
        for (String line : list.lines().toList()) {
            List<String> words = List.of(line.split(" "));
            needs.put(words.get(0), words.subList(1, words.size()));
        }
        Deque<String> open = new ArrayDeque<>();
        for (PageView.Features page : features) {
            for (String kind : page.diagrams()) {
                List<String> begins = CHUNKS.getOrDefault(kind, List.of(""));
                needs.keySet().stream()
                        .filter(name -> begins.stream().anyMatch(name::startsWith))
                        .forEach(open::add);
            }
        }
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            if (names.add(name)) {
                open.addAll(needs.getOrDefault(name, List.of()));
            }
        }
        return new DiagramChunks(names);
    }

    /** Whether the site needs a file of the folder. */
    boolean needed(String path) {
        String file = path.substring(FOLDER.length());
        return file.equals("mermaid.min.js")
                || !file.endsWith(".js")
                || names.contains(file.substring(0, file.length() - ".js".length()));
    }

    /** The kinds of the diagrams in some HTML; of one that is of no well-known kind {@link #ANY}. */
    static Set<String> kinds(String html) {
        Set<String> kinds = new TreeSet<>();
        Matcher diagrams = DIAGRAM.matcher(html);
        while (diagrams.find()) {
            String text = diagrams.group(1);
            Matcher before = BEFORE.matcher(text);
            Matcher kind = KIND.matcher(text);
            boolean known = before.lookingAt()
                    && kind.find(before.end())
                    && kind.start() == before.end()
                    && CHUNKS.containsKey(kind.group())
                    && !MORE.matcher(text).find();
            kinds.add(known ? kind.group() : ANY);
        }
        return kinds;
    }
}
