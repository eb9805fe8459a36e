package dev.lyceum.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.RangeFunction;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pebble's {@code range}, the only way to loop over more than the model holds, with a limit on the numbers that one
 * rendering may take from it: {@code range(1, 2000000000)} is a mistake, and would fill the memory.
 */
final class BoundedRange extends RangeFunction {
    /** The variable that holds a rendering's {@link Budget}. */
    static final String BUDGET = "lyceum.range";

    private static final int MOST = 1_000_000;

    /** What one rendering, by one thread, may still take. */
    static final class Budget {
        private double left = MOST;

        private boolean take(double steps) {
            left -= steps;
            return left >= 0;
        }
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        if (context.getVariable(BUDGET) instanceof Budget budget
                && arguments.get("start") instanceof Number start
                && arguments.get("end") instanceof Number end
                && !budget.take(steps(start, end, arguments.get("increment")))) {
            throw new PebbleException(null, "more than " + MOST + " steps of range()", line, self.getName());
        }
        return super.execute(arguments, self, context, line);
    }

    /** In floating point, where no difference overflows. */
    private static double steps(Number start, Number end, @Nullable Object increment) {
        double size = increment instanceof Number number ? Math.abs(number.doubleValue()) : 1;
        return Math.abs(end.doubleValue() - start.doubleValue()) / Math.max(size, 1);
    }
}
