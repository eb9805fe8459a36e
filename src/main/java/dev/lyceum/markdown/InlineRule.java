package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import java.util.Set;

/** An inline syntax of our own, tried before flexmark's at some characters. Holds the state of one document. */
abstract class InlineRule implements InlineParserExtension {
    @Override
    public final void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public final void finalizeBlock(InlineParser inlineParser) {}

    /** Makes the rule for a document; a class for each rule, since flexmark tells them apart by class. */
    abstract static class Factory implements InlineParserExtensionFactory {
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
