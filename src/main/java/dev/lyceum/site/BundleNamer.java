package dev.lyceum.site;

import dev.lyceum.data.Data;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the files of a bundle the names, titles and values that {@code resources} in the front matter has for them. The
 * first table whose {@code src} fits a file gives it its name, and so with its title and each of its values;
 * {@code :counter} counts the files of one {@code src}.
 */
final class BundleNamer {
    private static final String KEY = "resources";
    private static final String COUNTER = ":counter";
    private static final Comparator<BundleFile> ORDER = Comparator.comparing(BundleFile::name);

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();

    private record Rule(String source, PathGlob files, Data.Table table) {}

    private BundleNamer(FrontMatter frontMatter, Page page, Remarks remarks) {
        Optional<Data> value = frontMatter.get(KEY);
        List<Data> tables = value.isPresent() && value.get() instanceof Data.Items items
                ? items.values()
                : value.map(List::of).orElse(List.of());
        for (Data item : tables) {
            Optional<String> source = item instanceof Data.Table table
                    ? table.text("src").filter(text -> !text.isBlank())
                    : Optional.empty();
            if (source.isPresent() && item instanceof Data.Table table) {
                rules.add(new Rule(source.get(), PathGlob.of(source.get()), table));
            } else {
                remarks.add(
                        page,
                        new Remark(
                                item.offset(),
                                "resource-source",
                                "an entry of \"resources\" does not say which files it is for",
                                "write src = \"images/*.png\" or the name of a file"));
            }
        }
    }

    /**
     * The files of a page's bundle, in the order of their names.
     *
     * @param files by path within the bundle, in that order
     */
    static List<BundleFile> name(Page page, Map<String, Resource> files, Remarks remarks) {
        FrontMatter frontMatter = page.source().map(ParsedPage::frontMatter).orElse(FrontMatter.NONE);
        BundleNamer namer = new BundleNamer(frontMatter, page, remarks);
        List<BundleFile> named = new ArrayList<>();
        files.forEach((path, file) -> named.add(namer.name(path, file)));
        named.sort(ORDER);
        return List.copyOf(named);
    }

    private BundleFile name(String path, Resource file) {
        Optional<String> name = Optional.empty();
        Optional<String> title = Optional.empty();
        Map<String, Data> params = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (!rule.files().matches(path)) {
                continue;
            }
            if (name.isEmpty()) {
                name = rule.table().text("name").map(text -> counted(text, "name " + rule.source()));
            }
            if (title.isEmpty()) {
                title = rule.table().text("title").map(text -> counted(text, "title " + rule.source()));
            }
            rule.table().table("params").entries().forEach(params::putIfAbsent);
        }
        String finalName = name.orElse(path);
        return new BundleFile(file, finalName, title.orElse(finalName), new Data.Table(params, -1));
    }

    private String counted(String text, String counter) {
        return text.contains(COUNTER)
                ? text.replace(COUNTER, Integer.toString(counters.merge(counter, 1, Integer::sum)))
                : text;
    }
}
