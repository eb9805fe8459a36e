package dev.lyceum.render;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/**
 * {@code {{ 3 | counted(page.text, "topics") }}} is "3 topics": the words under the key with <code>{n}</code> filled in,
 * those for the number's {@link PluralForm}, where a language has them ({@code topics_one}).
 */
final class CountedFilter implements Filter {
    @Override
    public List<String> getArgumentNames() {
        return List.of("words", "key");
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        Map<?, ?> words = arguments.get("words") instanceof Map<?, ?> map ? map : Map.of();
        String number = String.valueOf(input);
        Object key = arguments.get("key");
        String language = words.get("plural") instanceof String tag ? tag : "en";
        Object form = input instanceof Number n
                ? words.get(key + PluralForm.of(language, n.longValue()).suffix())
                : null;
        Object pattern = form != null ? form : words.get(key);
        return pattern == null ? number : pattern.toString().replace("{n}", number);
    }
}
