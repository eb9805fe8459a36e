package dev.lyceum.study;

import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds text that stands twice on a page because it was pasted twice; blank lines and indentation do not count. */
final class RepeatFinder {
    /** In signs: less may be said twice on purpose. */
    private static final int SHORTEST = 60;

    private final SourceText file;

    RepeatFinder(SourceText file) {
        this.file = file;
    }

    /** A text, and an earlier one of the same words. */
    record Repeat(Span later, Span earlier) {}

    /** The first of some stretches that has the words of one before it. */
    Optional<Repeat> among(List<Span> stretches) {
        Map<List<String>, Span> seen = new HashMap<>();
        for (Span stretch : stretches) {
            List<String> words = words(lines(stretch));
            if (isLong(words)) {
                Span earlier = seen.putIfAbsent(words, stretch);
                if (earlier != null) {
                    return Optional.of(new Repeat(stretch, earlier));
                }
            }
        }
        return Optional.empty();
    }

    /** The halves of a stretch, where the second has the words of the first. */
    Optional<Repeat> halves(Span stretch) {
        List<Span> lines = lines(stretch);
        if (lines.size() % 2 != 0) {
            return Optional.empty();
        }
        List<Span> first = lines.subList(0, lines.size() / 2);
        List<Span> second = lines.subList(lines.size() / 2, lines.size());
        List<String> words = words(first);
        if (!isLong(words) || words.stream().distinct().count() < 2 || !words.equals(words(second))) {
            return Optional.empty();
        }
        int middle = second.get(0).start();
        return Optional.of(new Repeat(new Span(middle, stretch.end()), new Span(stretch.start(), middle)));
    }

    private static boolean isLong(List<String> words) {
        return words.stream().mapToInt(String::length).sum() >= SHORTEST;
    }

    private List<String> words(List<Span> lines) {
        return lines.stream().map(line -> line.of(file.text())).toList();
    }

    /** The lines that are not blank, without the space around their words. */
    private List<Span> lines(Span stretch) {
        String text = file.text();
        List<Span> lines = new ArrayList<>();
        for (int start = stretch.start(); start < stretch.end(); ) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? stretch.end() : Math.min(next, stretch.end());
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new Span(from, to));
            }
            start = end + 1;
        }
        return lines;
    }
}
