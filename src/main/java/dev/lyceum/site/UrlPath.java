package dev.lyceum.site;

import dev.lyceum.config.UrlConfig;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** File names to URL paths by Hugo's rules (its {@code PathSpec.MakePathSanitized}), and paths to hrefs. */
public final class UrlPath {
    private static final boolean[] IS_PLAIN = plain();

    private UrlPath() {}

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~!$&'()*+,;=:@/".indexOf(c) >= 0;
        }
        return plain;
    }

    /**
     * A file name, or several with {@code /}, as it stands in a URL: letters, digits, marks and {@code . / \ _ # + ~ - @}
     * stay, a run of spaces becomes one hyphen, everything else is dropped. Each character has its own small letter: Go knows
     * no others, while Java makes two of {@code İ} and looks where {@code Σ} stands.
     */
    public static String segment(String name, UrlConfig config) {
        String text = config.removeAccents() ? withoutAccents(name) : name;
        StringBuilder path = new StringBuilder(text.length());
        boolean hyphen = false;
        boolean wasHyphen = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isAllowed(c) || isEscape(text, i)) {
                wasHyphen = c == '-';
                if (hyphen && !wasHyphen) {
                    path.append('-');
                }
                hyphen = false;
                path.appendCodePoint(config.keepCase() ? c : Character.toLowerCase(c));
            } else if (path.length() > 0 && !wasHyphen && isSpace(c)) {
                hyphen = true;
            }
            i += Character.charCount(c);
        }
        return path.toString();
    }

    /** In small letters, each of which stands for one: see {@link #segment}. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }

    /**
     * The same for a whole path, none of whose segments may vanish or climb: a name of which nothing is left (an emoji) or
     * that means a folder ({@code ..}) is spelled by its code points. Something follows the path, so a blank at its end
     * that only dropped signs were behind ({@code Really ?}) is a hyphen, too.
     */
    static String path(String path, UrlConfig config) {
        String closed = segment(path + "/", config);
        String url = closed.substring(0, closed.length() - 1);
        String[] segments = url.split("/", -1);
        String[] names = path.split("/", -1);
        if (segments.length != names.length) {
            return url;
        }
        for (int i = 0; i < segments.length; i++) {
            boolean unusable = segments[i].isEmpty() || segments[i].equals(".") || segments[i].equals("..");
            if (unusable && !names[i].isEmpty()) {
                segments[i] = names[i].codePoints()
                        .mapToObj(c -> "u" + Integer.toHexString(c))
                        .collect(Collectors.joining("-"));
            }
        }
        return String.join("/", segments);
    }

    private static boolean isAllowed(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "./\\_#+~-@".indexOf(c) >= 0;
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isEscape(String text, int i) {
        return text.charAt(i) == '%'
                && i + 2 < text.length()
                && Character.digit(text.charAt(i + 1), 16) >= 0
                && Character.digit(text.charAt(i + 2), 16) >= 0;
    }

    static String withoutAccents(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** A path without slashes at its ends. */
    static String trimSlashes(String path) {
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    /** A path without empty segments and with {@code .} and {@code ..} followed; never above the root. */
    static String clean(String path) {
        List<String> kept = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (!kept.isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.add(segment);
            }
        }
        return String.join("/", kept);
    }

    /** Percent-encodes a path for an {@code href}; {@code /} stays. */
    public static String encode(String path) {
        int i = 0;
        while (i < path.length() && isPlain(path.charAt(i))) {
            i++;
        }
        if (i == path.length()) {
            return path;
        }
        StringBuilder encoded = new StringBuilder(path.length() * 2);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                encoded.append(c);
            } else {
                encoded.append('%');
                encoded.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                encoded.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c) {
        return c < 128 && IS_PLAIN[c];
    }

    /**
     * The relative href from one page to another place of the site, both below the site's root and not percent-encoded. A
     * place that is a folder is named by its {@code index.html}, so that the link also works from a file system.
     */
    public static String relative(String from, String to) {
        String target = to.isEmpty() || to.endsWith("/") ? to + "index.html" : to;
        int common = 0;
        for (int slash = from.indexOf('/'); slash >= 0; slash = from.indexOf('/', slash + 1)) {
            if (!target.regionMatches(0, from, 0, slash + 1)) {
                break;
            }
            common = slash + 1;
        }
        StringBuilder href = new StringBuilder();
        for (int i = common; i < from.length(); i++) {
            if (from.charAt(i) == '/') {
                href.append("../");
            }
        }
        String rest = encode(target.substring(common));
        if (href.isEmpty() && firstSegmentHasColon(rest)) {
            href.append("./");
        }
        return href.append(rest).toString();
    }

    /** The site's root as seen from a page: {@code ../../} or {@code ./}. */
    public static String root(String from) {
        int depth = 0;
        for (int i = 0; i < from.length(); i++) {
            depth += from.charAt(i) == '/' ? 1 : 0;
        }
        return depth == 0 ? "./" : "../".repeat(depth);
    }

    private static boolean firstSegmentHasColon(String path) {
        int colon = path.indexOf(':');
        int slash = path.indexOf('/');
        return colon >= 0 && (slash < 0 || colon < slash);
    }

    /** A readable title from a file or folder name: {@code front-end_basics} is {@code Front End Basics}. */
    public static String title(String name) {
        if (name.indexOf(' ') >= 0) {
            return name;
        }
        String words = name.replace('-', ' ').replace('_', ' ').strip();
        if (words.isEmpty()) {
            return name;
        }
        if (!words.equals(words.toLowerCase(Locale.ROOT))) {
            return words;
        }
        StringBuilder title = new StringBuilder(words);
        for (int i = 0; i < title.length(); i++) {
            if (i == 0 || title.charAt(i - 1) == ' ') {
                title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
            }
        }
        return title.toString();
    }
}
