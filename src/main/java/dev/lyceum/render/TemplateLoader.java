package dev.lyceum.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Finds a template in the first layer that has it, so that a site overrides the default theme file by file. */
final class TemplateLoader implements Loader<String> {
    private final List<TemplateLayer> layers;

    TemplateLoader(List<TemplateLayer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** A template's text and the name people know its file by. */
    record Source(String text, String path) {}

    Optional<Source> find(String name) {
        for (TemplateLayer layer : layers) {
            Optional<String> text = layer.read(name);
            if (text.isPresent()) {
                return Optional.of(new Source(text.get(), layer.path(name)));
            }
        }
        return Optional.empty();
    }

    @Override
    public Reader getReader(String name) {
        return find(name)
                .map(source -> new StringReader(source.text()))
                .orElseThrow(() -> new LoaderException(null, "there is no template named \"" + name + "\""));
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public boolean resourceExists(String name) {
        return find(name).isPresent();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public void setSuffix(String suffix) {
        throw new UnsupportedOperationException();
    }
}
