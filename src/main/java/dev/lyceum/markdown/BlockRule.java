package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import java.util.Set;

/** A block syntax of our own, tried before flexmark's. Holds the state of one document. */
abstract class BlockRule implements BlockParserFactory {
    /** Whether the line before the one that holds this offset is blank (in a quotation: but for its marks). */
    static boolean followsBlankLine(CharSequence text, int offset) {
        int i = offset - 1;
        while (i >= 0 && text.charAt(i) != '\n') {
            i--;
        }
        for (i--; i >= 0 && text.charAt(i) != '\n'; i--) {
            if (" \t\r>".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Makes the rule for a document; a class for each rule, since flexmark tells them apart by class. */
    abstract static class Factory implements CustomBlockParserFactory {
        @Override
        public final Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public final Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public final boolean affectsGlobalScope() {
            return false;
        }
    }
}
