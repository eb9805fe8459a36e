package dev.lyceum.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The ids of one page's study items, under which a learner's progress is kept. An id is the author's own or else a hash
 * of the words, in which case, punctuation, white space and markers do not count, so that it survives rebuilds,
 * reordering and touching up. A second item of the same id gets {@code -2} and so on.
 */
final class CardId {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 12;
    private static final int BITS = 5;

    private final MessageDigest digest = sha256();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    /** The id of an item that has none of its own. */
    String of(PartKind kind, String words) {
        digest.update((kind.key() + '\n').getBytes(StandardCharsets.UTF_8));
        return unique(encode(digest.digest(fold(words).getBytes(StandardCharsets.UTF_8))));
    }

    /** The id itself, or what makes it unique on the page. */
    String unique(String id) {
        String free = id;
        while (!taken.add(free)) {
            free = id + '-' + copies.merge(id, 2, (count, one) -> count + 1);
        }
        return free;
    }

    boolean isTaken(String id) {
        return taken.contains(id);
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
