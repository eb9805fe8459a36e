package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the preview questions or the key points of a part: the items of its outermost lists. */
final class PointExtractor {
    /** Text indented so far belongs to the item above it. */
    private static final int INSIDE = 2;

    private static final int INDENTED_CODE = 4;

    private final Lines lines;
    private final ItemIdReader ids;
    private final MarkScanner scanner;
    private final Map<Integer, Mark> marks;
    private final boolean closed;
    private final List<Segment> segments = new ArrayList<>();

    private int proseStart;
    private boolean inList;
    /** Of the point being read. */
    private int pointLine;

    private int moreLine;
    private int paragraphs;
    /** Of the list being read: the paragraphs below each point so far, or -1 where they differ. */
    private int paragraphsEach;

    private boolean firstInList;

    private int topIndent;
    private int siblingAhead;

    PointExtractor(PartKind kind, Lines lines, TakenIds ids, Warnings warnings) {
        this.lines = lines;
        this.ids = new ItemIdReader(lines, ids, warnings);
        this.scanner = new MarkScanner(lines, new LabelScanner(lines.text()));
        PointMarkFinder.Marks found = new PointMarkFinder(kind, lines).find();
        this.marks = found.at();
        this.closed = found.closed();
    }

    /** The points with all text between them; only prose where nothing looks like a list. */
    List<Segment> read() {
        boolean afterBlank = true;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (!line.blank()) {
                line(index, line, afterBlank);
            }
            afterBlank = line.blank();
        }
        endList(lines.size());
        prose(lines.size());
        return segments;
    }

    private void line(int index, Line line, boolean afterBlank) {
        if (marks.containsKey(index)) {
            marked(index, marks.get(index));
        } else if (inList) {
            unmarked(index, line, afterBlank);
        }
    }

    private void marked(int index, Mark mark) {
        if (inList && !isSibling(index)) {
            more(index);
        } else if (inList) {
            endPoint(index);
            startPoint(index);
        } else if (lines.get(index).indent() < INDENTED_CODE && !(mark.is(Mark.Kind.LETTER) && mark.number() > 1)) {
            prose(index);
            inList = true;
            topIndent = lines.get(index).indent();
            siblingAhead = index;
            firstInList = true;
            startPoint(index);
        }
    }

    private void unmarked(int index, Line line, boolean afterBlank) {
        if (line.is(Line.Kind.HEADING) || line.is(Line.Kind.RULE)) {
            endList(index);
        } else if (line.is(Line.Kind.VERBATIM)) {
            more(index);
        } else if (afterBlank) {
            boolean outside = closed && line.indent() < INSIDE;
            if (outside && !isBelowPoint(index)) {
                endList(index);
            } else {
                more(index);
                paragraphs += outside ? 1 : 0;
            }
        }
    }

    /** Whether a paragraph that is not indented is meant to belong to the point above it. */
    private boolean isBelowPoint(int index) {
        siblingAhead = Math.max(siblingAhead, index);
        while (siblingAhead < lines.size() && !isSibling(siblingAhead)) {
            siblingAhead++;
        }
        Mark mark = pointMark();
        if (siblingAhead < lines.size() && mark.counts()) {
            return mark.number() + 1 == markAt(siblingAhead).number();
        }
        return siblingAhead == lines.size() && paragraphs < paragraphsEach;
    }

    private boolean isSibling(int index) {
        return marks.containsKey(index)
                && markAt(index).is(pointMark().kind())
                && lines.get(index).indent() <= topIndent + 1;
    }

    private Mark pointMark() {
        return markAt(pointLine);
    }

    private Mark markAt(int line) {
        Mark mark = marks.get(line);
        if (mark == null) {
            throw new IllegalStateException("no mark on line " + line);
        }
        return mark;
    }

    private void startPoint(int index) {
        pointLine = index;
        boolean below = index + 1 < lines.size() && !lines.get(index + 1).blank();
        moreLine = lines.get(index).is(Line.Kind.HEADING) && below ? index + 1 : -1;
        paragraphs = 0;
    }

    private void more(int index) {
        if (moreLine < 0) {
            moreLine = index;
        }
    }

    private void endList(int index) {
        if (inList) {
            endPoint(index);
            inList = false;
        }
    }

    private void endPoint(int end) {
        paragraphsEach = firstInList || paragraphsEach == paragraphs ? paragraphs : -1;
        firstInList = false;
        Mark mark = pointMark();
        Span id = ids.span(pointLine, mark.content());
        int statementEnd = moreLine < 0 ? end : moreLine;
        Excerpt statement = excerpt(id, mark, statementEnd);
        if (statement.spans().isEmpty() && moreLine >= 0 && lines.get(moreLine).is(Line.Kind.TEXT)) {
            while (statementEnd < end && !lines.get(statementEnd).blank()) {
                statementEnd++;
            }
            statement = excerpt(id, mark, statementEnd);
        } else if (statement.spans().isEmpty() && !mark.label().isEmpty()) {
            mark = scanner.withLabelAsText(lines.get(pointLine));
            statement = excerpt(id, mark, statementEnd);
        }
        Excerpt more = new ExcerptBuilder(lines, id)
                .add(lines.at(statementEnd), lines.at(end), mark.column())
                .build();
        String words = PlainWords.line(statement.of(lines.text()));
        segments.add(new Segment.Point(ids.id(id), mark.marker(), statement, words, more, mark.start()));
        proseStart = end;
    }

    private Excerpt excerpt(Span id, Mark mark, int end) {
        return new ExcerptBuilder(lines, id)
                .add(mark.kept())
                .add(new Cut(pointLine, mark.content()), lines.at(end), mark.column())
                .build();
    }

    private void prose(int end) {
        int from = lines.firstFilled(proseStart, end);
        if (from < end) {
            segments.add(new Segment.Prose(
                    ExcerptBuilder.between(lines, lines.at(from), lines.at(end)),
                    lines.get(from).text()));
        }
        proseStart = end;
    }
}
