package dev.lyceum.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes ids of words. Case, punctuation, white space and markers do not count, so that an id survives rebuilds, reordering
 * and touching up. Not thread-safe.
 */
final class CardId {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 12;
    private static final int BITS = 5;

    private final MessageDigest digest = sha256();

    /** The id of a study item by its words. */
    String of(PartKind kind, String words) {
        return ofFolded(kind.key() + '\n' + fold(words));
    }

    /** An id of letters and digits as {@link #fold} gives them. */
    String ofFolded(String folded) {
        return encode(digest.digest(folded.getBytes(StandardCharsets.UTF_8)));
    }

    /** Letters and digits only, in lower case and in compatibility form. */
    static String fold(String words) {
        String normal = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(normal.length());
        normal.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static String encode(byte[] hash) {
        StringBuilder id = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (int next = 0; id.length() < LENGTH; ) {
            if (bits < BITS) {
                buffer = buffer << 8 | hash[next++] & 0xFF;
                bits += 8;
            }
            bits -= BITS;
            id.append(ALPHABET.charAt(buffer >> bits & 31));
        }
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
