package dev.lyceum.markdown;

import dev.lyceum.config.MarkupConfig.HeadingIdStyle;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the headings of one page their ids: one object a page, asked in order of place. The rules and the numbering of
 * duplicates are Hugo's (goldmark's {@code autoHeadingIDType}).
 */
public final class HeadingIds {
    private final HeadingIdStyle style;
    private final Set<String> taken = new HashSet<>();
    private final List<String> inOrder = new ArrayList<>();
    /** The number to try next for a duplicate; only saves counting from 1 each time. */
    private final Map<String, Integer> numbers = new HashMap<>();

    public HeadingIds(HeadingIdStyle style) {
        this.style = style;
    }

    /**
     * The id for a heading, different from all given or reserved before.
     *
     * @param text the last line of the heading as the author wrote it, Markdown included: this is what goldmark makes
     *     ids of
     */
    public String next(String text) {
        String id = anchor(text.strip());
        return unique(id.isEmpty() ? "heading" : id);
    }

    /** This id, with a number where it has been given or reserved before. */
    String unique(String id) {
        if (take(id)) {
            return id;
        }
        int number = numbers.getOrDefault(id, 1);
        while (!take(id + "-" + number)) {
            number++;
        }
        numbers.put(id, number + 1);
        return id + "-" + number;
    }

    /** The prefix with the lowest number from 0 that makes it different from all ids and prefixes before. */
    String numbered(String prefix) {
        int number = numbers.getOrDefault(prefix, 0);
        while (!take(prefix + number)) {
            number++;
        }
        numbers.put(prefix, number + 1);
        return prefix + number;
    }

    /** Keeps an id that the author has chosen from being given again. */
    public void reserve(String id) {
        take(id);
    }

    private boolean take(String id) {
        boolean free = taken.add(id);
        if (free) {
            inOrder.add(id);
        }
        return free;
    }

    /** How many ids are taken. */
    int count() {
        return inOrder.size();
    }

    /** Frees all ids but the first {@code count} that were taken: those of a conversion that has failed. */
    void forgetFrom(int count) {
        List<String> failed = inOrder.subList(count, inOrder.size());
        if (!failed.isEmpty()) {
            failed.forEach(taken::remove);
            failed.clear();
            numbers.clear();
        }
    }

    private String anchor(String text) {
        return switch (style) {
            case GITHUB -> github(text, false);
            case GITHUB_ASCII -> github(withoutAccents(text), true);
            case BLACKFRIDAY -> blackfriday(text);
        };
    }

    private static String github(String text, boolean ascii) {
        StringBuilder id = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ' || c == '-') {
                id.append('-');
            } else if ((c < 0x80 || !ascii) && (c == '_' || Character.isLetter(c) || Character.isDigit(c))) {
                id.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return id.toString();
    }

    private static String withoutAccents(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static String blackfriday(String text) {
        StringBuilder id = new StringBuilder(text.length());
        boolean dash = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isLetterOrNumber(c)) {
                if (dash && !id.isEmpty()) {
                    id.append('-');
                }
                dash = false;
                id.appendCodePoint(Character.toLowerCase(c));
            } else {
                dash = true;
            }
        }
        return id.toString();
    }

    private static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
