package dev.lyceum.markdown;

/** What encloses TeX. */
public enum MathDelimiter {
    INLINE("\\(", "\\)"),
    DISPLAY("\\[", "\\]"),
    DOLLARS("$$", "$$"),
    NONE("", "");

    final String open;
    private final String close;

    MathDelimiter(String open, String close) {
        this.open = open;
        this.close = close;
    }

    /** The delimiter that opens here. */
    public static MathDelimiter at(CharSequence text, int at) {
        if (at + 1 >= text.length()) {
            return NONE;
        }
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        if (first == '$' && second == '$') {
            boolean run = at + 2 < text.length() && text.charAt(at + 2) == '$';
            return run ? NONE : DOLLARS;
        }
        if (first == '\\') {
            return second == '(' ? INLINE : second == '[' ? DISPLAY : NONE;
        }
        return NONE;
    }

    boolean closesAt(CharSequence text, int at) {
        return at + 1 < text.length() && text.charAt(at) == close.charAt(0) && text.charAt(at + 1) == close.charAt(1);
    }

    /** Where the closing delimiter begins, or -1; TeX's own escapes such as {@code \\} are stepped over. */
    public int findClose(CharSequence text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            if (closesAt(text, i)) {
                return i;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }
}
