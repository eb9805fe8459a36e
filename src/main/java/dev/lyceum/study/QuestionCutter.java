package dev.lyceum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides which items of a review are its questions and where question and answer part. */
final class QuestionCutter {
    /** So many letters of an answer are compared to see whether it is given twice. */
    private static final int LETTERS_COMPARED = 24;

    private final Lines lines;
    private final AnswerLabels labels;
    private final ItemFinder finder;
    private final RegionTrimmer trimmer;
    private final GatheredAnswerFinder gatherer;
    private final UnmarkedAnswerFinder unmarked;

    private final List<QuestionCut> questions = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();
    private OptionalInt unclear = OptionalInt.empty();

    QuestionCutter(Lines lines, MarkScanner marks, LabelScanner scanner, OptionFinder options) {
        this.lines = lines;
        this.labels = new AnswerLabels(lines, scanner, marks);
        this.finder = new ItemFinder(lines, scanner, marks, labels);
        this.trimmer = new RegionTrimmer(lines, marks);
        this.gatherer = new GatheredAnswerFinder(lines, scanner, marks, labels, finder, trimmer);
        this.unmarked = new UnmarkedAnswerFinder(lines, marks, options);
    }

    /** The questions in order of place. */
    List<QuestionCut> questions() {
        return questions;
    }

    /** Lines such as {@code Answers:} that have become the labels of the answers below them. */
    List<Integer> headings() {
        return headings;
    }

    /** A line from which on it is not clear what belongs together. */
    OptionalInt unclear() {
        return unclear;
    }

    QuestionCutter cut() {
        List<Item> items = finder.find();
        int from = 0;
        int above = 0;
        while (from < items.size()) {
            int next = nextGroup(items, from);
            int to = next < items.size() ? items.get(next).line() : lines.size();
            group(items.subList(from, next), above, to);
            above = to;
            from = next;
        }
        return this;
    }

    /**
     * A rule or a heading behind which the numbers start again parts two groups, if both have answers of their own: the
     * same questions in another language, for example.
     */
    private int nextGroup(List<Item> items, int from) {
        for (int index = from + 1; index < items.size(); index++) {
            int line = items.get(index).line();
            if (items.get(index).number() == 1
                    && isParted(items.get(index - 1).line() + 1, line)
                    && (labels.anyLeading(items.get(from).line(), line) && labels.anyLeading(line, lines.size())
                            || areAsked(items.subList(from, index)) && lines.asks(lines.get(line)))) {
                return index;
            }
        }
        return items.size();
    }

    private boolean areAsked(List<Item> items) {
        return items.stream().allMatch(item -> lines.asks(lines.get(item.line())));
    }

    private boolean isParted(int from, int to) {
        int index = to - 1;
        while (index >= from
                && !lines.get(index).is(Line.Kind.RULE)
                && !lines.get(index).is(Line.Kind.HEADING)) {
            index--;
        }
        return index >= from && !labels.anyLeading(index, to);
    }

    /** @param above where the lines in front of the group's first question begin */
    private void group(List<Item> items, int above, int to) {
        Optional<GatheredAnswers> gathered = gatherer.find(items, to);
        NumberChain chain = NumberChain.of(items);
        if (gathered.isPresent()) {
            gathered(NumberChain.of(before(items, gathered.get().start())).main(), gathered.get());
        } else if (labels.anySure(items.get(0).line() + 1, to) || manyLabelled(chain.main(), to)) {
            marked(items, above, to);
        } else {
            unmarked(chain, to);
        }
    }

    private static List<Item> before(List<Item> items, int line) {
        return items.stream().filter(item -> item.line() < line).toList();
    }

    private boolean manyLabelled(List<Item> items, int to) {
        int count = 0;
        for (int index = 0; index < items.size(); index++) {
            if (labels.first(items.get(index).line(), next(items, index, to)).isPresent()) {
                count++;
            }
        }
        return count * 2 >= items.size() && count > 0;
    }

    private void gathered(List<Item> asked, GatheredAnswers gathered) {
        int to = unmarked.questionsEnd(asked, gathered.start());
        if (gathered.byQuestion().isEmpty() || areAnsweredTwice(asked, gathered)) {
            unclear = OptionalInt.of(gathered.start());
            unmarked(asked, to);
            return;
        }
        for (int index = 0; index < asked.size(); index++) {
            Item item = asked.get(index);
            int end = trimmer.end(item.line(), next(asked, index, to));
            Optional<AnswerCut> answer =
                    Optional.ofNullable(gathered.byQuestion().get(item.line()));
            questions.add(new QuestionCut(item, lines.at(end), end, answer));
        }
        gathered.heading().ifPresent(headings::add);
    }

    /** Whether most questions are followed by what their gathered answers say again. */
    private boolean areAnsweredTwice(List<Item> asked, GatheredAnswers gathered) {
        int count = 0;
        for (int index = 0; index < asked.size(); index++) {
            Item item = asked.get(index);
            int end = next(asked, index, gathered.start());
            AnswerCut answer = gathered.byQuestion().get(item.line());
            if (answer != null && item.line() + 1 < end) {
                String below =
                        beginning(lines.get(item.line()).next(), lines.at(end).offset());
                String given = beginning(answer.words(), answer.end().offset());
                boolean same = below.length() == LETTERS_COMPARED && below.equals(given);
                count += same ? 1 : 0;
            }
        }
        return count * 2 > asked.size();
    }

