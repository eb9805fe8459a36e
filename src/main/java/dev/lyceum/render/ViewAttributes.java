package dev.lyceum.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.DefaultAttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads attributes as Pebble does, but an Optional as its value, and an empty one as null. */
final class ViewAttributes implements AttributeResolver {
    private final AttributeResolver pebble = new DefaultAttributeResolver();

    @Override
    public @Nullable ResolvedAttribute resolve(
            Object instance,
            Object name,
            Object @Nullable [] values,
            @Nullable ArgumentsNode arguments,
            EvaluationContextImpl context,
            String file,
            int line) {
        ResolvedAttribute found = pebble.resolve(instance, name, values, arguments, context, file, line);
        return found != null && found.evaluatedValue instanceof Optional<?> optional
                ? new ResolvedAttribute(optional.orElse(null))
                : found;
    }
}
