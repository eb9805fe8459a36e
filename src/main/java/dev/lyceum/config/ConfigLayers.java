package dev.lyceum.config;

import dev.lyceum.config.ConfigFiles.ConfigFile;
import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.data.DataMover;
import dev.lyceum.data.DataReader;
import dev.lyceum.data.ReadData;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.ReadSource;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layers of a site's configuration, later ones over earlier ones: files, environment variables, command line. */
final class ConfigLayers {
    private static final String DEFAULT_ENVIRONMENT = "production";

    private final Path siteRoot;
    private final ConfigSources sources = new ConfigSources();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private Data.Table merged = Data.Table.EMPTY;
    private String environment = DEFAULT_ENVIRONMENT;

    private static final Data.Bool OFF = new Data.Bool(false, -1);

    /** What holds for a folder that nobody has configured for Lyceum: nothing is written into it. */
    private static final Data.Table FOREIGN_DEFAULTS =
            new Data.Table(Map.of("study", new Data.Table(Map.of("ledger", OFF), -1)), -1);

    /** What holds for a site that is configured for Hugo, so that its pages say what they said there. */
    private static final Data.Table HUGO_DEFAULTS = TableMerger.merge(
            FOREIGN_DEFAULTS,
            new Data.Table(
                    Map.of(
                            "markup",
                            new Data.Table(
                                    Map.of("wikilinks", OFF, "cjkFriendlyEmphasis", OFF, "linksFromFile", OFF), -1),
                            "folderSections",
                            OFF,
                            "pluralizeListTitles",
                            new Data.Bool(true, -1)),
                    -1));

    private static boolean isOwn(ConfigFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1).startsWith("lyceum.");
    }

    private ConfigLayers(Path siteRoot) {
        this.siteRoot = siteRoot;
    }

    static ConfigLayers read(Path siteRoot, Overrides overrides) {
        ConfigLayers layers = new ConfigLayers(siteRoot);
        layers.environment = overrides
                .environment()
                .or(() -> Optional.ofNullable(overrides.variables().get(Variables.ENVIRONMENT)))
                .filter(name -> !name.isBlank())
                .orElse(DEFAULT_ENVIRONMENT);
        List<ConfigFile> files = new ConfigFiles(siteRoot, layers.problems).find(layers.environment);
        if (files.isEmpty()) {
            layers.merged = FOREIGN_DEFAULTS;
        } else if (files.stream().noneMatch(ConfigLayers::isOwn)) {
            layers.merged = HUGO_DEFAULTS;
        }
        for (ConfigFile file : files) {
            layers.add(file);
        }
        for (Data.Table variable : Variables.read(overrides.variables(), layers.sources)) {
            layers.add(variable, KeyCheck.Origin.ANYWHERE);
        }
        layers.addOptions(overrides);
        return layers;
    }

    /** All layers as one table; its places are places in the sources. */
    Data.Table merged() {
        return merged;
    }

    /** Whose folder is read besides {@code _default}. */
    String environment() {
        return environment;
    }

    ConfigSources sources() {
        return sources;
    }

    List<String> files() {
        return files;
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(sources.problems());
        return all;
    }

    private void add(ConfigFile file) {
        ReadSource source = readFile(file.path());
        problems.addAll(source.problems());
        DataFormat format = DataFormat.ofFileName(file.path()).orElse(DataFormat.TOML);
        ReadData data = DataReader.read(
                format, source.text(), new Span(0, source.text().text().length()));
        problems.addAll(data.problems());
        files.add(file.path());
        int start = sources.addFile(source.text());
        Data.Table table = new DataMover(offset -> start + Math.max(0, offset)).move(data.table());
        add(
                TableMerger.wrap(table, file.keys()),
                file.keys().isEmpty() ? KeyCheck.Origin.WHOLE_FILE : KeyCheck.Origin.SPLIT_FILE);
    }

    private ReadSource readFile(String path) {
        try {
            return SourceReader.read(siteRoot, siteRoot.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addOptions(Overrides overrides) {
        overrides.environment().ifPresent(name -> addOption("environment", name));
        overrides.baseUrl().ifPresent(url -> addOption("baseURL", url));
        addFlag("buildDrafts", overrides.buildDrafts());
        addFlag("buildFuture", overrides.buildFuture());
        addFlag("buildExpired", overrides.buildExpired());
    }

    private void addFlag(String key, boolean isSet) {
        if (isSet) {
            int offset = sources.addValue("command line --" + key, "");
            addOption(key, new Data.Bool(true, offset));
        }
    }

    private void addOption(String key, String value) {
        int offset = sources.addValue("command line --" + key, value);
        addOption(key, new Data.Text(value, offset));
    }

    private void addOption(String key, Data value) {
        merged = TableMerger.merge(merged, new Data.Table(Map.of(key, value), value.offset()));
    }

    private void add(Data.Table layer, KeyCheck.Origin origin) {
        new KeyCheck(sources, origin).check(layer);
        merged = TableMerger.merge(merged, withMenus(layer));
    }

    /** {@code menu} is the older name of {@code menus}; files may use both. */
    private static Data.Table withMenus(Data.Table layer) {
        Map<String, Data> entries = new LinkedHashMap<>();
        layer.entries().forEach((key, value) -> {
            if (key.equalsIgnoreCase("languages") && value instanceof Data.Table languages) {
                Map<String, Data> renamed = new LinkedHashMap<>();
                languages
                        .entries()
                        .forEach((name, language) ->
                                renamed.put(name, language instanceof Data.Table table ? withMenus(table) : language));
                entries.put(key, new Data.Table(renamed, value.offset()));
            } else {
                entries.put(key.equalsIgnoreCase("menu") ? "menus" : key, value);
            }
        });
        return new Data.Table(entries, layer.offset());
    }
}
