package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.EnumMap;
import java.util.Map;

/** TeX in a paragraph: {@code \(…\)}, {@code \[…\]} and {@code $$…$$}, without back-ticks since those are of code. */
final class MathSpanRule extends InlineRule {
    private BasedSequence searched = BasedSequence.NULL;
    /** For each kind of closing delimiter, where in {@link #searched} the next one is; -1 where there is no more. */
    private final Map<MathDelimiter, Integer> closes = new EnumMap<>(MathDelimiter.class);

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int at = parser.getIndex();
        MathDelimiter delimiter = MathDelimiter.at(input, at);
        if (delimiter == MathDelimiter.NONE) {
            return false;
        }
        if (searched != input) {
            searched = input;
            closes.clear();
        }
        int close = closes.getOrDefault(delimiter, 0);
        if (close >= 0 && close < at + 2) {
            close = delimiter.findClose(input, at + 2);
            closes.put(delimiter, close);
        }
        if (close < 0) {
            return false;
        }
        BasedSequence tex = input.subSequence(at + 2, close);
        if (tex.isBlank() || tex.indexOf('`') >= 0) {
            return false;
        }
        boolean display = delimiter != MathDelimiter.INLINE;
        parser.appendNode(new Nodes.MathSpan(input.subSequence(at, close + 2), display, tex));
        parser.setIndex(close + 2);
        return true;
    }

    static final class Factory extends InlineRule.Factory {
        @Override
        public CharSequence getCharacters() {
            return "\\$";
        }

        @Override
        public MathSpanRule apply(LightInlineParser parser) {
            return new MathSpanRule();
        }
    }
}