    private String beginning(int from, int to) {
        String folded = CardId.fold(lines.text().substring(from, Math.min(to, from + 4 * LETTERS_COMPARED)));
        return folded.substring(0, Math.min(folded.length(), LETTERS_COMPARED));
    }

    private void marked(List<Item> items, int above, int to) {
        List<Item> asked = asked(items, to);
        List<QuestionCut> cuts = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            Item item = asked.get(index);
            int end = end(asked, index, to);
            Optional<AnswerLabels.LabelledLine> label = labels.first(item.line(), end);
            Cut questionEnd = label.map(found -> found.before(lines)).orElse(lines.at(end));
            Optional<AnswerCut> answer = label.map(
                    found -> labels.cut(found, lines.at(end), item.mark().column()));
            cuts.add(new QuestionCut(item, questionEnd, end, answer));
        }
        if (standAbove(cuts, above)) {
            unclear = OptionalInt.of(cuts.get(0).item().line());
            cuts.replaceAll(this::withoutAnswer);
        }
        questions.addAll(cuts);
    }

    /** Whether each answer stands above its question: one is above the first, and only below the last there is none. */
    private boolean standAbove(List<QuestionCut> cuts, int above) {
        int last = cuts.size() - 1;
        return last > 0
                && labels.anySure(above, cuts.get(0).item().line())
                && cuts.get(last).answer().isEmpty()
                && cuts.stream().filter(cut -> cut.answer().isPresent()).count() == last;
    }

    private QuestionCut withoutAnswer(QuestionCut cut) {
        return new QuestionCut(cut.item(), lines.at(cut.claimed()), cut.claimed(), Optional.empty());
    }

    /**
     * The items that have an answer label of their own, and those between them that the count of questions needs; the
     * others are lists inside answers.
     */
    private List<Item> asked(List<Item> items, int to) {
        boolean alike =
                items.stream().allMatch(item -> item.number() == items.get(0).number());
        List<Item> asked = new ArrayList<>();
        List<Item> unlabelled = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            Item item = items.get(index);
            if (alike) {
                asked.add(item);
            } else if (labels.first(item.line(), next(items, index, to)).isEmpty()) {
                unlabelled.add(item);
            } else {
                addMissing(asked, unlabelled, item.number());
                asked.add(item);
            }
        }
        addMissing(asked, unlabelled, Integer.MAX_VALUE);
        return asked;
    }

    /** Adds the items that count on from the last question and stay below the next; a list that starts at 1 is inner. */
    private static void addMissing(List<Item> asked, List<Item> unlabelled, int nextNumber) {
        boolean inner = false;
        int last = -1;
        int expected = asked.isEmpty() ? -1 : asked.get(asked.size() - 1).number() + 1;
        for (Item item : unlabelled) {
            inner = item.number() == 1 && !asked.isEmpty() || inner && item.number() == last + 1;
            last = item.number();
            boolean first = expected < 0;
            if (!inner && item.number() < nextNumber && (first || item.number() == expected)) {
                asked.add(item);
                expected = item.number() + 1;
            }
        }
        unlabelled.clear();
    }

    private void unmarked(NumberChain all, int to) {
        NumberChain chain = all;
        while (!chain.restart().isEmpty()) {
            NumberChain again = NumberChain.of(chain.restart());
            List<Item> first = chain.main();
            List<Item> second = again.main();
            int restart = second.get(0).line();
            boolean overview = first.size() == second.size() && unmarked.repeats(first, second);
            if (!overview && !unmarked.manyFollowed(first, restart)) {
                answeredByList(first, second, restart, to);
                return;
            }
            if (!overview) {
                unmarked(first, restart);
            }
            chain = again;
        }
        unmarked(chain.main(), to);
    }

    /** Questions with nothing below them, and then another list: their answers, if the two fit together. */
    private void answeredByList(List<Item> asked, List<Item> list, int start, int to) {
        boolean fit = asked.size() == list.size() && unmarked.asksMore(asked, list);
        Optional<GatheredAnswers> answers =
                fit ? gatherer.pair(OptionalInt.empty(), list, asked, to) : Optional.empty();
        gathered(asked, answers.orElse(new GatheredAnswers(OptionalInt.empty(), start, Map.of())));
    }

    private void unmarked(List<Item> asked, int to) {
        List<QuestionCut> cuts = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            Item item = asked.get(index);
            int end = end(asked, index, to);
            Optional<AnswerCut> answer = unmarked.find(item, end);
            Cut questionEnd =
                    answer.map(found -> lines.at(found.content().line())).orElse(lines.at(end));
            cuts.add(new QuestionCut(item, questionEnd, end, answer));
        }
        long answered = cuts.stream().filter(cut -> cut.answer().isPresent()).count();
        if (answered * 2 > cuts.size()) {
            questions.addAll(cuts);
            return;
        }
        for (QuestionCut cut : cuts) {
            if (cut.answer().isPresent() && unclear.isEmpty()) {
                unclear = OptionalInt.of(cut.item().line());
            }
            questions.add(withoutAnswer(cut));
        }
    }

    private int end(List<Item> asked, int index, int to) {
        int line = asked.get(index).line();
        return index + 1 < asked.size() ? trimmer.end(line, asked.get(index + 1).line()) : trimmer.lastEnd(line, to);
    }

    private static int next(List<Item> items, int index, int to) {
        return index + 1 < items.size() ? items.get(index + 1).line() : to;
    }
}
