package dev.lyceum.render;

import java.io.Writer;
import java.util.Arrays;

/** Collects the characters that one rendering writes, without the lock and the packing of a StringWriter. */
final class TextBuffer extends Writer {
    private char[] text;
    private int length;

    /** @param room in characters, to begin with */
    TextBuffer(int room) {
        text = new char[room];
    }

    @Override
    public void write(int character) {
        room(1);
        text[length++] = (char) character;
    }

    @Override
    public void write(char[] characters, int start, int count) {
        room(count);
        System.arraycopy(characters, start, text, length, count);
        length += count;
    }

    @Override
    public void write(String words, int start, int count) {
        room(count);
        words.getChars(start, start + count, text, length);
        length += count;
    }

    private void room(int count) {
        if (count > text.length - length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, Math.addExact(length, count)));
        }
    }

    @Override
    public void flush() {
        // nothing stands behind it
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
