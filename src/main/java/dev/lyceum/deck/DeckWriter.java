package dev.lyceum.deck;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.JsonWriter;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.output.PackedText;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Writes the files that the study pages of one language load: scripts, as a page opened from a disk can load no other. */
public final class DeckWriter {
    private static final String FOLDER = "assets/study/";
    private static final String WORD = "study_";
    /** The word that names the language whose rules choose among the forms of the others. */
    private static final String PLURAL = "plural";
    /** Characters in a file of cards, unless a single topic has more. */
    private static final int SHARD_SIZE = 50_000;

    private final Site site;
    private final LanguageConfig language;
    private final OutputSink sink;

    public DeckWriter(Site site, LanguageConfig language, OutputSink sink) {
        this.site = site;
        this.language = language;
        this.sink = sink;
    }

    /**
     * Writes all files of the language.
     *
     * @param topics in reading order
     * @param words the interface's words by key, of which those of the study engine are taken
     */
    public void write(List<Topic> topics, Map<String, String> words) throws IOException {
        sink.write(words(words));
        List<Integer> shards = new ArrayList<>();
        StringBuilder shard = new StringBuilder();
        int count = 0;
        for (Topic topic : topics) {
            int length = topic.length();
            if (!shard.isEmpty() && shard.length() + length > SHARD_SIZE) {
                sink.write(shard(count++, shard));
                shard.setLength(0);
            }
            shards.add(length == 0 ? -1 : count);
            shard.append(shard.isEmpty() || length == 0 ? "" : ",").append(topic.entries());
        }
        if (!shard.isEmpty()) {
            sink.write(shard(count++, shard));
        }
        sink.write(index(topics, shards, count));
    }

    private OutputFile words(Map<String, String> words) {
        String text = json(json -> {
            for (String key : words.keySet().stream().sorted().toList()) {
                if (key.startsWith(WORD)) {
                    json.text(key.substring(WORD.length()), words.getOrDefault(key, ""));
                } else if (key.equals(PLURAL)) {
                    json.text(key, words.getOrDefault(key, ""));
                }
            }
        });
        return script("words." + language.key() + ".js", "\"words\"," + text);
    }

    private OutputFile shard(int number, CharSequence entries) {
        return script(shardPath(number), "\"cards\"," + number + ",\"" + PackedText.of("{" + entries + "}") + "\"");
    }

    private String shardPath(int number) {
        return language.key() + "/" + number + ".js";
    }

    private OutputFile index(List<Topic> topics, List<Integer> shards, int count) {
        String index = json(json -> {
            json.text("language", language.key());
            json.array("topics", () -> {
                for (int at = 0; at < topics.size(); at++) {
                    Topic topic = topics.get(at);
                    int shard = shards.get(at);
                    json.object(() -> topic(json, topic, shard));
                }
            });
            json.array("shards", () -> {
                for (int number = 0; number < count; number++) {
                    json.item(shardPath(number));
                }
            });
        });
        return script("index." + language.key() + ".js", "\"index\",\"" + PackedText.of(index) + "\"");
    }

    private void topic(JsonWriter json, Topic topic, int shard) throws IOException {
        Page page = topic.page();
        json.text("url", page.url());
        json.text("title", page.linkTitle());
        json.array("section", () -> {
            for (String title : sections(page)) {
                json.item(title);
            }
        });
        json.array("was", () -> {
            for (String url : page.aliases()) {
                json.item(url);
            }
        });
        json.number("shard", shard);
        json.number("preview", topic.preview());
        json.array("cards", () -> {
            for (String id : topic.ids()) {
                json.item(id);
            }
        });
    }

    /** The sections that the page is in, the outermost first. */
    private List<String> sections(Page page) {
        List<String> titles = new ArrayList<>();
        Page home = site.home(page.language());
        for (var above = site.parent(page);
                above.isPresent() && !above.get().equals(home);
                above = site.parent(above.get())) {
            titles.add(above.get().linkTitle());
        }
        Collections.reverse(titles);
        return titles;
    }

    private static OutputFile script(String name, String arguments) {
        return OutputFile.text(FOLDER + name, "lyceum.study.receive(" + arguments + ");\n");
    }

    private static String json(ObjectContent content) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = JsonWriter.compact(text)) {
            json.object(() -> content.write(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().strip();
    }

    /** The members of an object. */
    @FunctionalInterface
    private interface ObjectContent {
        void write(JsonWriter json) throws IOException;
    }
}
