package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The answer labels of a part, by line: those that begin a line, and those that stand behind a question. */
final class AnswerLabels {
    /** So many lines behind {@code A:} a {@code B:} makes it a name. */
    private static final int NAMES_APART = 6;

    private static final String BEFORE_NAME = "*_" + LabelScanner.OPENING;
    private static final String BEHIND_NAME = ".．:：、*_" + LabelScanner.CLOSING;

    private final Lines lines;
    private final LabelScanner labels;
    private final MarkScanner marks;
    private final NavigableMap<Integer, Label> leading = new TreeMap<>();
    private final Map<Integer, Optional<Label>> inline = new HashMap<>();

    AnswerLabels(Lines lines, LabelScanner labels, MarkScanner marks) {
        this.lines = lines;
        this.labels = labels;
        this.marks = marks;
        for (int index = 0; index < lines.size(); index++) {
            scan(index, lines.get(index));
        }
        boolean mixed = leading.values().stream().anyMatch(Label::sure);
        leading.entrySet().removeIf(entry -> (!mixed || isBare(entry.getValue())) && isNameInData(entry.getKey()));
        if (mixed) {
            leading.keySet().removeAll(besideOthers());
        }
    }

    private static boolean isBare(Label label) {
        return !label.sure() && label.number() == 0;
    }

    /** The lines of each bare {@code A:} that is not the only label below its question: it belongs to what it stands in. */
    private Set<Integer> besideOthers() {
        Set<Integer> beside = new HashSet<>();
        boolean asked = false;
        List<Integer> ofQuestion = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Label label = leading.get(index);
            if (label != null) {
                ofQuestion.add(index);
            }
            boolean last = index + 1 == lines.size();
            boolean begins = label == null && beginsQuestion(lines.get(index));
            if (begins || last) {
                if (!asked || ofQuestion.size() > 1) {
                    beside.addAll(ofQuestion);
                }
                ofQuestion.clear();
                asked |= begins;
            }
        }
        beside.removeIf(line -> at(line).filter(AnswerLabels::isBare).isEmpty());
        return beside;
    }

    private boolean beginsQuestion(Line line) {
        return marks.mark(line).filter(Mark::counts).isPresent()
                || lines.asks(line)
                || labels.question(marks.textStart(line), line.end())
                        .filter(Label::colon)
                        .isPresent();
    }

    /** The labels that begin a line, in order of place. */
    List<LabelledLine> between(int from, int to) {
        if (from >= to) {
            return List.of();
        }
        return leading.subMap(from, to).entrySet().stream()
                .map(entry -> new LabelledLine(entry.getKey(), entry.getValue(), true))
                .toList();
    }

    boolean isEmpty() {
        return leading.isEmpty();
    }

    /** The label that begins a line. */
    Optional<Label> at(int line) {
        return Optional.ofNullable(leading.get(line));
    }

    /** The first label of a question's lines. */
    Optional<LabelledLine> first(int from, int to) {
        Optional<LabelledLine> begins = firstLeading(from + 1, to);
        int end = begins.map(LabelledLine::line).orElse(to);
        for (int line = from; line < end; line++) {
            Optional<Label> within = inline(line);
            if (within.isPresent()) {
                return Optional.of(new LabelledLine(line, within.get(), false));
            }
        }
        return begins;
    }

    private Optional<Label> inline(int index) {
        Line line = lines.get(index);
        if (!line.is(Line.Kind.TEXT) && !line.is(Line.Kind.HEADING)) {
            return Optional.empty();
        }
        return inline.computeIfAbsent(index, key -> {
            boolean asked = labels.question(marks.textStart(line), line.end()).isPresent()
                    || marks.mark(line).filter(mark -> !mark.label().isEmpty()).isPresent();
            return labels.answerWithin(marks.textStart(line), line.end(), asked);
        });
    }

    /** The first label that begins a line of the range. */
    Optional<LabelledLine> firstLeading(int from, int to) {
        return Optional.ofNullable(leading.ceilingEntry(from))
                .filter(entry -> entry.getKey() < to)
                .map(entry -> new LabelledLine(entry.getKey(), entry.getValue(), true));
    }

    /** Whether a label that begins a line of the range cannot be the name of something. */
    boolean anySure(int from, int to) {
        return between(from, to).stream()
                .map(LabelledLine::label)
                .anyMatch(label -> label.sure() || label.number() > 0);
    }

    boolean anyLeading(int from, int to) {
        return firstLeading(from, to).isPresent();
    }

    /** Whether nothing but the label is on the line. */
    boolean isAlone(int line) {
        return at(line).filter(label -> label.content() >= lines.get(line).end())
                .isPresent();
    }

    /** @param begins whether the label begins the line */
    record LabelledLine(int line, Label label, boolean begins) {
        /** Where the text in front of the label ends. */
        Cut before(Lines lines) {
            return begins ? lines.at(line) : new Cut(line, label.start());
        }
    }

    /**
     * The answer behind a label.
     *
     * @param columns how much indentation its lines may lose at least
     */
    AnswerCut cut(LabelledLine found, Cut end, int columns) {
        Line line = lines.get(found.line());
        Label label = found.label();
        int column = found.begins() ? line.indent() + label.start() - line.text() : 0;
        boolean below = found.begins() && label.content() >= line.end();
        Cut content = below ? lines.at(found.line() + 1) : new Cut(found.line(), label.content());
        Span left = label.bracket() == Label.NO_BRACKET
                ? new Span(label.content(), label.content())
                : closingBracket(label.bracket(), label.content(), end.offset());
        return new AnswerCut(
                label.words(),
                label.start(),
                content,
                content.offset(),
                end,
                label.kept(),
                left,
                Math.max(columns, column));
    }

    /** The bracket that closes the one in front of a label; a full-width one closes the other too. */
    private Span closingBracket(char bracket, int from, int to) {
        int kind = LabelScanner.OPENING.indexOf(bracket) / 2;
        int depth = 1;
        for (int at = from; at < to; at++) {
            char c = lines.text().charAt(at);
            int opening = LabelScanner.OPENING.indexOf(c);
            int closing = LabelScanner.CLOSING.indexOf(c);
            if (opening >= 0 && opening / 2 == kind) {
                depth++;
            } else if (closing >= 0 && closing / 2 == kind && --depth == 0) {
                return new Span(at, at + 1);
            }
        }
        return new Span(from, from);
    }

    private void scan(int index, Line line) {
        if (line.is(Line.Kind.TEXT) || line.is(Line.Kind.HEADING)) {
            labels.answer(marks.textStart(line), line.end()).ifPresent(label -> leading.put(index, label));
        }
    }

    /** {@code A: 1 2 3} above {@code B: 4 5 6} names data, and {@code A. red} above {@code B. blue} is a choice. */
    private boolean isNameInData(int index) {
        String text = lines.text();
        int to = Math.min(lines.size(), index + NAMES_APART);
        for (int next = index + 1; next < to; next++) {
            Line line = lines.get(next);
            if (marks.mark(line).filter(Mark::counts).isPresent()) {
                return false;
            }
            int name = marks.textStart(line);
            while (name < line.end() && BEFORE_NAME.indexOf(text.charAt(name)) >= 0) {
                name++;
            }
            if (name + 1 < line.end()
                    && Character.toUpperCase(text.charAt(name)) == 'B'
                    && BEHIND_NAME.indexOf(text.charAt(name + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
