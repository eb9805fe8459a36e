package dev.lyceum.search;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.JsonWriter;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.output.PackedText;
import dev.lyceum.search.PageText.Block;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The index of one language: {@code search/head.js} says what there is, {@code w0.js …} hold the words with their pages,
 * {@code r0.js …} the words spelt backwards (a word with a slip in its first half is found by its second), {@code p0.js …}
 * what results show.
 */
final class LanguageIndex {
    /** Slips are looked for in words of at least so many letters. */
    private static final int SHORTEST_REVERSED = 4;
    /** How the keys of the interface's words begin that the search shows. */
    private static final String TEXT_KEYS = "search_";
    /** The word that names the language whose rules choose among the forms of the others. */
    private static final String PLURAL_KEY = "plural";

    private final Site site;
    private final String folder;
    private final String locale;
    private final OutputSink sink;
    private final int pages;
    private final PageShard[] pageShards;
    /** One for each thread that is at work; a thread takes one for each page and puts it back. */
    private final Queue<WordTable> tables = new ConcurrentLinkedQueue<>();
    /** Of these each place is written once, and read when all are. */
    private final int[] titleWords;

    private final int[] lengths;
    private final int[] prints;

    LanguageIndex(Site site, LanguageConfig language, int pages, OutputSink sink) {
        this.site = site;
        this.folder = folder(site, language);
        this.locale = language.locale();
        this.pages = pages;
        this.sink = sink;
        pageShards = new PageShard[(pages + PageShard.PAGES - 1) / PageShard.PAGES];
        for (int i = 0; i < pageShards.length; i++) {
            pageShards[i] = new PageShard(Math.min(PageShard.PAGES, pages - i * PageShard.PAGES));
        }
        titleWords = new int[pages];
        lengths = new int[pages];
        prints = new int[pageShards.length];
    }

    static String folder(Site site, LanguageConfig language) {
        return site.config().urlPrefix(language) + "search/";
    }

    void add(int number, Page page) throws IOException {
        PageText text = PageTextReader.read(page);
        WordTable table = Optional.ofNullable(tables.poll()).orElseGet(WordTable::new);
        titleWords[number] = table.add(number, Postings.TITLE, text.title());
        int words = table.add(number, Postings.TEXT, text.unshown());
        for (Block block : text.blocks()) {
            words += table.add(number, Postings.HEADING, block.heading());
            words += table.add(number, Postings.TEXT, block.text());
        }
        lengths[number] = words;
        tables.add(table);
        int shard = number / PageShard.PAGES;
        Optional<String> finished = pageShards[shard].add(
                number % PageShard.PAGES,
                PageShard.page(UrlPath.encode(page.outputPath()), text.title(), section(page), text.blocks()));
        if (finished.isPresent()) {
            prints[shard] = finished.get().hashCode();
            write("p" + shard, finished.get());
        }
    }

    /** The names of the sections around a page, from the top; a section is within itself. */
    private String section(Page page) {
        List<String> names = new ArrayList<>();
        Optional<Page> innermost = page.kind() == PageKind.SECTION ? Optional.of(page) : site.parent(page);
        for (Optional<Page> above = innermost; above.isPresent(); above = site.parent(above.get())) {
            if (site.parent(above.get()).isPresent()) {
                names.add(0, above.get().linkTitle().replace('\n', ' '));
            }
        }
        return String.join(" › ", names);
    }

    /** Writes what needs every page. */
    void finish(Map<String, String> text) throws IOException {
        Map<String, Postings> words = new HashMap<>();
        for (WordTable table = tables.poll(); table != null; table = tables.poll()) {
            table.addTo(words);
        }
        List<Map.Entry<String, Postings>> sorted = new ArrayList<>(words.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        BitSet characters = new BitSet();
        ShardCutter forward = new ShardCutter();
        StringBuilder list = new StringBuilder();
        TreeSet<String> reversed = new TreeSet<>();
        for (Map.Entry<String, Postings> entry : sorted) {
            String word = entry.getKey();
            characters.set(word.charAt(0));
            list.setLength(0);
            entry.getValue().append(list, titleWords);
            forward.add(word, list);
            if (word.length() >= SHORTEST_REVERSED && word.chars().allMatch(Character::isAlphabetic)) {
                reversed.add(new StringBuilder(word).reverse().toString());
            }
        }
        ShardCutter backward = new ShardCutter();
        reversed.forEach(word -> backward.add(word, ""));
        int print = write("w", forward.shards()) * 31 + write("r", backward.shards());
        print = print * 31 + Arrays.hashCode(prints);
        sink.write(OutputFile.text(
                folder + "head.js",
                "lyceumSearch(\"head\"," + head(print, forward, backward, HanVariants.of(characters), text) + ")\n"));
    }

    private String head(int print, ShardCutter forward, ShardCutter backward, String variants, Map<String, String> text)
            throws IOException {
        StringWriter head = new StringWriter(4096);
        try (JsonWriter json = JsonWriter.compact(head)) {
            json.object(() -> {
                json.text("version", Integer.toHexString(print));
                json.text("language", locale);
                json.number("group", PageShard.PAGES);
                json.text("lengths", lengths());
                json.text("words", String.join("\t", forward.starts()));
                json.text("reversed", String.join("\t", backward.starts()));
                if (!variants.isEmpty()) {
                    json.text("variants", variants);
                }
                json.object("text", () -> {
                    for (Map.Entry<String, String> word : new TreeMap<>(text).entrySet()) {
                        if (word.getKey().startsWith(TEXT_KEYS)) {
                            json.text(word.getKey().substring(TEXT_KEYS.length()), word.getValue());
                        } else if (word.getKey().equals(PLURAL_KEY)) {
                            json.text(PLURAL_KEY, word.getValue());
                        }
                    }
                });
            });
        }
        return head.toString().strip();
    }

    private int write(String name, List<String> shards) throws IOException {
        int print = 0;
        for (int i = 0; i < shards.size(); i++) {
            write(name + i, PackedText.of(shards.get(i)));
            print = print * 31 + shards.get(i).hashCode();
        }
        return print;
    }

    private void write(String name, String content) throws IOException {
        sink.write(OutputFile.text(folder + name + ".js", "lyceumSearch(\"" + name + "\",\"" + content + "\")\n"));
    }

    private String lengths() {
        StringBuilder digits = new StringBuilder(pages);
        for (int i = 0; i < pages; i++) {
            Digits.append(digits, lengthStep(lengths[i]));
        }
        return digits.toString();
    }

    /** Three steps for each doubling. */
    private static int lengthStep(int length) {
        return Math.min(Digits.BASE - 1, (int) Math.round(3 * Math.log(1 + length) / Math.log(2)));
    }
}
