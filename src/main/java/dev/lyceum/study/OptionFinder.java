package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the choices of a question: lines, or parts of one line, that are lettered from A on, or a list with ticks. */
final class OptionFinder {
    private static final int FEWEST = 2;
    /** {@code A.} and {@code B.} behind each other may be initials. */
    private static final int FEWEST_UNBRACKETED = 3;

    private static final Pattern TICK = Pattern.compile("(?i)(?<!\\s)\\s*+(?:[✅✔☑✓√]\\ufe0f?"
            + "|(?:[←]|<-+)?\\s*\\*{0,3}[（(]\\*{0,3}(?:correct(?: answer)?|right|正確|正确|正解|✓|✔)\\*{0,3}[)）]\\*{0,3}"
            + "|(?:[←]|<-+)\\s*(?:correct|right|正確|正确)[^\\n]{0,10})\\s*");
    private static final String BOLD = "**";
    private static final Pattern FIRST_INSIDE = Pattern.compile("(?<=[\\s?？。）)：:_])(?:[(（][Aa][)）]|[Aa][.)、．])");

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
            Optional<Mark> first = choice(lines.get(index)).filter(mark -> mark.number() == 1);
            if (first.isPresent()) {
                List<OptionCut> options = onLines(index, first.get(), to, this::choice);
                if (options.size() < FEWEST && first.get().kept().length() == 0) {
                    options = onOneLine(new Cut(index, lines.get(index).start()), first.get());
                }
                boolean asking = options.stream().anyMatch(this::asks);
                return options.size() < FEWEST || asking ? List.of() : withBoldAsTick(options);
            }
        }
        return List.of();
    }

    /** A letter with its words; where they are bold together, nothing but a tick stands behind them. */
    private Optional<Mark> choice(Line line) {
        return marks.choice(line).filter(mark -> {
            String sign = text.substring(mark.kept().start(), mark.kept().end());
            int close = text.indexOf(sign, mark.content());
            return sign.isEmpty() || close >= 0 && endsAt(close + sign.length(), line.end());
        });
    }

    private boolean endsAt(int at, int lineEnd) {
        return at == lineEnd
                || at < lineEnd && TICK.matcher(text).region(at, lineEnd).matches();
    }

    /** One choice that is bold among others that are not is the right one, unless a tick says otherwise. */
    private static List<OptionCut> withBoldAsTick(List<OptionCut> options) {
        boolean ticked = options.stream().anyMatch(OptionCut::right);
        long bold = options.stream().filter(OptionCut::bold).count();
        return ticked || bold != 1
                ? options
                : options.stream().map(OptionCut::withBoldAsTick).toList();
    }

    /** The items of an unlettered list with boxes of which some, but not all, are checked. */
    List<OptionCut> findTicked(int from, int to) {
        int first = lines.firstFilled(from, to);
        while (first < to && !isBullet(lines.get(first))) {
            first++;
        }
        if (first == to) {
            return List.of();
        }
        List<OptionCut> options = new ArrayList<>();
        int indent = lines.get(first).indent();
        int index = first;
        while (index < to && hasBox(lines.get(index)) && lines.get(index).indent() <= indent + 1) {
            int end = index + 1;
            while (end < to && (lines.get(end).blank() || lines.get(end).indent() > indent + 1)) {
                end++;
            }
            options.add(option(
                    new Cut(index, lines.get(index).start()),
                    marks.boxEnd(lines.get(index)),
                    lines.at(lines.lastFilled(index + 1, end)),
                    ""));
            index = end;
        }
        long right = options.stream().filter(OptionCut::right).count();
        return right > 0 && right < options.size() ? options : List.of();
    }

    private boolean isBullet(Line line) {
        return marks.withoutLabel(line)
                .filter(mark -> mark.is(Mark.Kind.BULLET))
                .isPresent();
    }

    private boolean hasBox(Line line) {
        return isBullet(line)
                && marks.withoutLabel(line)
                        .filter(mark -> mark.content() < marks.boxEnd(line))
                        .isPresent();
    }

    /** What may be choices if the answer is one of their letters: {@code A: one}, or letters behind the question's words. */
    List<OptionCut> findUnsure(Item question, Cut end) {
        for (int index = question.line() + 1; index < end.line(); index++) {
            Optional<Mark> first = marks.name(lines.get(index)).filter(mark -> mark.number() == 1);
            if (first.isPresent()) {
                List<OptionCut> options = onLines(index, first.get(), end.line(), marks::name);
                return options.size() < FEWEST ? List.of() : options;
            }
        }
        Line head = lines.get(question.line());
        int to = end.line() == question.line() ? end.offset() : head.end();
        Matcher inside = FIRST_INSIDE.matcher(text).region(question.mark().content(), to);
        inside.useTransparentBounds(true);
        if (!inside.find()) {
            return List.of();
        }
        int content = lines.skipSpace(inside.end(), to);
        Span none = new Span(content, content);
        Mark first = new Mark(Mark.Kind.LETTER, 1, "", inside.start(), content, none, head.indent(), inside.group());
        List<OptionCut> options = onOneLine(new Cut(question.line(), inside.start()), first);
        boolean bracketed = !Character.isLetter(text.charAt(inside.start()));
        return options.size() < (bracketed ? FEWEST : FEWEST_UNBRACKETED) ? List.of() : options;
    }

    private List<OptionCut> onLines(int from, Mark first, int to, Function<Line, Optional<Mark>> reader) {
        List<OptionCut> options = new ArrayList<>();
        int start = from;
        Mark mark = first;
        for (int index = from + 1; index <= to; index++) {
            boolean more = index < to;
            Optional<Mark> next = more ? reader.apply(lines.get(index)) : Optional.empty();
            boolean follows = next.isPresent() && next.get().number() == options.size() + 2;
            boolean inside = more
                    && !follows
                    && (lines.get(index).blank()
                            || lines.get(index).indent() > lines.get(from).indent());
            if (!inside) {
                int end = lines.lastFilled(start + 1, index);
                options.add(option(lines.at(start), mark.kept(), mark.content(), lines.at(end), mark.written()));
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
    private List<OptionCut> onOneLine(Cut from, Mark first) {
        List<OptionCut> options = new ArrayList<>();
        Line line = lines.get(from.line());
        String label = first.written();
        Cut start = from;
        int content = first.content();
        while (true) {
            String nextLabel = next(label);
            int next = find(nextLabel, content, line.end());
            boolean last = next == line.end();
            Cut end = last ? lines.at(from.line() + 1) : new Cut(from.line(), next);
            options.add(option(start, content, end, label));
            if (last) {
                return options;
            }
            label = nextLabel;
            start = new Cut(from.line(), next);
            content = lines.skipSpace(next + nextLabel.length(), line.end());
        }
    }

    private OptionCut option(Cut start, int content, Cut end, String label) {
        return option(start, new Span(content, content), content, end, label);
    }

    /** @param opened an emphasis in front of the label that its words close */
    private OptionCut option(Cut start, Span opened, int content, Cut end, String label) {
        int lineEnd =
                Math.max(content, Math.min(end.offset(), lines.get(start.line()).end()));
        boolean checked = content >= 4
                && text.charAt(content - 2) == ']'
                && Character.isLetter(text.charAt(content - 3))
                && marks.boxEnd(lines.get(start.line())) == content;
        boolean around = opened.length() > 0;
        String sign = around
                ? text.substring(opened.start(), opened.end())
                : text.startsWith(BOLD, content) && content < lineEnd ? BOLD : "";
        int words = around ? content : content + sign.length();
        int close = sign.isEmpty() ? -1 : text.indexOf(sign, words);
        if (close <= words || !endsAt(close + sign.length(), lineEnd)) {
            Span tick = tick(content, lineEnd);
            return new OptionCut(label, start, content, end, tick, false, checked || tick.length() > 0);
        }
        Span inside = tick(words, close);
        boolean ticked = inside.length() > 0 || close + sign.length() < lineEnd;
        Span left = new Span(inside.length() > 0 ? inside.start() : close, lineEnd);
        return new OptionCut(label, start, words, end, left, true, checked || ticked);
    }

    /** The sign at the end of a stretch that says the choice is right; empty where there is none. */
    private Span tick(int from, int to) {
        Matcher tick = TICK.matcher(text).region(from, to);
        Span last = new Span(from, from);
        while (tick.find()) {
            if (tick.end() == to) {
                last = new Span(tick.start(), tick.end());
            }
        }
        return last;
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
