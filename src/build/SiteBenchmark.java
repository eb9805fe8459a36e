import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Builds made-up sites and prints what that took: {@code java src/build/SiteBenchmark.java [RUNS=n] PAGES…}, in the folder of
 * the project after {@code mvn package}. A fifth of the pages are Chinese; each has the four parts with five questions and
 * answers, and 40 of them make a section. Medians of the runs; the memory is the largest that the system saw (Linux only).
 * Where there is a {@code hugo} on the path, it builds the same pages before each run, with a theme that makes far less: text,
 * contents, the section's list; no search, no tree, no study data, no Markdown copies.
 */
final class SiteBenchmark {
    private static final Path LYCEUM = Path.of("target/lyceum/bin/lyceum").toAbsolutePath();
    private static final int SECTION = 40;
    private static final String[] ENGLISH = """
            gradient layer weight loss network signal model sample error rate depth width kernel token batch noise step
            learns reduces adds keeps compares moves passes shares splits joins each every small large first last with from
            over under between because when while before after the a of and to in is it that one two many few more""".split("\\s+");
    private static final String CHINESE = "梯度层权重损失网络信号模型样本误差深度宽度核词批噪声步学习减少增加保持比较移动通过分享每个小大先后的一了在是和";

    private SiteBenchmark() {}

