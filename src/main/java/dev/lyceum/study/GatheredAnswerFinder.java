package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds answers gathered at the end, below a line such as {@code Answers:} or each with its question's number. */
final class GatheredAnswerFinder {
    private final Lines lines;
    private final LabelScanner scanner;
    private final MarkScanner marks;
    private final AnswerLabels labels;
    private final ItemFinder finder;
    private final RegionTrimmer trimmer;

    GatheredAnswerFinder(
            Lines lines,
            LabelScanner scanner,
            MarkScanner marks,
            AnswerLabels labels,
            ItemFinder finder,
            RegionTrimmer trimmer) {
        this.lines = lines;
        this.scanner = scanner;
        this.marks = marks;
        this.labels = labels;
        this.finder = finder;
        this.trimmer = trimmer;
    }

    /**
     * Looks for gathered answers.
     *
     * @param items the items up to {@code to}, those of the answers among them
     * @return answers without any pair where there are some but it is not clear to which questions
     */
    Optional<GatheredAnswers> find(List<Item> items, int to) {
        Optional<GatheredAnswers> numbered = numbered(items, to);
        Optional<AnswerLabels.LabelledLine> heading =
                labels.firstLeading(items.get(0).line() + 1, to);
        if (numbered.isPresent() || heading.isEmpty()) {
            return numbered;
        }
        int line = heading.get().line();
        List<Item> asked = NumberChain.of(before(items, line)).main();
        if (!labels.isAlone(line)) {
            int content = heading.get().label().content();
            return key(line, content, asked, to)
                    .or(() -> answersSeveral(line, content, items, to) || isPartOfKey(line, content, asked, to)
                            ? Optional.of(unclear(line))
                            : Optional.empty());
        }
        int next = lines.firstFilled(line + 1, to);
        List<Item> answers = finder.counted(next, to);
        boolean listed = !answers.isEmpty() && answers.get(0).line() == next;
        Optional<GatheredAnswers> below =
                listed ? pair(OptionalInt.of(line), listed(answers, asked), asked, to) : Optional.empty();
        if (below.isPresent() || asked.size() < 2 || next == to || labels.anyLeading(line + 1, to)) {
            return below;
        }
        return key(line, next < to ? lines.get(next).text() : line, asked, to)
                .or(() -> inOrder(line, next, asked, to))
                .or(() -> answers.isEmpty() && !isOfMany(line) ? Optional.empty() : Optional.of(unclear(line)));
    }

    /** Whether a label that stands alone announces more than the answer to the question above it. */
    private boolean isOfMany(int line) {
        return lines.get(line).is(Line.Kind.HEADING)
                || words(line).toLowerCase(Locale.ROOT).endsWith("s");
    }

    /** Whether the only answer of several questions begins with the number of another than the last. */
    private boolean isPartOfKey(int line, int from, List<Item> asked, int to) {
        List<Item> others = asked.subList(0, Math.max(0, asked.size() - 1));
        AnswerKeyReader reader = new AnswerKeyReader(lines.text());
        return !labels.anyLeading(line + 1, to)
                && others.stream()
                        .anyMatch(item -> reader.answers(from, lines.get(line).end(), item.number()));
    }

    /**
     * Whether what stands behind all questions is no answer to the last alone: an answer for each of them, or a key that
     * lacks some.
     */
    private boolean answersSeveral(int line, int content, List<Item> items, int to) {
        int last = items.get(items.size() - 1).line();
        if (items.size() < 2
                || last > line
                || labels.first(items.get(0).line(), last).isPresent()) {
            return false;
        }
        int answers = labels.between(line, to).size();
        return answers == items.size()
                || answers == 1
                        && new AnswerKeyReader(lines.text())
                                .begins(content, lines.get(line).end(), items);
    }

    /** The list's own items; where each question's number stands there just once, they may come in any order. */
    private static List<Item> listed(List<Item> answers, List<Item> asked) {
        return numbers(answers).equals(numbers(asked))
                ? answers
                : NumberChain.of(answers).main();
    }

    private static List<Integer> numbers(List<Item> items) {
        return items.stream().map(Item::number).sorted().toList();
    }

    private static GatheredAnswers unclear(int start) {
        return new GatheredAnswers(OptionalInt.empty(), start, Map.of());
    }

    private static List<Item> before(List<Item> items, int line) {
        return items.stream().filter(item -> item.line() < line).toList();
    }

    /**
     * Pairs answers that are the items of a list with their questions, by number or, where all are numbered alike, by
     * order; empty where they cannot all be answers to the questions.
     */
    Optional<GatheredAnswers> pair(OptionalInt heading, List<Item> answers, List<Item> asked, int to) {
        if (answers.size() > asked.size() || answers.size() * 2 < asked.size()) {
            return Optional.empty();
        }
        Map<Integer, Integer> lineOf = linesByNumber(asked);
        boolean alike = answers.size() > 1
                && answers.stream()
                        .allMatch(answer -> answer.number() == answers.get(0).number());
        if (alike && answers.size() < asked.size()) {
            return Optional.empty();
        }
        String words = heading.isPresent() ? words(heading.getAsInt()) : "";
        boolean labelled = false;
        Map<Integer, AnswerCut> byQuestion = new HashMap<>();
        for (int index = 0; index < answers.size(); index++) {
            Item answer = answers.get(index);
            Integer question = alike ? Integer.valueOf(asked.get(index).line()) : lineOf.get(answer.number());
            if (question == null || byQuestion.containsKey(question)) {
                return Optional.empty();
            }
            AnswerCut cut = item(answer, words, end(answers, index, to));
            labelled |= answer.mark().label().isEmpty()
                    && cut.content().offset() == answer.mark().content();
            byQuestion.put(question, cut);
        }
        int start = heading.orElse(answers.get(0).line());
        return Optional.of(new GatheredAnswers(labelled ? heading : OptionalInt.empty(), start, byQuestion));
    }

