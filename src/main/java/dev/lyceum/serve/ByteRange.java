package dev.lyceum.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stretch of a file that a client asks for (RFC 9110, section 14).
 *
 * @param first counted from 0
 * @param last included
 */
record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /** What the header asks for: empty for the whole file, also where it asks for several stretches or makes no sense. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher single = SINGLE.matcher(header.strip());
        if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (single.group(1).isEmpty()) {
            long length = Long.parseLong(single.group(2));
            return Optional.of(new ByteRange(Math.max(0, size - length), size - 1));
        }
        long first = Long.parseLong(single.group(1));
        long last = single.group(2).isEmpty() ? size - 1 : Long.parseLong(single.group(2));
        return last < first && !single.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    /** Whether there are such bytes in the file at all. */
    boolean isSatisfiable() {
        return first <= last;
    }
}
