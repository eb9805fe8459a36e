package dev.lyceum.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.DefaultAttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads attributes as Pebble does, but an Optional as its value, and an empty one as null. The components of records, which
 * views are made of, are found by a table for each class: Pebble's way compares all arguments at each call.
 */
final class ViewAttributes implements AttributeResolver {
    private final AttributeResolver pebble = new DefaultAttributeResolver();
    private final Components components = new Components();
    private final UnknownFields unknown;

    /** @param unknown takes up what no view has */
    ViewAttributes(UnknownFields unknown) {
        this.unknown = unknown;
    }

    private static final class Components extends ClassValue<Map<String, Method>> {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    if (component.getAccessor().trySetAccessible()) {
                        accessors.put(component.getName(), component.getAccessor());
                    }
                }
            }
            return accessors;
        }
    }

    @Override
    public @Nullable ResolvedAttribute resolve(
            Object instance,
            Object name,
            Object @Nullable [] values,
            @Nullable ArgumentsNode arguments,
            EvaluationContextImpl context,
            String file,
            int line) {
        ResolvedAttribute found = instance instanceof Record && values == null ? component(instance, name) : null;
        if (found == null) {
            found = pebble.resolve(instance, name, values, arguments, context, file, line);
        }
        if (found == null && values == null && instance instanceof Record && file != null) {
            unknown.add(file, line, String.valueOf(name), instance.getClass());
        }
        return found != null && found.evaluatedValue instanceof Optional<?> optional
                ? new ResolvedAttribute(optional.orElse(null))
                : found;
    }

    private @Nullable ResolvedAttribute component(Object instance, Object name) {
        Method accessor = components.get(instance.getClass()).get(name);
        try {
            return accessor == null ? null : new ResolvedAttribute(accessor.invoke(instance));
        } catch (ReflectiveOperationException e) {
            return null; // Pebble meets the same and tells it with the template's line
        }
    }
}
