package dev.lyceum.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.DefaultAttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.Optional;

final class OptionalResolver implements AttributeResolver {
    private final DefaultAttributeResolver fallback = new DefaultAttributeResolver();

    @Override
    public ResolvedAttribute resolve(
            Object instance,
            Object name,
            Object[] values,
            ArgumentsNode arguments,
            EvaluationContextImpl context,
            String file,
            int line) {
        ResolvedAttribute found = fallback.resolve(instance, name, values, arguments, context, file, line);
        return found != null && found.evaluatedValue instanceof Optional<?> optional
                ? new ResolvedAttribute(optional.orElse(null))
                : found;
    }
}
