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

    ReviewExtractor(Lines lines, TakenIds ids, Warnings warnings) {
        this.lines = lines;
        this.ids = new ItemIdReader(lines, ids, warnings);
        this.warnings = warnings;
        LabelScanner labels = new LabelScanner(lines.text());
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
            question.answer()
                    .ifPresent(answer -> claim(claimed, answer.content().line(), behind(answer.end())));
        }
        cutter.headings().forEach(line -> claim(claimed, line, line + 1));
        return claimed;
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
        List<OptionCut> choices = options.find(cut.item().line() + 1, cut.end().line());
        Item item = cut.item();
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
        Optional<Segment.Answer> answer = cut.answer().map(this::answer);
        return new Segment.Question(
                ids.id(id),
                mark.marker(),
                question,
                words,
                given,
                answer.map(text -> RightOptions.of(given, text.words())).orElse(List.of()),
                answer,
                mark.start());
    }

    private Excerpt question(Item item, Span id, List<OptionCut> choices, Cut end) {
        Mark mark = item.mark();
        ExcerptBuilder builder = new ExcerptBuilder(lines, id).add(mark.kept());
        if (choices.isEmpty()) {
            builder.add(item.content(), end, mark.column());
        } else {
            builder.add(item.content(), choices.get(0).start(), mark.column())
                    .add(choices.get(choices.size() - 1).end(), end, mark.column());
        }
        return builder.build();
    }

    private Segment.Option option(OptionCut cut, int columns) {
        Excerpt excerpt = new ExcerptBuilder(lines, new Span(0, 0))
                .add(new Cut(cut.start().line(), cut.content()), cut.end(), columns)
                .build();
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
