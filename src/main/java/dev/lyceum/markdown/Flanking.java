package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Whether a run of {@code *}, {@code _} or {@code ~} may open and close emphasis, by the characters around it: the rules
 * of CommonMark 0.31.2, in which signs of currencies and the like are punctuation. The friendly rules take Chinese,
 * Japanese and Korean punctuation for letters, so that {@code **「詞」**的} is bold.
 */
record Flanking(boolean canOpen, boolean canClose) {
    private static final int PUNCTUATION = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.MATH_SYMBOL
            | 1 << Character.CURRENCY_SYMBOL
            | 1 << Character.MODIFIER_SYMBOL
            | 1 << Character.OTHER_SYMBOL;

    static Flanking of(DelimiterProcessor processor, BasedSequence text, int start, int end, boolean friendly) {
        int before = start == 0 ? '\n' : Character.codePointBefore(text, start);
        int after = end == text.length() ? '\n' : Character.codePointAt(text, end);
        boolean signBefore = isPunctuation(before);
        boolean signAfter = isPunctuation(after);
        boolean spaceBefore = isSpace(before);
        boolean spaceAfter = isSpace(after);
        boolean eastBefore = friendly && EastAsian.isWide(before);
        boolean eastAfter = friendly && EastAsian.isWide(after);
        boolean left = !spaceAfter && (!signAfter || eastAfter || spaceBefore || signBefore || eastBefore);
        boolean right = !spaceBefore && (!signBefore || eastBefore || spaceAfter || signAfter || eastAfter);
        String first = Character.toString(before);
        String last = Character.toString(after);
        return new Flanking(
                processor.canBeOpener(first, last, left, right, signBefore, signAfter, spaceBefore, spaceAfter),
                processor.canBeCloser(first, last, left, right, signBefore, signAfter, spaceBefore, spaceAfter));
    }

    private static boolean isPunctuation(int c) {
        return (PUNCTUATION >> Character.getType(c) & 1) != 0;
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\f' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
