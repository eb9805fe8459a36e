package dev.lyceum.render;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.UnreadableFileException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds a template in the first layer that has it, so that a site overrides the default theme file by file. Reads every
 * file once.
 */
final class TemplateLoader implements Loader<String> {
    private final List<TemplateLayer> layers;
    private final Map<String, Optional<Source>> sources = new ConcurrentHashMap<>();
    private final Set<Problem> problems = ConcurrentHashMap.newKeySet();

    TemplateLoader(List<TemplateLayer> layers) {
        this.layers = List.copyOf(layers);
    }

    /**
     * A template as found.
     *
     * @param path what a person calls its file
     * @param hides whether a later layer has such a template too
     */
    record Source(String text, String path, boolean hides) {}

    /** @throws UncheckedIOException when it is there and cannot be read */
    Optional<Source> find(String name) {
        return sources.computeIfAbsent(name, this::read);
    }

    /** The templates used so far, by name. */
    Map<String, Source> used() {
        Map<String, Source> used = new TreeMap<>();
        sources.forEach((name, source) -> source.ifPresent(found -> used.put(name, found)));
        return used;
    }

    /** Those of them that are the site's own files. */
    Map<String, Source> ownUsed() {
        Map<String, Source> own = used();
        if (layers.get(0) instanceof TemplateLayer.Folder folder) {
            own.entrySet().removeIf(used -> !used.getValue().path().equals(folder.path(used.getKey())));
            return own;
        }
        return Map.of();
    }

    private Optional<Source> read(String name) {
        if (leavesTheRoot(name)) {
            return Optional.empty();
        }
        for (int i = 0; i < layers.size(); i++) {
            Optional<String> text = read(layers.get(i), name);
            if (text.isPresent()) {
                boolean hides = layers.subList(i + 1, layers.size()).stream()
                        .anyMatch(layer -> layer.read(name).isPresent());
                return Optional.of(new Source(text.get(), layers.get(i).path(name), hides));
            }
        }
        return Optional.empty();
    }

    private Optional<String> read(TemplateLayer layer, String name) {
        try {
            return layer.read(name);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnreadableFileException unreadable) {
                problems.add(unreadable.problem());
            }
            throw e;
        }
    }

    /** The files that were asked for so far and could not be read. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The names in any layer that begin with a prefix, sorted. */
    Set<String> names(String prefix) {
        Set<String> names = new TreeSet<>();
        layers.forEach(layer ->
                layer.names().stream().filter(name -> name.startsWith(prefix)).forEach(names::add));
        return names;
    }

    /** The names that only the first of several layers has and that were not asked for so far, sorted. */
    List<String> idle() {
        if (layers.size() < 2) {
            return List.of();
        }
        Set<String> names = new TreeSet<>(layers.get(0).names());
        names.removeIf(name -> sources.getOrDefault(name, Optional.empty()).isPresent());
        List<TemplateLayer> below = layers.subList(1, layers.size());
        names.removeIf(name -> below.stream().anyMatch(layer -> layer.read(name).isPresent()));
        return List.copyOf(names);
    }

    /** The texts of a file in all layers that can be read, the one that counts last. */
    List<String> all(String name) {
        List<String> texts = new ArrayList<>();
        for (TemplateLayer layer : layers) {
            try {
                read(layer, name).ifPresent(text -> texts.add(0, text));
            } catch (UncheckedIOException e) {
                // the others have to do
            }
        }
        return texts;
    }

    private static boolean leavesTheRoot(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || List.of(name.split("/", -1)).contains("..");
    }

    @Override
    public Reader getReader(String name) {
        return find(name)
                .map(source -> new StringReader(source.text()))
                .orElseThrow(() -> new LoaderException(null, missing(name)));
    }

    static String missing(String name) {
        return "there is no template named \"" + name + "\"";
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public boolean resourceExists(String name) {
        try {
            return find(name).isPresent();
        } catch (UncheckedIOException e) {
            return true; // using it will tell
        }
    }

    /** Names are always relative to the templates' root, wherever they are used. */
    @Override
    public String resolveRelativePath(String name, String anchor) {
        return name;
    }

    @Override
    public void setCharset(String charset) {
        throw new UnsupportedOperationException("templates are UTF-8");
    }

    @Override
    public void setPrefix(String prefix) {
        throw new UnsupportedOperationException("names are whole paths");
    }

    @Override
    public void setSuffix(String suffix) {
        throw new UnsupportedOperationException("names are whole paths");
    }
}
