package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ends the parsing of a text that takes too long; asked at every step, it looks at the clock only now and then. */
final class Deadline {
    private static final int STEPS = 256;

    private final long end;
    private int steps;

    /** @param end by {@link System#nanoTime} */
    Deadline(long end) {
        this.end = end;
    }

    void check() {
        steps++;
        if (steps % STEPS == 0 && System.nanoTime() - end > 0) {
            throw new TooComplexException();
        }
    }

    /** The text is not worth the time it would take. */
    static final class TooComplexException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooComplexException() {
            super("the text nests too deep or takes too long to parse", null, false, false);
        }
    }

    /** Checks the time, and how many blocks are open, while blocks are parsed; starts none. */
    static final class Rule extends BlockRule {
        /** A list takes two. Beyond, flexmark takes time by the square of the depth, some of it without a step. */
        private static final int MAX_OPEN = 2500;

        private final Deadline deadline;

        private Rule(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            deadline.check();
            if (state.getActiveBlockParsers().size() > MAX_OPEN) {
                throw new TooComplexException();
            }
            return BlockStart.none();
        }

        static final class Factory extends BlockRule.Factory {
            private final Supplier<Deadline> current;

            Factory(Supplier<Deadline> current) {
                this.current = current;
            }

            @Override
            public Rule apply(DataHolder options) {
                return new Rule(current.get());
            }
        }
    }
}
