package dev.lyceum.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import java.util.List;
import java.util.Map;

/** What templates can do beyond Pebble itself. */
final class ThemeExtension extends AbstractExtension {
    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new ViewAttributes());
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("counted", new CountedFilter());
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("range", new BoundedRange());
    }
}
