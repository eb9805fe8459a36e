package dev.lyceum.source;

/** A range of UTF-16 offsets into one file's text; {@code end} is exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
