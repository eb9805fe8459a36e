package dev.lyceum.render;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.Writer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Ends a rendering that takes too long. Every body of a template, of a loop, a condition or a macro, is given a node that
 * asks for the time now and then: templates that call themselves twice, or loop in loops, would otherwise go on for years.
 */
final class RenderClock implements NodeVisitorFactory {
    private static final int STEPS = 64;
    /**
     * A template that took too long this often and never came to its end is not tried any more, so that not each of a
     * thousand pages waits for it.
     */
    private static final int PATIENCE = 3;

    private final Duration limit;

    @SuppressWarnings("ThreadLocalUsage") // one for the engine of a site
    private final ThreadLocal<Run> current = new ThreadLocal<>();

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Set<String> successes = ConcurrentHashMap.newKeySet();

    RenderClock(Duration limit) {
        this.limit = limit;
    }

    /** The rendering took too long. */
    static final class TimeoutException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TimeoutException() {
            super("the template takes too long", null, false, false);
        }
    }

    /** A rendering; one within another ends with it. */
    private static final class Run {
        private final long end;
        private int steps;

        Run(long end) {
            this.end = end;
        }

        void step() {
            steps++;
            if (steps % STEPS == 0 && System.nanoTime() - end >= 0) {
                throw new TimeoutException();
            }
        }
    }

    interface Rendering<E extends Exception> {
        void run() throws E;
    }

    <E extends Exception> void run(String template, Rendering<E> rendering) throws E {
        if (!failures.isEmpty() && failures.getOrDefault(template, 0) >= PATIENCE && !successes.contains(template)) {
            throw new TimeoutException();
        }
        Run outer = current.get();
        current.set(outer == null ? new Run(System.nanoTime() + limit.toNanos()) : outer);
        try {
            rendering.run();
            successes.add(template);
        } catch (TimeoutException e) {
            failures.merge(template, 1, Integer::sum);
            throw e;
        } finally {
            if (outer == null) {
                current.remove();
            }
        }
    }

    String limit() {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    @Override
    public NodeVisitor createVisitor(PebbleTemplate template) {
        return new AbstractNodeVisitor((PebbleTemplateImpl) template) {
            @Override
            public void visit(BodyNode body) {
                super.visit(body);
                body.getChildren().add(0, new Tick(body.getLineNumber(), current::get));
            }
        };
    }

    private static final class Tick extends AbstractRenderableNode {
        private final Supplier<Run> current;

        Tick(int line, Supplier<Run> current) {
            super(line);
            this.current = current;
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
            current.get().step();
        }

        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
        }
    }
}
