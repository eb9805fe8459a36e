package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the text of a review into questions with their answers, and prose for all that is neither. */
final class ReviewExtractor {
    private final Lines lines;
    private final ItemIdReader ids;
    private final Warnings warnings;
    private final MarkScanner marks;
    private final OptionFinder options;
    private final QuestionCutter cutter;
    private final List<Segment> segments = new ArrayList<>();

    ReviewExtractor(Lines written, TakenIds ids, Warnings warnings) {
        LabelScanner labels = new LabelScanner(written.text());
        this.lines = new LineSplitter(new AnswerFolds(written, labels).opened(), labels).split();
        this.ids = new ItemIdReader(lines, ids, warnings);
        this.warnings = warnings;
        this.marks = new MarkScanner(lines, labels);
        this.options = new OptionFinder(lines, marks);
        this.cutter = new QuestionCutter(lines, marks, labels, options);
    }

    List<Segment> read() {
        cutter.cut();
        boolean[] claimed = claimed();
        int line = 0;
        for (QuestionCut question : cutter.questions()) {
            prose(claimed, line, question.item().line());
            segments.add(question(question));
            line = question.item().line();
        }
        prose(claimed, line, lines.size());
        warn();
        return segments;
    }

    /** The lines that belong to a question or an answer; all others are prose. */
    private boolean[] claimed() {
        boolean[] claimed = new boolean[lines.size()];
        for (QuestionCut question : cutter.questions()) {
            claim(claimed, question.item().line(), question.claimed());
            question.answer().ifPresent(answer -> claim(claimed, firstLine(answer), behind(answer.end())));
        }
        cutter.headings().forEach(line -> claim(claimed, line, line + 1));
        return claimed;
    }

    private int firstLine(AnswerCut answer) {
        int line = answer.content().line();
        while (line > 0 && (line == lines.size() || lines.get(line).start() > answer.start())) {
            line--;
        }
        return line;
    }

    private int behind(Cut end) {
        return end.offset() > lines.at(end.line()).offset() ? end.line() + 1 : end.line();
    }

    private static void claim(boolean[] claimed, int from, int to) {
        for (int line = from; line < to; line++) {
            claimed[line] = true;
        }
    }

    private void prose(boolean[] claimed, int from, int to) {
        int line = from;
        while (line < to) {
            int start = line;
            while (line < to && !claimed[line]) {
                line++;
            }
            int filled = lines.firstFilled(start, line);
            if (filled < line) {
                segments.add(new Segment.Prose(
                        ExcerptBuilder.between(lines, lines.at(filled), lines.at(line)),
                        lines.get(filled).text()));
            }
            while (line < to && claimed[line]) {
                line++;
            }
        }
    }

    private Segment.Question question(QuestionCut cut) {
        Item item = cut.item();
        boolean marked =
                cut.answer().filter(answer -> !answer.label().isEmpty()).isPresent();
        List<OptionCut> choices = options.find(item.line() + 1, cut.end().line());
        boolean ticked = !marked
                && choices.stream().anyMatch(OptionCut::right)
                && cut.answer().isEmpty();
        if (choices.isEmpty() && !marked) {
            choices = options.findTicked(item.line() + 1, cut.claimed());
            ticked = !choices.isEmpty();
        }
        if (choices.isEmpty()) {
            choices = chosen(cut);
        }
        Span id = ids.span(item.line(), item.mark().content());
        Excerpt question = question(item, id, choices, cut.end());
        if (question.spans().isEmpty()
                && choices.isEmpty()
                && !item.mark().label().isEmpty()) {
            item = new Item(item.line(), marks.withLabelAsText(lines.get(item.line())));
            question = question(item, id, choices, cut.end());
        }
        Mark mark = item.mark();
        String words = PlainWords.of(question.of(lines.text()));
        List<Segment.Option> given =
                choices.stream().map(choice -> option(choice, mark.column())).toList();
        List<OptionCut> right = choices.stream().filter(OptionCut::right).toList();
        Optional<Segment.Answer> answer = ticked
                ? Optional.of(ticked(choices, cut.claimed()))
                : cut.answer().map(this::answer);
        List<Integer> named =
                answer.map(text -> RightOptions.of(given, text.words())).orElse(List.of());
        return new Segment.Question(
                ids.id(id),
                mark.marker(),
                question,
                words,
                given,
                named.isEmpty() || ticked ? right.stream().map(choices::indexOf).toList() : named,
                answer,
                mark.start());
    }

    /** Letters that may as well name something else are options where the answer is one of them. */
    private List<OptionCut> chosen(QuestionCut cut) {
        List<OptionCut> choices = cut.answer().isPresent() ? options.findUnsure(cut.item(), cut.end()) : List.of();
        if (choices.isEmpty()) {
            return choices;
        }
        String answer =
                cut.answer().map(this::answer).map(Segment.Answer::words).orElse("");
        return RightOptions.isLetter(choices.size(), answer) ? choices : List.of();
    }

