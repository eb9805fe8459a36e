import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes plain scripts of Mermaid's modules, run while Lyceum is packed: {@code java DiagramScripts.java DIST TARGET}.
 * A page opened from a disk can load no module, and Mermaid as one script is four times what most diagrams need. Every
 * chunk becomes a script that hands in a function; those that all diagrams need become {@code mermaid.min.js} together.
 * {@code chunks.list} says what each of the others needs: a line of names, its own first.
 *
 * <p>Relies on the form in which esbuild writes modules: {@code import{a as b}from"./x.mjs";} at the top, one
 * {@code export{a as b};} at the end, {@code import("./x.mjs")} for what is loaded later.
 */
final class DiagramScripts {
    private static final String MAIN = "mermaid.esm.min";
    private static final String NAME = "\"\\./(?:chunks/mermaid\\.esm\\.min/)?([^\"]+)\\.mjs\"";
    private static final Pattern STATIC = Pattern.compile("import(?:\\{([^{}]*)\\}from)?" + NAME + ";");
    private static final Pattern DYNAMIC = Pattern.compile("import\\(" + NAME + "\\)");
    private static final Pattern EXPORT = Pattern.compile("export\\{([^{}]*)\\};");
    private static final Pattern RENAMED = Pattern.compile("([\\w$]+) as ([\\w$]+)");

    private static final String LOADER = """
            "use strict";
            (() => {
              const [, folder, version = ""] = document.currentScript.src.match(/^(.*\\/)[^/?]*(\\?.*)?$/);
              const chunks = {};
              const brought = {};
              const made = {};
              const insert = (name) => new Promise((done, fail) => {
                const script = document.createElement("script");
                script.src = folder + name + ".js" + version;
                script.onload = done;
                script.onerror = () => fail(new Error(name + ".js is missing"));
                document.head.append(script);
              });
              const load = (name) => brought[name] ??= (async () => {
                if (!chunks[name]) await insert(name);
                await Promise.all(chunks[name].needs.map(load));
              })();
              const need = (name) => made[name] ??= chunks[name].make(need, bring);
              const bring = (name) => load(name).then(() => need(name));
              window.lyceumDiagrams = (name, needs, make) => { chunks[name] = { needs, make }; };
              lyceumDiagrams.need = need;
            })();
            """;

    private DiagramScripts() {}

    public static void main(String[] args) throws IOException {
        Path dist = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Map<String, String> modules = new TreeMap<>();
        modules.put(MAIN, Files.readString(dist.resolve(MAIN + ".mjs")));
        try (var files = Files.newDirectoryStream(dist.resolve("chunks/" + MAIN), "*.mjs")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                modules.put(name.substring(0, name.length() - ".mjs".length()), Files.readString(file));
            }
        }
        TreeSet<String> always = closure(modules);
        StringBuilder core = new StringBuilder(LOADER);
        StringBuilder list = new StringBuilder();
        Files.createDirectories(target);
        for (Map.Entry<String, String> module : modules.entrySet()) {
            String name = module.getKey();
            String script = script(name, module.getValue());
            if (always.contains(name)) {
                core.append(script);
            } else {
                Files.writeString(target.resolve(name + ".js"), script);
                List<String> others = needs(module.getValue());
                others.removeIf(always::contains);
                list.append(name).append(others.isEmpty() ? "" : " ").append(String.join(" ", others)).append('\n');
            }
        }
        core.append("var mermaid = lyceumDiagrams.need(\"" + MAIN + "\").default;\n");
        Files.writeString(target.resolve("mermaid.min.js"), core);
        Files.writeString(target.resolve("chunks.list"), list);
    }

    /** What is needed before anything is drawn. */
    private static TreeSet<String> closure(Map<String, String> modules) {
        TreeSet<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(MAIN));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (all.add(name)) {
                open.addAll(needs(modules.get(name)));
            }
        }
        return all;
    }

    private static List<String> needs(String module) {
        return new ArrayList<>(STATIC.matcher(module).results().map(match -> match.group(2)).distinct().toList());
    }

    private static String script(String name, String module) {
        String body = STATIC.matcher(module).replaceAll(DiagramScripts::required);
        body = DYNAMIC.matcher(body).replaceAll("lyceumBring(\"$1\")");
        MatchResult export = EXPORT.matcher(body).results().reduce((first, last) -> last).orElse(null);
        if (export != null) {
            String names = RENAMED.matcher(export.group(1)).replaceAll("get $2(){return $1}");
            body = body.substring(0, export.start()) + "return{" + names + "};" + body.substring(export.end());
        }
        if (body.contains("import(") || Pattern.compile("(?m)^(import|export)[ {\"]").matcher(body).find()) {
            throw new IllegalStateException(name + " has an import or export of another form than those known");
        }
        StringBuilder needs = new StringBuilder();
        for (String other : needs(module)) {
            needs.append(needs.isEmpty() ? "" : ",").append('"').append(other).append('"');
        }
        return "lyceumDiagrams(\"" + name + "\",[" + needs + "],(lyceumNeed,lyceumBring)=>{\"use strict\";" + body.strip() + "\n});\n";
    }

    private static String required(MatchResult match) {
        String names = match.group(1);
        String module = "lyceumNeed(\"" + match.group(2) + "\");";
        String text = names == null ? module : "const{" + RENAMED.matcher(names).replaceAll("$1:$2") + "}=" + module;
        return java.util.regex.Matcher.quoteReplacement(text);
    }
}
