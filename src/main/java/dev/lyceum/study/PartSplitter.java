package dev.lyceum.study;

import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a page where a part opens: at a heading that has a known name (see {@link PartHeadings}) or is followed by a
 * prompt, and at a prompt that has no heading.
 */
final class PartSplitter {
    /** So many code fences that were never closed are repaired in one page. */
    private static final int MOST_REPAIRS = 10;

    private final PartNames names;
    private final SourceText file;
    private final Span body;
    private final List<ShortcodeCall> calls;
    private final List<ShortcodeCall> prompts;
    private final Warnings warnings;
    private final List<Opening> openings = new ArrayList<>();
    private final List<Integer> copies = new ArrayList<>();
    private boolean pastedTwice;
    private int nextPrompt;

    PartSplitter(
            PartNames names,
            String promptShortcode,
            SourceText file,
            Span body,
            List<ShortcodeCall> calls,
            Warnings warnings) {
        this.names = names;
        this.file = file;
        this.body = body;
        this.calls = calls;
        this.prompts = calls.stream()
                .filter(call -> call.name().equals(promptShortcode))
                .toList();
        this.warnings = warnings;
    }

    /** Where a part opens; {@code headingLine} is empty for a prompt without heading. */
    private record Opening(PartKind kind, String heading, Span headingLine, Optional<ShortcodeCall> prompt) {
        int start() {
            return headingLine.start();
        }

        int bodyStart() {
            return prompt.map(call -> call.span().end()).orElse(headingLine.end());
        }
    }

    List<PartCut> split() {
        int from = body.start();
        Lines whole = LineScanner.scan(file.text(), body, calls);
        PartHeadings headings = PartHeadings.of(whole, names);
        for (int repairs = 0; from < body.end(); repairs++) {
            Lines lines = repairs == 0 ? whole : LineScanner.scan(file.text(), new Span(from, body.end()), calls);
            from = openings(lines, headings, repairs < MOST_REPAIRS);
        }
        List<PartCut> parts = new ArrayList<>();
        int copy = 0;
        for (int index = 0; index < openings.size(); index++) {
            Opening opening = openings.get(index);
            int end = index + 1 < openings.size() ? openings.get(index + 1).start() : body.end();
            int itemsEnd = end;
            while (copy < copies.size() && copies.get(copy) < end) {
                itemsEnd = Math.min(itemsEnd, copies.get(copy++));
            }
            parts.add(part(opening, end, Math.max(itemsEnd, opening.bodyStart())));
        }
        if (!pastedTwice) {
            reportRepeat();
        }
        return parts;
    }

    private PartCut part(Opening opening, int end, int itemsEnd) {
        Optional<Prompt> prompt = opening.prompt().map(call -> new Prompt(call.span(), words(call)));
        Span span = new Span(opening.bodyStart(), Math.max(end, opening.bodyStart()));
        return new PartCut(opening.kind(), opening.heading(), opening.headingLine(), prompt, span, itemsEnd);
    }

    /** What stands between the tags, and before it what the opening tag says itself. */
    private String words(ShortcodeCall call) {
        String inner = call.inner().map(span -> span.of(file.text())).orElse("");
        return (call.arguments().words() + "\n" + inner).strip();
    }

