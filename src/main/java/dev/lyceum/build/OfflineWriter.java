package dev.lyceum.build;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.JsonWriter;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.site.Site;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * Writes what a browser needs to install the site and to keep it: a web app manifest and the list of files of each
 * language, and the service worker, which lies at the site's root because it can only see what lies below it.
 */
final class OfflineWriter {
    static final String WORKER = "sw.js";
    private static final String FOLDER = "assets/offline/";
    private static final Set<String> READ =
            Set.of("html", "js", "css", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff2", "woff");
    /** Takes the place of a worker that readers got while the site had one. */
    private static final String FAREWELL = """
            "use strict";
            addEventListener("install", () => self.skipWaiting());
            addEventListener("activate", (event) => event.waitUntil(self.registration.unregister()));
            """;

    private final Site site;
    private final Function<LanguageConfig, Map<String, String>> words;
    private final OutputSink sink;

    /** @param words the interface's words by key */
    OfflineWriter(Site site, Function<LanguageConfig, Map<String, String>> words, OutputSink sink) {
        this.site = site;
        this.words = words;
        this.sink = sink;
    }

    /**
     * @param sums of all other files of the site, by path; an author's own {@code sw.js} stays
     */
    void write(SortedMap<String, Long> sums) throws IOException {
        boolean free = !sums.containsKey(WORKER);
        if (!site.config().offline().enabled()) {
            if (free) {
                sink.write(OutputFile.text(WORKER, FAREWELL));
            }
            return;
        }
        CRC32 build = new CRC32();
        sums.forEach((path, sum) -> build.update(line(path, sum).getBytes(StandardCharsets.UTF_8)));
        for (LanguageConfig language : site.config().languages()) {
            StringBuilder list = new StringBuilder();
            sums.forEach((path, sum) -> {
                if (isRead(path) && !isOfAnother(path, language)) {
                    list.append(line(path, sum));
                }
            });
            sink.write(OutputFile.text(FOLDER + "files." + language.key() + ".txt", list.toString()));
            sink.write(OutputFile.text(FOLDER + language.key() + ".webmanifest", manifest(language)));
        }
        if (free) {
            String version = hex(sums.getOrDefault(FOLDER + "worker.js", 0L));
            sink.write(OutputFile.text(
                    WORKER,
                    "\"use strict\";\nself.lyceum = " + settings(hex(build.getValue())) + ";\nimportScripts(\"" + FOLDER
                            + "worker.js?v=" + version + "\");\n"));
        }
    }

    /** What the worker has to know: which build this is, and how to say in each language that a page is not kept. */
    private String settings(String build) throws IOException {
        List<LanguageConfig> languages = site.config().languages().stream()
                .sorted(Comparator.comparing(language -> site.config().urlPrefix(language)))
                .toList();
        StringWriter text = new StringWriter();
        try (JsonWriter json = JsonWriter.compact(text)) {
            json.object(() -> {
                json.text("build", build);
                json.array("languages", () -> {
                    for (LanguageConfig language : languages) {
                        json.object(() -> words(json, language));
                    }
                });
            });
        }
        return text.toString().strip();
    }

    private void words(JsonWriter json, LanguageConfig language) throws IOException {
        Map<String, String> own = words.apply(language);
        json.text("folder", site.config().urlPrefix(language));
        json.text("start", site.config().urlPrefix(language) + "index.html");
        json.text("lang", language.locale());
        json.text("dir", language.rightToLeft() ? "rtl" : "ltr");
        json.text("title", own.getOrDefault("offline_missing", ""));
        json.text("text", own.getOrDefault("offline_missing_text", ""));
        json.text("kept", own.getOrDefault("offline_visited", ""));
        json.text("again", own.getOrDefault("offline_again", ""));
        json.text("home", own.getOrDefault("error_home", ""));
    }

    private static String hex(long sum) {
        return String.format("%08x", sum);
    }

    private static String line(String path, long sum) {
        return hex(sum) + " " + path + "\n";
    }

    private static boolean isRead(String path) {
        return READ.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                && !path.equals(FOLDER + "worker.js");
    }

    private boolean isOfAnother(String path, LanguageConfig language) {
        for (LanguageConfig other : site.config().languages()) {
            String key = other.key();
            String prefix = site.config().urlPrefix(other);
            if (!key.equals(language.key())
                    && (!prefix.isEmpty() && path.startsWith(prefix)
                            || path.startsWith("assets/study/" + key + "/")
                            || path.startsWith("assets/study/") && path.endsWith("." + key + ".js"))) {
                return true;
            }
        }
        // What has no prefix may be the default language's pages or what all languages share.
        String own = site.config().urlPrefix(language);
        return !own.isEmpty() && path.endsWith(".html") && !path.startsWith(own);
    }

    private String manifest(LanguageConfig language) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = JsonWriter.compact(text)) {
            json.object(() -> {
                json.text("name", language.title());
                json.text("short_name", language.title());
                json.text("lang", language.locale());
                json.text("start_url", "../../" + site.config().urlPrefix(language) + "index.html");
                json.text("scope", "../../");
                json.text("display", "standalone");
                json.text("background_color", "#ffffff");
                json.text("theme_color", "#1d55b4");
                json.array("icons", () -> {
                    for (String purpose : List.of("any", "maskable")) {
                        json.object(() -> {
                            json.text("src", "../icon.svg");
                            json.text("sizes", "any");
                            json.text("type", "image/svg+xml");
                            json.text("purpose", purpose);
                        });
                    }
                });
            });
        }
        return text + "\n";
    }
}
