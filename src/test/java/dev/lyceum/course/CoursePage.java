package dev.lyceum.course;

import dev.lyceum.data.Data;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.SourceText;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartKind;
import dev.lyceum.study.Segment;
import java.util.List;

/**
 * One file of the course.
 *
 * @param source its whole text; offsets of the parsed page are offsets into it
 */
record CoursePage(ParsedPage parsed, SourceText source) {
    String path() {
        return parsed.file().path();
    }

    String language() {
        return path().split("/")[1];
    }

    /** Every page in a section is to be a topic, whether or not it has the parts of one. */
    boolean isTopic() {
        return path().split("/").length == 4 && !path().endsWith("/_index.md");
    }

    Data.Table frontMatter() {
        return parsed.frontMatter().table();
    }

    String text() {
        return source.text();
    }

    int bodyStart() {
        return parsed.frontMatter().block().end();
    }

    List<Part> parts() {
        return parsed.study().parts();
    }

    List<Segment.Question> questions() {
        return items(PartKind.REVIEW, Segment.Question.class);
    }

    List<Segment.Point> points(PartKind kind) {
        return items(kind, Segment.Point.class);
    }

    private <S extends Segment> List<S> items(PartKind kind, Class<S> sort) {
        return parts().stream()
                .filter(part -> part.kind() == kind)
                .flatMap(part -> part.segments().stream())
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList();
    }

    /** File and line, as in a problem. */
    String at(int offset) {
        return path() + ":" + source.locate(offset).line();
    }
}
