package dev.lyceum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the choices of a question: lines, or parts of one line, that are lettered from A on. */
final class OptionFinder {
    private static final int FEWEST = 2;

    private final Lines lines;
    private final String text;
    private final MarkScanner marks;

    OptionFinder(Lines lines, MarkScanner marks) {
        this.lines = lines;
        this.text = lines.text();
        this.marks = marks;
    }

    /** The choices in a range of lines, none where the letters are rather those of several questions. */
    List<OptionCut> find(int from, int to) {
        for (int index = from; index < to; index++) {
            Optional<Mark> first = marks.choice(lines.get(index)).filter(mark -> mark.number() == 1);
            if (first.isPresent()) {
                List<OptionCut> options = onLines(index, first.get(), to);
                if (options.size() < FEWEST) {
                    options = onOneLine(index, first.get());
                }
                boolean asking = options.stream().anyMatch(this::asks);
                return options.size() < FEWEST || asking ? List.of() : options;
            }
        }
        return List.of();
    }

    private List<OptionCut> onLines(int from, Mark first, int to) {
        List<OptionCut> options = new ArrayList<>();
        int start = from;
        Mark mark = first;
        for (int index = from + 1; index <= to; index++) {
            boolean more = index < to;
            Optional<Mark> next = more ? marks.choice(lines.get(index)) : Optional.empty();
            boolean follows = next.isPresent() && next.get().number() == options.size() + 2;
            boolean inside = more
                    && !follows
                    && (lines.get(index).blank()
                            || lines.get(index).indent() > lines.get(from).indent());
            if (!inside) {
                int end = lines.lastFilled(start + 1, index);
                options.add(new OptionCut(label(mark), lines.at(start), mark.content(), lines.at(end)));
                if (!follows) {
                    break;
                }
                start = index;
                mark = next.get();
            }
        }
        return options;
    }

    /** {@code A) one B) two C) three} */
    private List<OptionCut> onOneLine(int index, Mark first) {
        List<OptionCut> options = new ArrayList<>();
        Line line = lines.get(index);
        String label = label(first);
        int start = line.start();
        int content = first.content();
        while (true) {
            String nextLabel = next(label);
            int next = find(nextLabel, content, line.end());
            boolean last = next == line.end();
            Cut end = last ? lines.at(index + 1) : new Cut(index, next);
            options.add(new OptionCut(label, new Cut(index, start), content, end));
            if (last) {
                return options;
            }
            label = nextLabel;
            start = next;
            content = lines.skipSpace(next + nextLabel.length(), line.end());
        }
    }

    /** Where a label stands behind white space; {@code to} where it does not. */
    private int find(String label, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (Line.isSpace(text.charAt(at - 1)) && text.startsWith(label, at)) {
                return at;
            }
        }
        return to;
    }

    private String label(Mark mark) {
        int end = mark.content();
        while (end > mark.start() && Line.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(mark.start(), end);
    }

    /** The same label with the next letter. */
    private static String next(String label) {
        int letter = Character.isLetter(label.charAt(0)) ? 0 : 1;
        char next = (char) (label.charAt(letter) + 1);
        return label.substring(0, letter) + next + label.substring(letter + 1);
    }

    private boolean asks(OptionCut option) {
        int end = option.end().offset();
        while (end > option.content() && Line.isSpace(text.charAt(end - 1))) {
            end--;
        }
        char last = text.charAt(end - 1);
        return last == '?' || last == '？';
    }
}
