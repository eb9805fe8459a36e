package dev.lyceum.site;

import dev.lyceum.config.UrlConfig;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A URL pattern of {@code [permalinks]} with Hugo's tokens: {@code :year :month :monthname :day :weekday :weekdayname
 * :yearday :section :sections :title :slug :filename :slugorfilename :contentbasename :slugorcontentbasename}, a slice of
 * the sections ({@code :sections[1:]}), or a date as Go writes it ({@code :2006}).
 */
final class Permalink {
    private final List<Token> tokens;

    private Permalink(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * What a pattern can name of a page.
     *
     * @param section the first folder
     * @param sections the folders of all sections that the page is in
     * @param fileName without date, extension and language; the folder's for a bundle
     */
    record Subject(
            OffsetDateTime date, String section, List<String> sections, String title, String slug, String fileName) {}

    private interface Token {
        String of(Subject subject, UrlConfig urls);
    }

    /**
     * Reads a pattern; empty when a token is unknown, a slice is wrong, a segment in the middle is empty, or one leads up and
     * so perhaps out of the site.
     */
    static Optional<Permalink> parse(String pattern) {
        int lastEmpty = pattern.indexOf("//", 1);
        if (pattern.isEmpty()
                || List.of(pattern.split("/")).contains("..")
                || (lastEmpty >= 0 && lastEmpty < pattern.length() - 2)) {
            return Optional.empty();
        }
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (int colon = pattern.indexOf(':'); colon >= 0; colon = pattern.indexOf(':', from)) {
            int end = colon + 1;
            while (end < pattern.length() && isWord(pattern.charAt(end))) {
                end++;
            }
            String literal = pattern.substring(from, end == colon + 1 ? end : colon);
            tokens.add((subject, urls) -> literal);
            from = end;
            if (end == colon + 1) {
                continue;
            }
            String name = pattern.substring(colon + 1, end);
            int close = end < pattern.length() && pattern.charAt(end) == '[' ? pattern.indexOf(']', end + 2) : -1;
            Optional<Token> token;
            if (close >= 0) {
                token = name.equals("sections")
                        ? SectionSlice.parse(pattern.substring(end + 1, close))
                                .map(slice -> (subject, urls) -> String.join("/", slice.of(subject.sections())))
                        : Optional.empty();
                from = close + 1;
            } else {
                token = token(name);
            }
            if (token.isEmpty()) {
                return Optional.empty();
            }
            tokens.add(token.get());
        }
        String rest = pattern.substring(from);
        tokens.add((subject, urls) -> rest);
        return Optional.of(new Permalink(tokens));
    }

    /**
     * The path of a page, made of what a URL may hold; without slash at either end, and without an empty segment where a
     * token has no words ({@code :sections[1:]} of a page right in its section).
     */
    String expand(Subject subject, UrlConfig urls) {
        StringBuilder path = new StringBuilder();
        for (Token token : tokens) {
            path.append(token.of(subject, urls));
        }
        // A blank at the end is one in the middle of the path to the page's file, so it counts: "C++" ends as "c-".
        return UrlPath.clean(UrlPath.segment(unescape(path.append('/').toString()), urls));
    }

    private static Optional<Token> token(String name) {
        return switch (name) {
            case "year" ->
                Optional.of((subject, urls) -> Integer.toString(subject.date().getYear()));
            case "month" -> Optional.of((subject, urls) -> two(subject.date().getMonthValue()));
            case "monthname" ->
                Optional.of(
                        (subject, urls) -> subject.date().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case "day" -> Optional.of((subject, urls) -> two(subject.date().getDayOfMonth()));
            case "weekday" ->
                Optional.of((subject, urls) ->
                        Integer.toString(subject.date().getDayOfWeek().getValue() % 7));
            case "weekdayname" ->
                Optional.of((subject, urls) ->
                        subject.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case "yearday" ->
                Optional.of((subject, urls) -> Integer.toString(subject.date().getDayOfYear()));
            case "section" -> Optional.of((subject, urls) -> subject.section());
            case "sections" -> Optional.of((subject, urls) -> String.join("/", subject.sections()));
            case "title" -> Optional.of((subject, urls) -> word(subject.title(), urls));
            case "slug" ->
                Optional.of((subject, urls) -> word(subject.slug().isEmpty() ? subject.title() : subject.slug(), urls));
            case "filename", "contentbasename" -> Optional.of((subject, urls) -> word(subject.fileName(), urls));
            case "slugorfilename", "slugorcontentbasename" ->
                Optional.of(
                        (subject, urls) -> word(subject.slug().isEmpty() ? subject.fileName() : subject.slug(), urls));
            default ->
                GoDate.hasDate(name)
                        ? Optional.of((subject, urls) -> GoDate.format(name, subject.date()))
                        : Optional.empty();
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** A title as one part of a path; a {@code #} at its end would begin an empty fragment, so it goes. */
    private static String word(String text, UrlConfig urls) {
        String word = UrlPath.segment(text, urls);
        return word.endsWith("#") ? word.substring(0, word.length() - 1) : word;
    }

    /** As in the query of a URL, which is how Hugo reads it back: a plus is a blank. */
    private static String unescape(String path) {
        if (path.indexOf('%') < 0 && path.indexOf('+') < 0) {
            return path;
        }
        byte[] from = path.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
        byte[] to = new byte[from.length];
        int length = 0;
        for (int i = 0; i < from.length; i++) {
            int high = from[i] == '%' && i + 2 < from.length ? Character.digit(from[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(from[i + 2], 16) : -1;
            if (low >= 0) {
                to[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                to[length++] = from[i];
            }
        }
        return new String(to, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
