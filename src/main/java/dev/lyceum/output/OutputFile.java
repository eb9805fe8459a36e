package dev.lyceum.output;

import java.nio.charset.StandardCharsets;

/**
 * One finished file.
 *
 * @param path relative to the destination, with {@code /}
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed over, never shared or compared
public record OutputFile(String path, byte[] bytes) {
    public static OutputFile text(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
