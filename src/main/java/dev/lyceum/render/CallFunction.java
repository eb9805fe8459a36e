package dev.lyceum.render;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** A function or filter for the templates of shortcodes; elsewhere it gives nothing, or the text that it is given. */
record CallFunction(List<String> names, Body body) implements Function, Filter {
    /** What it does with the text in front of a filter's bar (empty for a function) and its arguments. */
    @FunctionalInterface
    interface Body {
        Object apply(CallScope call, String input, Values values);
    }

    /** Arguments by name. */
    record Values(Map<String, Object> given) {
        String text(String name) {
            Object value = given.get(name);
            return value == null ? "" : value.toString();
        }

        int number(String name, int otherwise) {
            try {
                return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text(name)));
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }

        boolean flag(String name) {
            return text(name).equalsIgnoreCase("true");
        }
    }

    static Object safe(String html) {
        return new SafeString(html);
    }

    @Override
    public List<String> getArgumentNames() {
        return names;
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        return context.getVariable(CallScope.VARIABLE) instanceof CallScope call
                ? body.apply(call, "", new Values(arguments))
                : "";
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        String text = input == null ? "" : input.toString();
        return context.getVariable(CallScope.VARIABLE) instanceof CallScope call
                ? body.apply(call, text, new Values(arguments))
                : text;
    }
}
