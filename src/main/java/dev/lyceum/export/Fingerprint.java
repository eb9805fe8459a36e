package dev.lyceum.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names and numbers made from a text or file, the same for ever. */
final class Fingerprint {
    private static final String BASE_91 =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~";

    private Fingerprint() {}

    static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(sha("SHA-256", bytes), 0, length);
    }

    static String hex(String text, int length) {
        return hex(text.getBytes(StandardCharsets.UTF_8), length);
    }

    /** An Anki guid as genanki makes it. */
    static String guid(String key) {
        long rest = number(key);
        StringBuilder guid = new StringBuilder();
        do {
            guid.append(BASE_91.charAt((int) Long.remainderUnsigned(rest, BASE_91.length())));
            rest = Long.divideUnsigned(rest, BASE_91.length());
        } while (rest != 0);
        return guid.reverse().toString();
    }

    /** The first eight bytes of the text's SHA-256. */
    static long number(String text) {
        byte[] hash = sha("SHA-256", text.getBytes(StandardCharsets.UTF_8));
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << 8 | hash[i] & 0xff;
        }
        return number;
    }

    /** What Anki finds doubles by: the first four bytes of the SHA-1 of a note's first field without its markup. */
    static long checksum(String words) {
        byte[] hash = sha("SHA-1", words.getBytes(StandardCharsets.UTF_8));
        return (hash[0] & 0xffL) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | hash[3] & 0xff;
    }

    private static byte[] sha(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1 and SHA-256", e);
        }
    }
}
