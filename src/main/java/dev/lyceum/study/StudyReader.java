package dev.lyceum.study;

import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads the study structure out of one page: its parts, and the questions, points and answers in them. */
public final class StudyReader {
    private final PartNames names;
    private final String promptShortcode;
    private final Ledger ledger;

    /**
     * @param promptShortcode the name of the shortcode that holds the prompt of a part
     * @param ledger the ids that items had before
     */
    public StudyReader(PartNames names, String promptShortcode, Ledger ledger) {
        this.ledger = ledger;
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
        List<PartCut> cuts = new PartSplitter(names, promptShortcode, file, body, shortcodes.calls(), warnings).split();
        TakenIds ids = new TakenIds();
        List<Part> parts = new ArrayList<>();
        List<ShortcodeCall> reviewCalls = AnswerFolds.without(shortcodes.calls(), file.text());
        for (PartCut cut : cuts) {
            List<ShortcodeCall> calls = cut.kind() == PartKind.REVIEW ? reviewCalls : shortcodes.calls();
            List<Segment> segments = segments(cut, file.text(), calls, ids, warnings);
            parts.add(new Part(cut.kind(), cut.heading(), cut.headingLine(), cut.prompt(), cut.body(), segments));
        }
        for (ShortcodeCall call : shortcodes.calls()) {
            if (call.name().equals(promptShortcode)
                    && call.inner().isEmpty()
                    && !call.isSelfClosing()
                    && call.arguments().words().isEmpty()) {
                warnings.add(
                        "prompt-unclosed",
                        call.span().start(),
                        "this prompt is never closed",
                        "write {{< /" + promptShortcode + " >}} behind it");
            }
        }
        List<Part> named = new IdAssigner(ledger, file.path(), ids).assign(parts);
        int leadEnd = parts.isEmpty() ? body.end() : parts.get(0).headingLine().start();
        return new StudyPage(new Span(body.start(), leadEnd), named, warnings.sorted());
    }

    private static List<Segment> segments(
            PartCut cut, String text, List<ShortcodeCall> calls, TakenIds ids, Warnings warnings) {
        List<Segment> segments = new ArrayList<>();
        int itemsEnd = cut.itemsEnd();
        if (cut.kind() == PartKind.EXPLAIN || cut.kind() == PartKind.OTHER) {
            segments.addAll(prose(text, new Span(cut.body().start(), itemsEnd)));
        } else {
            Span stretch = new Span(cut.body().start(), itemsEnd);
            Lines lines = LineScanner.scan(text, stretch, calls);
            OptionalInt end =
                    PartEndFinder.mayEnd(lines) ? new PartEndFinder(cut.kind(), lines).find() : OptionalInt.empty();
            if (end.isPresent()) {
                itemsEnd = end.getAsInt();
                lines = LineScanner.scan(text, new Span(stretch.start(), itemsEnd), calls);
            }
            segments.addAll(
                    cut.kind() == PartKind.REVIEW
                            ? new ReviewExtractor(lines, ids, warnings).read()
                            : points(cut.kind(), lines, ids, warnings));
        }
        segments.addAll(prose(text, new Span(itemsEnd, cut.body().end())));
        if (segments.isEmpty() && cut.prompt().isPresent()) {
            warnings.add(
                    "prompt-without-answer",
                    cut.prompt().get().call().start(),
                    "nothing follows this prompt",
                    "paste the answer below it, or delete the part");
        } else if (segments.isEmpty() && cut.kind() != PartKind.OTHER) {
            warnings.add(
                    "part-empty",
                    cut.headingLine().start(),
                    "nothing follows this heading",
                    "write the part, or delete the heading");
        }
        return segments;
    }

    private static List<Segment> points(PartKind kind, Lines lines, TakenIds ids, Warnings warnings) {
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

    /** All of a stretch, without the blank lines around it. */
    private static List<Segment> prose(String text, Span span) {
        int first = span.start();
        while (first < span.end() && Line.isSpace(text.charAt(first))) {
            first++;
        }
        if (first == span.end()) {
            return List.of();
        }
        int end = span.end();
        while (Line.isSpace(text.charAt(end - 1))) {
            end--;
        }
        int lineStart = Math.max(span.start(), text.lastIndexOf('\n', first) + 1);
        return List.of(new Segment.Prose(new Excerpt(List.of(new Span(lineStart, end))), first));
    }
}
