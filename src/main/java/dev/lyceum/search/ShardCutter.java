package dev.lyceum.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sorted list of words into texts of some kilobytes. Entries are parted by tabs; each is a digit for how many
 * characters it has in common with the word before, the rest of the word, and what belongs to it behind a space.
 */
final class ShardCutter {
    /** Bytes before they are packed, not counting the last entry. */
    private static final int FULL = 8_000;

    private final List<String> shards = new ArrayList<>();
    private final List<String> starts = new ArrayList<>();
    private final StringBuilder shard = new StringBuilder();
    private int bytes;
    private String last = "";

    /** Adds the next word; what belongs to it may be empty and is ASCII. */
    void add(String word, CharSequence value) {
        if (bytes >= FULL) {
            cut();
        }
        int shared = shard.isEmpty() ? 0 : Math.min(shared(word, last), Digits.BASE - 1);
        if (shard.isEmpty()) {
            starts.add(word.substring(0, Math.min(word.length(), shared(word, last) + 1)));
        } else {
            shard.append('\t');
        }
        Digits.append(shard, shared);
        shard.append(word, shared, word.length());
        bytes += 2 + value.length();
        for (int i = shared; i < word.length(); i++) {
            bytes += word.charAt(i) < 0x80 ? 1 : 3;
        }
        if (!value.isEmpty()) {
            shard.append(' ').append(value);
            bytes++;
        }
        last = word;
    }

    private void cut() {
        if (!shard.isEmpty()) {
            shards.add(shard.toString());
            shard.setLength(0);
            bytes = 0;
        }
    }

    /** The finished texts. */
    List<String> shards() {
        cut();
        return List.copyOf(shards);
    }

    /** For each text the shortest beginning of its first word that sorts behind the text before. */
    List<String> starts() {
        return List.copyOf(starts);
    }

    private static int shared(String a, String b) {
        int end = Math.min(a.length(), b.length());
        int i = 0;
        while (i < end && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
