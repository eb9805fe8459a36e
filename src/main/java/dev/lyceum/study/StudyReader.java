package dev.lyceum.study;

import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads the study structure out of one page: its parts, and the questions, points and answers in them. */
public final class StudyReader {
    private final PartNames names;
    private final String promptShortcode;

    /** @param promptShortcode the name of the shortcode that holds the prompt of a part */
    public StudyReader(PartNames names, String promptShortcode) {
        this.names = names;
        this.promptShortcode = promptShortcode;
    }

    /**
     * Reads a page.
     *
     * @param body everything after the front matter
     * @param shortcodes the shortcode calls of the page
     */
    public StudyPage read(SourceText file, Span body, ShortcodeScan shortcodes) {
        Warnings warnings = new Warnings(file);
        List<PartCut> cuts =
                new PartSplitter(names, promptShortcode, file, body, shortcodes.calls(), warnings).split();
        CardId ids = new CardId();
        List<Part> parts = new ArrayList<>();
        for (PartCut cut : cuts) {
            List<Segment> segments = segments(cut, file, shortcodes, ids, warnings);
            parts.add(new Part(cut.kind(), cut.heading(), cut.headingLine(), cut.prompt(), cut.body(), segments));
        }
        int leadEnd = parts.isEmpty() ? body.end() : parts.get(0).headingLine().start();
        return new StudyPage(new Span(body.start(), leadEnd), parts, warnings.sorted());
    }

    private static List<Segment> segments(
            PartCut cut, SourceText file, ShortcodeScan shortcodes, CardId ids, Warnings warnings) {
        Lines lines =
                LineScanner.scan(file.text(), new Span(cut.body().start(), cut.itemsEnd()), shortcodes.calls());
        List<Segment> segments = new ArrayList<>(
                switch (cut.kind()) {
                    case PREVIEW, KEYPOINT -> points(cut.kind(), lines, ids, warnings);
                    case REVIEW -> new ReviewExtractor(lines, ids, warnings).read();
                    case EXPLAIN, OTHER -> prose(lines);
                });
        Span rest = new Span(cut.itemsEnd(), cut.body().end());
        segments.addAll(prose(LineScanner.scan(file.text(), rest, shortcodes.calls())));
        if (segments.isEmpty() && cut.prompt().isPresent()) {
            warnings.add(
                    "prompt-without-answer",
                    cut.prompt().get().call().start(),
                    "nothing follows this prompt",
                    "paste the answer below it, or delete the part");
        }
        return segments;
    }

    private static List<Segment> points(PartKind kind, Lines lines, CardId ids, Warnings warnings) {
        List<Segment> segments = new PointExtractor(kind, lines, ids, warnings).read();
        boolean none = segments.stream().noneMatch(Segment.Point.class::isInstance);
        if (none && !segments.isEmpty()) {
            boolean preview = kind == PartKind.PREVIEW;
            warnings.add(
                    preview ? "preview-no-questions" : "keypoint-no-points",
                    segments.get(0).offset(),
                    preview ? "no question is found in this preview" : "no list of key points is found here",
                    "write a list, one " + (preview ? "question" : "point") + " to a line");
        }
        return segments;
    }

    private static List<Segment> prose(Lines lines) {
        int first = lines.firstFilled(0, lines.size());
        if (first == lines.size()) {
            return List.of();
        }
        Excerpt text = ExcerptBuilder.between(lines, lines.at(first), lines.at(lines.size()));
        return List.of(new Segment.Prose(text, lines.get(first).text()));
    }
}