    private record Run(double seconds, long mebibytes) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = 3;
        List<Integer> sizes = new ArrayList<>();
        for (String arg : args) {
            if (arg.startsWith("RUNS=")) {
                runs = Integer.parseInt(arg.substring("RUNS=".length()));
            } else {
                sizes.add(Integer.parseInt(arg));
            }
        }
        System.out.println("| pages | build | seconds | pages/s | of Hugo's time | peak memory |");
        System.out.println("|---|---|---|---|---|---|");
        for (int pages : sizes.isEmpty() ? List.of(1_000, 10_000) : sizes) {
            measure(pages, runs);
        }
    }

    private static void measure(int pages, int runs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lyceum-benchmark");
        try {
            List<Path> topics = write(folder.resolve("site"), pages);
            boolean hugo = hasHugo();
            List<Run> bare = new ArrayList<>();
            List<Run> cold = new ArrayList<>();
            List<Run> unchanged = new ArrayList<>();
            List<Run> edited = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                if (hugo) {
                    delete(folder.resolve("public-hugo"));
                    bare.add(run(hugo(folder)));
                }
                delete(folder.resolve("public"));
                cold.add(run(lyceum(folder, "--no-cache")));
                run(lyceum(folder));
                unchanged.add(run(lyceum(folder)));
                Path topic = topics.get(pages / 2);
                Files.writeString(topic, Files.readString(topic) + "\nOne more line, number " + i + ".\n");
                edited.add(run(lyceum(folder)));
            }
            if (hugo) {
                print(pages, "Hugo", bare, bare);
            }
            print(pages, "cold", cold, bare);
            print(pages, "unchanged", unchanged, bare);
            print(pages, "one topic edited", edited, bare);
        } finally {
            delete(folder);
        }
    }

    private static void print(int pages, String build, List<Run> runs, List<Run> hugo) {
        double median = median(runs);
        String ratio = hugo.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", median / median(hugo));
        long most = runs.stream().mapToLong(Run::mebibytes).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.2f | %,.0f | %s | %,d MiB |%n",
                pages,
                build,
                median,
                pages / median,
                ratio,
                most);
    }

    private static double median(List<Run> runs) {
        double[] seconds = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
        return seconds[seconds.length / 2];
    }

    private static List<String> lyceum(Path folder, String... options) {
        List<String> command = new ArrayList<>(List.of(LYCEUM.toString(), "build", "--quiet"));
        command.addAll(List.of("-s", folder.resolve("site").toString(), "-d", folder.resolve("public").toString()));
        command.addAll(Arrays.asList(options));
        return command;
    }

    private static List<String> hugo(Path folder) throws IOException {
        Path layouts = folder.resolve("site/layouts");
        if (!Files.exists(layouts)) {
            Files.createDirectories(layouts.resolve("_default"));
            Files.createDirectories(layouts.resolve("shortcodes"));
            for (String kind : List.of("index.html", "_default/list.html", "_default/single.html")) {
                Files.writeString(layouts.resolve(kind), """
                        <!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
                        <nav>{{ with .CurrentSection }}{{ range .Pages.ByWeight }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
                        {{ end }}{{ end }}</nav><main><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</main></body></html>
                        """);
            }
            Files.writeString(layouts.resolve("shortcodes/ask_chatgpt.html"), "<blockquote>{{ .Inner }}</blockquote>");
        }
        return List.of(
                "hugo",
                "--quiet",
                "--config",
                folder.resolve("site/lyceum.toml").toString(),
                "-s",
                folder.resolve("site").toString(),
                "-d",
                folder.resolve("public-hugo").toString());
    }

    private static boolean hasHugo() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "hugo")));
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        long peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command.get(0) + " ended with exit code " + process.exitValue());
        }
        return new Run(seconds, peak / 1024);
    }

    /** The largest memory of a process so far in kibibytes. */
    private static long peak(long process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            return 0; // it has just ended, or there is no such folder on this system
        }
        return 0;
    }

    private static List<Path> write(Path site, int pages) throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("lyceum.toml"), """
                title = "Benchmark"
                defaultContentLanguage = "en"
                [languages.en]
                contentDir = "content/en"
                [languages.zh-cn]
                contentDir = "content/zh-cn"
                """);
        Random random = new Random(7);
        List<Path> topics = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            boolean chinese = i % 5 == 4;
            Path section = site.resolve("content/" + (chinese ? "zh-cn" : "en") + "/section " + i / SECTION);
            Files.createDirectories(section);
            Path topic = section.resolve("topic " + i + ".md");
            Files.writeString(topic, topic(random, i, chinese));
            topics.add(topic);
        }
        return topics;
    }

    private static String topic(Random random, int number, boolean chinese) {
        StringBuilder text = new StringBuilder("+++\ntitle = \"Topic " + number + "\"\nweight = " + number + "\ntags = [\"");
        text.append(ENGLISH[random.nextInt(ENGLISH.length)]).append("\"]\n+++\n");
        part(text, "Preview", "What should one ask before reading?");
        for (int i = 1; i <= 5; i++) {
            text.append(i).append(". ").append(sentence(random, chinese, 9)).append("?\n");
        }
        part(text, "Explain", "Explain the topic.");
        for (int i = 0; i < 8; i++) {
            text.append(i == 3 ? "### " + sentence(random, chinese, 4) + "\n\n" : "");
            for (int j = 0; j < 5; j++) {
                text.append(sentence(random, chinese, 16)).append(j == 2 ? " **and** `code` " : " ");
            }
            text.append("\n\n");
        }
        text.append("```python\nfor step in range(").append(number).append("):\n    print(step)\n```\n");
        part(text, "Keypoint", "What matters most?");
        for (int i = 0; i < 6; i++) {
            text.append("- ").append(sentence(random, chinese, 12)).append(".\n");
        }
        part(text, "Review", "Ask five questions with answers.");
        for (int i = 1; i <= 5; i++) {
            text.append(i).append(". ").append(sentence(random, chinese, 9)).append("?\n\n   Answer: ");
            text.append(sentence(random, chinese, 20)).append(".\n");
        }
        return text.toString();
    }

    private static void part(StringBuilder text, String name, String prompt) {
        text.append("\n## ").append(name).append("\n\n{{< ask_chatgpt >}}\n").append(prompt).append("\n{{< /ask_chatgpt >}}\n\n");
    }

    private static String sentence(Random random, boolean chinese, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            if (chinese) {
                int at = random.nextInt(CHINESE.length() - 1);
                sentence.append(CHINESE, at, at + 2);
            } else {
                sentence.append(i == 0 ? "" : " ").append(ENGLISH[random.nextInt(ENGLISH.length)]);
            }
        }
        return sentence.toString();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
