package dev.lyceum.study;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Tells where the study items of a part end before the part does: at a heading as high as the part's own that names
 * something else, such as {@code ## Further reading}.
 */
final class PartEndFinder {
    private static final int PART_LEVEL = 2;
    /** So many headings, the first at once below the part's own, show that the part is made of them. */
    private static final int FEWEST_SECTIONS = 2;

    private static final Pattern ABOUT_ITEMS = Pattern.compile(
            "\\b(questions?|answers?|solutions|exercises|problems|quiz)\\b|答案|解答|解析|問題|问题|題目|题目|練習|练习",
            Pattern.CASE_INSENSITIVE);

    private final PartKind kind;
    private final Lines lines;
    private final LabelScanner labels;
    private final MarkScanner marks;
    private final AnswerLabels answers;

    PartEndFinder(PartKind kind, Lines lines) {
        this.kind = kind;
        this.lines = lines;
        this.labels = new LabelScanner(lines.text());
        this.marks = new MarkScanner(lines, labels);
        this.answers = new AnswerLabels(lines, labels, marks);
    }

    /** Whether a look at the part is worth its time. */
    static boolean mayEnd(Lines lines) {
        return firstHeading(lines, 0) < lines.size();
    }

    /** The offset of the heading that ends the items; empty where they reach to the end. */
    OptionalInt find() {
        if (isMadeOfSections()) {
            return OptionalInt.empty();
        }
        for (int index = firstHeading(lines, 0); index < lines.size(); index = firstHeading(lines, index + 1)) {
            if (!isAboutItems(lines.get(index)) && !hasMarkedQuestions(index)) {
                return OptionalInt.of(lines.get(index).start());
            }
        }
        return OptionalInt.empty();
    }

    private boolean isMadeOfSections() {
        int first = lines.firstFilled(0, lines.size());
        if (firstHeading(lines, 0) != first) {
            return false;
        }
        int count = 0;
        for (int index = first; index < lines.size() && count < FEWEST_SECTIONS; ) {
            count++;
            index = firstHeading(lines, index + 1);
        }
        return count == FEWEST_SECTIONS;
    }

    /** A heading with the number or the words of a question or of answers, or one that asks. */
    private boolean isAboutItems(Line line) {
        int from = lines.headingText(line);
        return marks.mark(line).isPresent()
                || labels.question(from, line.end()).isPresent()
                || labels.answer(from, line.end()).filter(Label::sure).isPresent()
                || (kind != PartKind.KEYPOINT && lines.asks(line))
                || ABOUT_ITEMS.matcher(lines.text()).region(from, line.end()).find();
    }

    /** Whether a numbered question stands at once below a heading of a review, and an answer label below that. */
    private boolean hasMarkedQuestions(int heading) {
        int first = lines.firstFilled(heading + 1, lines.size());
        if (kind != PartKind.REVIEW || first == lines.size()) {
            return false;
        }
        boolean counted = marks.mark(lines.get(first)).filter(Mark::counts).isPresent();
        int next = firstHeading(lines, heading + 1);
        while (next < lines.size() && isAboutItems(lines.get(next))) {
            next = firstHeading(lines, next + 1);
        }
        return counted
                && (answers.anyLeading(first, next)
                        || answers.first(first, next).isPresent());
    }

    /**
     * The first heading from a line on that is as high as a part's. One of the first level needs a blank line above: it
     * may be a comment in code that stands in no fence.
     */
    private static int firstHeading(Lines lines, int from) {
        int index = from;
        while (index < lines.size() && !isHigh(lines, index)) {
            index++;
        }
        return index;
    }

    private static boolean isHigh(Lines lines, int index) {
        Line line = lines.get(index);
        if (!line.is(Line.Kind.HEADING)) {
            return false;
        }
        int level = 0;
        while (level <= PART_LEVEL
                && line.text() + level < line.end()
                && lines.text().charAt(line.text() + level) == '#') {
            level++;
        }
        boolean words = line.text() + level < line.end();
        return words
                && (level == PART_LEVEL
                        || level == 1 && (index == 0 || lines.get(index - 1).blank()));
    }
}
