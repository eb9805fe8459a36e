package dev.lyceum.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Puts values one behind the other into bytes, small numbers into few; {@link ByteReader} takes them out again. */
public final class ByteWriter {
    private byte[] bytes = new byte[1 << 12];
    private int size;

    public void number(int value) {
        wide(value);
    }

    /** Seven bits a byte; numbers near 0, also negative ones, are short. */
    public void wide(long value) {
        room(10);
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    public void flag(boolean value) {
        number(value ? 1 : 0);
    }

    public void name(Enum<?> value) {
        number(value.ordinal());
    }

    /** Every text, also one with half a surrogate pair, for which UTF-8 has no bytes. */
    public void text(String text) {
        byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
        if (new String(narrow, StandardCharsets.ISO_8859_1).equals(text)) {
            number(narrow.length);
            bytes(narrow);
            return;
        }
        number(-text.length());
        room(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xc0 | c >> 6);
                bytes[size++] = (byte) (0x80 | c & 0x3f);
            } else {
                bytes[size++] = (byte) (0xe0 | c >> 12);
                bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[size++] = (byte) (0x80 | c & 0x3f);
            }
        }
    }

    public <T> void list(Collection<T> values, BiConsumer<ByteWriter, T> each) {
        number(values.size());
        for (T value : values) {
            each.accept(this, value);
        }
    }

    public <T> void optional(Optional<T> value, BiConsumer<ByteWriter, T> present) {
        flag(value.isPresent());
        value.ifPresent(some -> present.accept(this, some));
    }

    /** Their number first. */
    public void block(byte[] block) {
        number(block.length);
        bytes(block);
    }

    private void bytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
