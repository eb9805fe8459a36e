package dev.lyceum.render;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map of a view whose values are made when a template asks for them. For one page, and so for one thread. */
final class LazyMap<V> extends AbstractMap<String, V> {
    private final Set<String> keys;
    private final Function<String, V> maker;
    private final Map<String, V> made = new LinkedHashMap<>();

    LazyMap(Set<String> keys, Function<String, V> maker) {
        this.keys = keys;
        this.maker = maker;
    }

    @Override
    public boolean containsKey(Object key) {
        return keys.contains(key);
    }

    @Override
    public @Nullable V get(Object key) {
        return key instanceof String name && keys.contains(name) ? made.computeIfAbsent(name, maker) : null;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        Map<String, V> all = new LinkedHashMap<>();
        keys.forEach(key -> all.put(key, made.computeIfAbsent(key, maker)));
        return all.entrySet();
    }
}