    /**
     * Finds the openings in a stretch of lines.
     *
     * @return where to go on: the end, or a heading with its prompt that an unclosed code fence has swallowed
     */
    private int openings(Lines lines, PartHeadings headings, boolean mayRepair) {
        int swallowed = lines.openFence().orElse(Integer.MAX_VALUE);
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            boolean inOpenFence = line.start() > swallowed;
            if (isPartHeading(lines, line, headings.level(), inOpenFence)) {
                Optional<ShortcodeCall> prompt = promptBehind(lines, index);
                if (inOpenFence && prompt.isPresent() && mayRepair) {
                    warnings.add(
                            "code-fence-open",
                            swallowed,
                            "this code fence is never closed",
                            "the next part was taken for its end; close it with the same characters");
                    return line.start();
                }
                if (!inOpenFence) {
                    heading(lines, line, headings.kindOf(line), prompt);
                }
            } else if (!inOpenFence) {
                if (FrontMatterFinder.isFrontMatter(lines, index)) {
                    copy(line);
                }
                promptIn(line)
                        .ifPresent(call -> open(new Opening(
                                PartKind.OTHER,
                                "",
                                new Span(call.span().start(), call.span().start()),
                                Optional.of(call))));
            }
        }
        return body.end();
    }

    private void heading(Lines lines, Line line, Optional<PartKind> kind, Optional<ShortcodeCall> prompt) {
        if (kind.isPresent() || prompt.isPresent()) {
            String heading = PartHeadings.words(lines, line);
            PartKind opened = kind.or(() -> names.named(heading)).orElse(PartKind.OTHER);
            open(new Opening(opened, heading, new Span(line.start(), line.next()), prompt));
        }
    }

    private void open(Opening opening) {
        openings.add(opening);
        opening.prompt().ifPresent(call -> nextPrompt++);
    }

    private static boolean isPartHeading(Lines lines, Line line, int level, boolean inOpenFence) {
        if (!line.is(Line.Kind.HEADING) && !(inOpenFence && line.is(Line.Kind.VERBATIM))) {
            return false;
        }
        return lines.headingLevel(line) == level;
    }

    /** The prompt below a heading, with nothing but blank lines between them. */
    private Optional<ShortcodeCall> promptBehind(Lines lines, int heading) {
        Line line = lines.get(heading);
        skipPrompts(line.start());
        if (nextPrompt == prompts.size()) {
            return Optional.empty();
        }
        ShortcodeCall call = prompts.get(nextPrompt);
        int first = lines.skipSpace(line.next(), body.end());
        return first == call.span().start() ? Optional.of(call) : Optional.empty();
    }

    /** A prompt that begins a line; one in the middle of a sentence or inside code opens no part. */
    private Optional<ShortcodeCall> promptIn(Line line) {
        skipPrompts(line.start());
        boolean begins = line.is(Line.Kind.TEXT)
                && nextPrompt < prompts.size()
                && prompts.get(nextPrompt).span().start() == line.text();
        return begins ? Optional.of(prompts.get(nextPrompt)) : Optional.empty();
    }

    private void skipPrompts(int offset) {
        while (nextPrompt < prompts.size() && prompts.get(nextPrompt).span().start() < offset) {
            nextPrompt++;
        }
    }

    /** A copy without a header of its own is known by its words. */
    private void reportRepeat() {
        RepeatFinder finder = new RepeatFinder(file);
        List<Span> bodies = new ArrayList<>();
        for (int index = 0; index < openings.size(); index++) {
            int end = index + 1 < openings.size() ? openings.get(index + 1).start() : body.end();
            bodies.add(new Span(openings.get(index).bodyStart(), end));
        }
        if (openings.isEmpty()) {
            finder.halves(body).ifPresent(repeat -> report(repeat.later().start(), repeat.earlier()));
        } else {
            finder.among(bodies)
                    .ifPresent(repeat ->
                            report(openings.get(bodies.indexOf(repeat.later())).start(), repeat.earlier()));
        }
    }

    private void report(int offset, Span earlier) {
        warnings.add(
                "page-pasted-twice",
                offset,
                "the same words stand above, from line "
                        + file.locate(earlier.start()).line() + " on: they seem to have been pasted twice",
                "delete one of the copies");
    }

    private void copy(Line line) {
        pastedTwice = true;
        if (!openings.isEmpty()) {
            copies.add(line.start());
        }
        warnings.add(
                "page-pasted-twice",
                line.start(),
                "a second front matter begins here: the page seems to have been pasted twice",
                "delete one of the copies");
    }
}
