package dev.lyceum.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes out what a {@link ByteWriter} has put in. Throws some unchecked exception where that is something else. */
public final class ByteReader {
    private final byte[] bytes;
    private int at;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int number() {
        return (int) wide();
    }

    public long wide() {
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            value |= (next & 0x7fL) << shift;
            shift += 7;
            next = bytes[at++];
        }
        value |= (long) next << shift;
        return value >>> 1 ^ -(value & 1);
    }

    public boolean flag() {
        return number() != 0;
    }

    /** @param all the values of the enumeration, in order */
    public <T extends Enum<T>> T name(T[] all) {
        return all[number()];
    }

    public String text() {
        int length = number();
        if (length >= 0) {
            String narrow = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
            at += length;
            return narrow;
        }
        char[] text = new char[checked(-length)];
        for (int i = 0; i < text.length; i++) {
            int first = bytes[at++];
            if (first >= 0) {
                text[i] = (char) first;
            } else if ((first & 0x20) == 0) {
                text[i] = (char) ((first & 0x1f) << 6 | bytes[at++] & 0x3f);
            } else {
                text[i] = (char) ((first & 0xf) << 12 | (bytes[at++] & 0x3f) << 6 | bytes[at++] & 0x3f);
            }
        }
        return new String(text);
    }

    public <T> List<T> list(Function<ByteReader, T> each) {
        int size = checked(number());
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(each.apply(this));
        }
        return values;
    }

    public <T> Optional<T> optional(Function<ByteReader, T> present) {
        return flag() ? Optional.of(present.apply(this)) : Optional.empty();
    }

    public byte[] block() {
        int length = checked(number());
        byte[] block = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return block;
    }

    public void skipBlock() {
        int length = checked(number());
        at += length;
    }

    /** Nothing has more elements than there are bytes. */
    private int checked(int count) {
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("not a number of elements: " + count);
        }
        return count;
    }
}
