package dev.lyceum.store;

import dev.lyceum.source.Span;
import dev.lyceum.study.Excerpt;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartKind;
import dev.lyceum.study.Prompt;
import dev.lyceum.study.Segment;
import dev.lyceum.study.StudyPage;
import java.util.ArrayList;
import java.util.List;

/** The study structure of a page. */
final class StudyForm {
    private static final PartKind[] KINDS = PartKind.values();
    private static final int PROSE = 0;
    private static final int POINT = 1;
    private static final int QUESTION = 2;

    private StudyForm() {}

    static void study(ByteWriter out, StudyPage study) {
        DataForm.span(out, study.lead());
        out.list(study.parts(), StudyForm::part);
        out.list(study.problems(), DataForm::problem);
    }

    static StudyPage study(ByteReader in) {
        return new StudyPage(DataForm.span(in), in.list(StudyForm::part), in.list(DataForm::problem));
    }

    static void kind(ByteWriter out, PartKind kind) {
        out.name(kind);
    }

    static PartKind kind(ByteReader in) {
        return in.name(KINDS);
    }

    private static void part(ByteWriter out, Part part) {
        kind(out, part.kind());
        out.text(part.heading());
        DataForm.span(out, part.headingLine());
        out.optional(part.prompt(), (to, prompt) -> {
            DataForm.span(to, prompt.call());
            to.text(prompt.text());
        });
        DataForm.span(out, part.body());
        out.list(part.segments(), StudyForm::segment);
    }

    private static Part part(ByteReader in) {
        return new Part(
                kind(in),
                in.text(),
                DataForm.span(in),
                in.optional(from -> new Prompt(DataForm.span(from), from.text())),
                DataForm.span(in),
                in.list(StudyForm::segment));
    }

    private static void segment(ByteWriter out, Segment segment) {
        if (segment instanceof Segment.Prose prose) {
            out.number(PROSE);
            excerpt(out, prose.text());
        } else if (segment instanceof Segment.Point point) {
            out.number(POINT);
            out.text(point.id());
            marker(out, point.marker());
            excerpt(out, point.text());
            out.text(point.words());
            excerpt(out, point.more());
        } else if (segment instanceof Segment.Question question) {
            out.number(QUESTION);
            out.text(question.id());
            marker(out, question.marker());
            excerpt(out, question.question());
            out.text(question.words());
            out.list(question.options(), StudyForm::option);
            out.list(question.right(), ByteWriter::number);
            out.optional(question.answer(), StudyForm::answer);
        }
        out.number(segment.offset());
    }

    private static Segment segment(ByteReader in) {
        return switch (in.number()) {
            case PROSE -> new Segment.Prose(excerpt(in), in.number());
            case POINT -> new Segment.Point(in.text(), marker(in), excerpt(in), in.text(), excerpt(in), in.number());
            case QUESTION ->
                new Segment.Question(
                        in.text(),
                        marker(in),
                        excerpt(in),
                        in.text(),
                        in.list(StudyForm::option),
                        in.list(ByteReader::number),
                        in.optional(StudyForm::answer),
                        in.number());
            default -> throw new IllegalArgumentException("no such segment");
        };
    }

    private static void marker(ByteWriter out, Segment.Marker marker) {
        out.text(marker.label());
        out.number(marker.number());
    }

    private static Segment.Marker marker(ByteReader in) {
        return new Segment.Marker(in.text(), in.number());
    }

    private static void option(ByteWriter out, Segment.Option option) {
        out.text(option.label());
        excerpt(out, option.text());
        out.text(option.words());
    }

    private static Segment.Option option(ByteReader in) {
        return new Segment.Option(in.text(), excerpt(in), in.text());
    }

    private static void answer(ByteWriter out, Segment.Answer answer) {
        out.text(answer.label());
        excerpt(out, answer.text());
        out.text(answer.words());
        DataForm.span(out, answer.span());
    }

    private static Segment.Answer answer(ByteReader in) {
        return new Segment.Answer(in.text(), excerpt(in), in.text(), DataForm.span(in));
    }

    /** Each range by its distance from the one before: they follow each other closely. */
    private static void excerpt(ByteWriter out, Excerpt excerpt) {
        out.number(excerpt.spans().size());
        int before = 0;
        for (Span span : excerpt.spans()) {
            out.number(span.start() - before);
            out.number(span.length());
            before = span.end();
        }
    }

    private static Excerpt excerpt(ByteReader in) {
        int size = in.number();
        List<Span> spans = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < size; i++) {
            int start = before + in.number();
            before = start + in.number();
            spans.add(new Span(start, before));
        }
        return new Excerpt(spans);
    }
}
