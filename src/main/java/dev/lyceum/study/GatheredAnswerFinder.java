package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds answers gathered at the end, below a line such as {@code Answers:} or each with its question's number. */
final class GatheredAnswerFinder {
    private final Lines lines;
    private final LabelScanner scanner;
    private final AnswerLabels labels;
    private final ItemFinder finder;
    private final RegionTrimmer trimmer;

    GatheredAnswerFinder(
            Lines lines, LabelScanner scanner, AnswerLabels labels, ItemFinder finder, RegionTrimmer trimmer) {
        this.lines = lines;
        this.scanner = scanner;
        this.labels = labels;
        this.finder = finder;
        this.trimmer = trimmer;
    }

    /** @param items the items up to {@code to}, those of the answers among them */
    Optional<GatheredAnswers> find(List<Item> items, int to) {
        Optional<GatheredAnswers> numbered = numbered(items, to);
        if (numbered.isPresent()) {
            return numbered;
        }
        int first = items.get(0).line() + 1;
        for (int heading : labels.alone(first, to)) {
            if (labels.anyLeading(first, heading)) {
                return Optional.empty();
            }
            Optional<GatheredAnswers> below = below(NumberChain.of(before(items, heading)).main(), heading, to);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static List<Item> before(List<Item> items, int line) {
        return items.stream().filter(item -> item.line() < line).toList();
    }

    private Optional<GatheredAnswers> below(List<Item> asked, int heading, int to) {
        int next = lines.firstFilled(heading + 1, to);
        List<Item> answers = finder.counted(next, to);
        if (answers.isEmpty() || answers.get(0).line() != next) {
            return Optional.empty();
        }
        return pair(OptionalInt.of(heading), NumberChain.of(answers).main(), asked, to);
    }

    /**
     * Pairs answers that are the items of a list with their questions, by number or, where all are numbered alike, by
     * order; empty where they cannot all be answers to the questions.
     */
    Optional<GatheredAnswers> pair(OptionalInt heading, List<Item> answers, List<Item> asked, int to) {
        if (answers.size() > asked.size() || answers.size() * 2 < asked.size()) {
            return Optional.empty();
        }
        Map<Integer, Integer> lineOf = new HashMap<>();
        asked.forEach(question -> lineOf.putIfAbsent(question.number(), question.line()));
        boolean alike = answers.stream().allMatch(answer -> answer.number() == answers.get(0).number());
        String label = heading.isPresent() ? words(heading.getAsInt()) : "";
        Map<Integer, AnswerCut> byQuestion = new HashMap<>();
        for (int index = 0; index < answers.size(); index++) {
            Item answer = answers.get(index);
            Integer question = alike ? Integer.valueOf(asked.get(index).line()) : lineOf.get(answer.number());
            if (question == null || byQuestion.containsKey(question)) {
                return Optional.empty();
            }
            boolean last = index + 1 == answers.size();
            int end = last
                    ? trimmer.lastEnd(answer.line(), to)
                    : trimmer.end(answer.line(), answers.get(index + 1).line());
            byQuestion.put(question, item(answer, label, end));
        }
        int start = heading.orElse(answers.get(0).line());
        return Optional.of(new GatheredAnswers(heading, start, byQuestion));
    }

    private AnswerCut item(Item answer, String heading, int end) {
        Mark mark = answer.mark();
        Optional<Label> own = scanner.answer(
                        mark.content(), lines.get(answer.line()).end())
                .filter(Label::sure);
        int content = own.map(Label::content).orElse(mark.content());
        return new AnswerCut(
                own.map(Label::words).orElse(heading),
                mark.start(),
                new Cut(answer.line(), content),
                content,
                lines.at(end),
                own.map(Label::kept).orElse(mark.kept()),
                new Span(content, content),
                mark.column());
    }

    private String words(int line) {
        return labels.at(line).map(Label::words).orElse("");
    }

    /** {@code A1: …}, {@code A2: …} behind all questions: labels that do not stand below the question of their number. */
    private Optional<GatheredAnswers> numbered(List<Item> items, int to) {
        List<Map.Entry<Integer, Label>> found = new ArrayList<>();
        boolean apart = false;
        int item = 0;
        for (Map.Entry<Integer, Label> entry : labels.between(items.get(0).line() + 1, to).entrySet()) {
            if (entry.getValue().number() > 0) {
                found.add(entry);
                while (item + 1 < items.size() && items.get(item + 1).line() < entry.getKey()) {
                    item++;
                }
                apart |= items.get(item).number() != entry.getValue().number();
            }
        }
        return apart ? numbered(items, found, to) : Optional.empty();
    }

    private Optional<GatheredAnswers> numbered(List<Item> items, List<Map.Entry<Integer, Label>> found, int to) {
        int start = found.get(0).getKey();
        int above = lines.lastFilled(items.get(0).line() + 1, start) - 1;
        if (labels.isAlone(above)) {
            start = above;
        }
        List<Item> asked = NumberChain.of(before(items, start)).main();
        Map<Integer, Integer> lineOf = new HashMap<>();
        asked.forEach(question -> lineOf.putIfAbsent(question.number(), question.line()));
        Map<Integer, AnswerCut> byQuestion = new HashMap<>();
        for (int index = 0; index < found.size(); index++) {
            int line = found.get(index).getKey();
            Label label = found.get(index).getValue();
            Integer question = lineOf.get(label.number());
            if (question == null || byQuestion.containsKey(question)) {
                return Optional.empty();
            }
            boolean last = index + 1 == found.size();
            int end = last ? trimmer.lastEnd(line, to) : trimmer.end(line, found.get(index + 1).getKey());
            byQuestion.put(question, labels.cut(line, label, lines.at(end), 0));
        }
        return Optional.of(new GatheredAnswers(OptionalInt.empty(), start, byQuestion));
    }
}