    private static Map<Integer, Integer> linesByNumber(List<Item> asked) {
        Map<Integer, Integer> lineOf = new HashMap<>();
        asked.forEach(question -> lineOf.putIfAbsent(question.number(), question.line()));
        return lineOf;
    }

    private int end(List<Item> answers, int index, int to) {
        int line = answers.get(index).line();
        return index + 1 < answers.size()
                ? trimmer.end(line, answers.get(index + 1).line())
                : trimmer.lastEnd(line, to);
    }

    /** The label is the one that is repeated in front of each answer, {@code 1. Answer: …}, or else the heading. */
    private AnswerCut item(Item answer, String heading, int end) {
        Mark mark = answer.mark();
        Optional<Label> own =
                scanner.answer(mark.content(), lines.get(answer.line()).end()).filter(Label::sure);
        int content = own.map(Label::content).orElse(mark.content());
        return new AnswerCut(
                mark.label() + own.map(Label::words).orElse(mark.label().isEmpty() ? heading : ""),
                mark.start(),
                new Cut(answer.line(), content),
                content,
                lines.at(end),
                own.map(Label::kept).filter(kept -> kept.length() > 0).orElse(mark.kept()),
                new Span(content, content),
                mark.column());
    }

    private String words(int line) {
        return labels.at(line).map(Label::words).orElse("");
    }

    /** {@code Answers: 1. B, 2. C} */
    private Optional<GatheredAnswers> key(int heading, int from, List<Item> asked, int to) {
        int line = from < lines.get(heading).end() ? heading : lines.firstFilled(heading + 1, to);
        if (asked.size() < 2 || trimmer.lastEnd(line, to) > line + 1) {
            return Optional.empty();
        }
        Map<Integer, AnswerCut> byQuestion = new HashMap<>();
        for (AnswerKeyReader.Entry entry :
                new AnswerKeyReader(lines.text()).read(from, lines.get(line).end(), asked)) {
            Span none = new Span(entry.content(), entry.content());
            byQuestion.put(
                    asked.get(byQuestion.size()).line(),
                    new AnswerCut(
                            words(heading),
                            entry.start(),
                            new Cut(line, entry.content()),
                            entry.content(),
                            new Cut(line, entry.end()),
                            none,
                            none,
                            0));
        }
        return byQuestion.isEmpty()
                ? Optional.empty()
                : Optional.of(new GatheredAnswers(OptionalInt.of(heading), heading, byQuestion));
    }

    /** Unnumbered items, or lines, if there are as many as questions. */
    private Optional<GatheredAnswers> inOrder(int heading, int next, List<Item> asked, int to) {
        int end = trimmer.lastEnd(heading, to);
        List<Item> answers = new ArrayList<>();
        Mark.Kind kind = marks.withoutLabel(lines.get(next)).map(Mark::kind).orElse(Mark.Kind.LABEL);
        AnswerKeyReader reader = new AnswerKeyReader(lines.text());
        for (int index = next; index < end; index++) {
            Line line = lines.get(index);
            Optional<Mark> mark = marks.withoutLabel(line);
            if (mark.isPresent()
                    && mark.get().is(kind)
                    && line.indent() == lines.get(next).indent()) {
                answers.add(new Item(index, mark.get()));
            } else if (kind == Mark.Kind.LABEL && line.is(Line.Kind.TEXT)) {
                if (reader.isWithin(line.text(), line.end(), asked)) {
                    return Optional.empty(); // a key to one of several groups of questions
                }
                answers.add(new Item(index, ItemFinder.mark(line, line.text())));
            }
        }
        return answers.size() == asked.size() ? pair(OptionalInt.of(heading), answers, asked, end) : Optional.empty();
    }

    /** {@code A1: …}, {@code A2: …} behind all questions: labels that do not stand below the question of their number. */
    private Optional<GatheredAnswers> numbered(List<Item> items, int to) {
        List<AnswerLabels.LabelledLine> found = labels.between(items.get(0).line() + 1, to).stream()
                .filter(labelled -> labelled.label().number() > 0)
                .toList();
        boolean apart = false;
        int item = 0;
        for (AnswerLabels.LabelledLine answer : found) {
            while (item + 1 < items.size() && items.get(item + 1).line() < answer.line()) {
                item++;
            }
            apart |= items.get(item).number() != answer.label().number();
        }
        return apart ? numbered(items, found, to) : Optional.empty();
    }

    private Optional<GatheredAnswers> numbered(List<Item> items, List<AnswerLabels.LabelledLine> found, int to) {
        int start = found.get(0).line();
        int above = lines.lastFilled(items.get(0).line() + 1, start) - 1;
        if (labels.isAlone(above)) {
            start = above;
        }
        if (labels.anyLeading(items.get(0).line() + 1, start)) {
            return Optional.empty();
        }
        Map<Integer, Integer> lineOf =
                linesByNumber(NumberChain.of(before(items, start)).main());
        Map<Integer, AnswerCut> byQuestion = new HashMap<>();
        for (int index = 0; index < found.size(); index++) {
            AnswerLabels.LabelledLine answer = found.get(index);
            Integer question = lineOf.get(answer.label().number());
            if (question == null || byQuestion.containsKey(question)) {
                return Optional.empty();
            }
            boolean last = index + 1 == found.size();
            int end = last
                    ? trimmer.lastEnd(answer.line(), to)
                    : trimmer.end(answer.line(), found.get(index + 1).line());
            byQuestion.put(question, labels.cut(answer, lines.at(end), 0));
        }
        return Optional.of(new GatheredAnswers(OptionalInt.empty(), start, byQuestion));
    }
}