    /** What the ticks of a list say is right, and what is written below the list. */
    private Segment.Answer ticked(List<OptionCut> choices, int end) {
        Cut last = choices.get(choices.size() - 1).end();
        int start = -1;
        ExcerptBuilder builder = new ExcerptBuilder(lines, new Span(0, 0));
        for (OptionCut choice : choices) {
            if (choice.right()) {
                start = start < 0 ? choice.content() : start;
                addWords(builder, choice, 0);
            }
        }
        if (last.line() < end) {
            builder.add(last, lines.at(end), 0);
        }
        Excerpt excerpt = builder.build();
        List<Span> spans = excerpt.spans();
        return new Segment.Answer(
                "",
                excerpt,
                PlainWords.of(excerpt.of(lines.text())),
                new Span(start, spans.get(spans.size() - 1).end()));
    }

    private void addWords(ExcerptBuilder builder, OptionCut choice, int columns) {
        if (choice.tick().length() == 0) {
            builder.add(choice.words(), choice.end(), columns);
            return;
        }
        builder.add(new Span(choice.content(), choice.tick().start()));
        builder.add(new Cut(choice.start().line(), choice.tick().end()), choice.end(), columns);
    }

    private Excerpt question(Item item, Span id, List<OptionCut> choices, Cut end) {
        Mark mark = item.mark();
        ExcerptBuilder builder = new ExcerptBuilder(lines, id).add(mark.kept());
        if (choices.isEmpty()) {
            builder.add(item.content(), end, mark.column());
        } else {
            Cut behind = choices.get(choices.size() - 1).end();
            builder.add(item.content(), choices.get(0).start(), mark.column());
            if (behind.offset() < end.offset()) {
                builder.add(behind, end, mark.column());
            }
        }
        return builder.build();
    }

    private Segment.Option option(OptionCut cut, int columns) {
        ExcerptBuilder builder = new ExcerptBuilder(lines, new Span(0, 0));
        addWords(builder, cut, columns);
        Excerpt excerpt = builder.build();
        return new Segment.Option(cut.label(), excerpt, PlainWords.of(excerpt.of(lines.text())));
    }

    private Segment.Answer answer(AnswerCut cut) {
        Excerpt excerpt = answerText(cut, cut.content());
        boolean same = cut.words() == cut.content().offset();
        Excerpt words = same ? excerpt : answerText(cut, new Cut(cut.content().line(), cut.words()));
        List<Span> spans = excerpt.spans();
        int end = spans.isEmpty() ? cut.start() : spans.get(spans.size() - 1).end();
        return new Segment.Answer(
                cut.label(), excerpt, PlainWords.of(words.of(lines.text())), new Span(cut.start(), end));
    }

    private Excerpt answerText(AnswerCut cut, Cut from) {
        return new ExcerptBuilder(lines, cut.left())
                .add(cut.kept())
                .add(from, cut.end(), cut.columns())
                .build();
    }

    private void warn() {
        List<Segment.Question> questions = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Question question) {
                questions.add(question);
            }
        }
        if (questions.isEmpty()) {
            int filled = lines.firstFilled(0, lines.size());
            if (filled < lines.size()) {
                warnings.add(
                        "review-no-questions",
                        lines.get(filled).text(),
                        "no question is found in this review",
                        "number the questions: 1. 2. 3.");
            }
            return;
        }
        cutter.unclear()
                .ifPresent(line -> warnings.add(
                        "review-unclear",
                        lines.get(line).text(),
                        "it is not clear which text here answers which question",
                        "begin each answer with \"Answer:\" below its question"));
        List<Segment.Question> open =
                questions.stream().filter(question -> !isAnswered(question)).toList();
        if (open.size() == questions.size()) {
            warnings.add(
                    "review-no-answers",
                    open.get(0).offset(),
                    "the questions of this review have no answers",
                    "write \"Answer:\" and the answer below each question");
        } else if (!open.isEmpty()) {
            warnings.add(
                    "review-answer-missing",
                    open.get(0).offset(),
                    open.size() == 1 ? "this question has no answer" : open.size() + " questions have no answer",
                    "write \"Answer:\" and the answer below each question");
        }
        for (Segment.Question question : questions) {
            if (!question.options().isEmpty() && question.right().isEmpty() && isAnswered(question)) {
                warnings.add(
                        "review-right-unclear",
                        question.offset(),
                        "the answer names none of the options",
                        "begin it with a letter, \"Answer: B)\", or with the words of an option");
            }
        }
    }

    private boolean isAnswered(Segment.Question question) {
        return question.answer()
                .filter(answer -> !answer.text().of(lines.text()).isBlank())
                .isPresent();
    }
}
