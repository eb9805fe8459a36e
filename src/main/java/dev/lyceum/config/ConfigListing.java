package dev.lyceum.config;

import dev.lyceum.data.Data;
import dev.lyceum.data.JsonWriter;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The effective configuration of a site with where each value came from: {@code hugo.toml:3},
 * {@code environment variable LYCEUM_TITLE}, {@code command line --baseURL} or {@code default}.
 */
public final class ConfigListing {
    private final Data.Table values;
    private final ConfigSources sources;
    private final List<Problem> problems;

    private ConfigListing(Data.Table values, ConfigSources sources, List<Problem> problems) {
        this.values = values;
        this.sources = sources;
        this.problems = problems;
    }

    /** Reads the configuration of the site in a folder. */
    public static ConfigListing read(Path siteRoot, Overrides overrides) {
        ConfigLayers layers = ConfigLayers.read(siteRoot, overrides);
        SiteConfig config = ConfigReader.read(layers, siteRoot);
        Map<String, Data> derived = new LinkedHashMap<>();
        derived.put("title", new Data.Text(config.title(), -1));
        derived.put("siteId", new Data.Text(config.siteId(), -1));
        Data.Table values = TableMerger.merge(new Data.Table(derived, -1), DefaultSettings.under(layers.merged()));
        return new ConfigListing(values, layers.sources(), layers.problems());
    }

    public List<Problem> problems() {
        return problems;
    }

    /** A configuration file with the origins as comments. */
    public String toml() {
        return new TomlListing(this::origin).write(values);
    }

    /** One object by dotted key: {@code "params.color": {"value": "blue", "from": "hugo.toml:3"}}. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.object(() -> write(values, "", json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Data.Table table, String prefix, JsonWriter json) throws IOException {
        for (Map.Entry<String, Data> entry : table.entries().entrySet()) {
            String path = prefix + TomlListing.key(entry.getKey());
            Data value = entry.getValue();
            if (value instanceof Data.Table inner && !inner.entries().isEmpty()) {
                write(inner, path + ".", json);
            } else {
                json.object(path, () -> {
                    json.data("value", value);
                    json.text("from", origin(value));
                });
            }
        }
    }

    private String origin(Data value) {
        return sources.locate(value.offset()).map(Object::toString).orElse("default");
    }
}
