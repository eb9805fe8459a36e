package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.problem.Problem;
import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads pages for tests; every page read is also checked for words that were lost or doubled. */
final class StudyPages {
    private static final String OPEN = "{{< ask >}}";
    private static final String CLOSE = "{{< /ask >}}";

    private StudyPages() {}

    static StudyPage read(String text) {
        SourceText file = new SourceText("content/topic.md", text);
        StudyPage page = new StudyReader(PartNames.defaults(), "ask", Ledger.NONE)
                .read(file, new Span(0, text.length()), shortcodes(text));
        page.parts().forEach(part -> assertNothingLost(text, part));
        return page;
    }

    /** A page as a site with a ledger reads it. */
    static StudyPage read(String path, String text, Ledger ledger) {
        SourceText file = new SourceText(path, text);
        return new StudyReader(PartNames.defaults(), "ask", ledger)
                .read(file, new Span(0, text.length()), shortcodes(text));
    }

    static Part part(String heading, String body) {
        return read("## " + heading + "\n\n" + body).parts().get(0);
    }

    /** The review questions of a body, each as {@code question [option; option] => answer}. */
    static List<String> review(String body) {
        List<String> questions = new ArrayList<>();
        for (Segment segment : part("Review", body).segments()) {
            if (segment instanceof Segment.Question question) {
                questions.add(line(question));
            }
        }
        return questions;
    }

    static List<Segment.Question> questions(String body) {
        return part("Review", body).segments().stream()
                .filter(Segment.Question.class::isInstance)
                .map(Segment.Question.class::cast)
                .toList();
    }

    /** The points of a body: their words. */
    static List<String> points(String heading, String body) {
        return part(heading, body).segments().stream()
                .filter(Segment.Point.class::isInstance)
                .map(segment -> ((Segment.Point) segment).words())
                .toList();
    }

    static List<String> prose(String heading, String body) {
        String text = "## " + heading + "\n\n" + body;
        return read(text).parts().get(0).segments().stream()
                .filter(Segment.Prose.class::isInstance)
                .map(segment -> ((Segment.Prose) segment).text().of(text))
                .toList();
    }

    static List<String> problems(String text) {
        return read(text).problems().stream().map(Problem::code).toList();
    }

    private static String line(Segment.Question question) {
        String options = question.options().isEmpty()
                ? ""
                : question.options().stream().map(Segment.Option::words).toList() + " ";
        String answer = question.answer().map(Segment.Answer::words).orElse("-");
        return (question.words() + " " + options + "=> " + answer).replace("\n", "/");
    }

    static ShortcodeScan shortcodes(String text) {
        List<ShortcodeCall> calls = new ArrayList<>();
        for (int start = text.indexOf(OPEN); start >= 0; start = text.indexOf(OPEN, start + 1)) {
            int close = text.indexOf(CLOSE, start);
            Span inner = new Span(start + OPEN.length(), close);
            calls.add(new ShortcodeCall(
                    "ask",
                    "",
                    new Span(start, close + CLOSE.length()),
                    false,
                    Arguments.NONE,
                    Optional.of(inner),
                    List.of()));
        }
        return new ShortcodeScan(calls, List.of(), Optional.empty(), List.of());
    }

    /** Every letter of a part's body is in one segment; list numbers are kept as numbers, ids are not shown. */
    private static void assertNothingLost(String text, Part part) {
        int[] seen = new int[text.length()];
        StringBuilder labels = new StringBuilder();
        part.segments().forEach(segment -> collect(segment, seen, labels));
        StringBuilder missing = new StringBuilder();
        for (int at = part.body().start(); at < part.body().end(); at++) {
            assertThat(seen[at]).as("times %s is shown", text.substring(at)).isLessThan(2);
            missing.append(seen[at] == 0 ? text.charAt(at) : '\0');
        }
        String words = missing.toString()
                .replaceAll("\\{#[^}]*}", "")
                .replaceAll("</?(details|summary|b)[^>]*>", "")
                .replaceAll("\\[x]|correct", "")
                .replaceAll("[（(]?([0-9０-９]+|[一二三四五]|\\b[a-zA-Z])[.．)）、：:-]", "");
        Map<Integer, Integer> counts = new HashMap<>();
        words.codePoints().filter(Character::isLetterOrDigit).forEach(c -> counts.merge(c, 1, Integer::sum));
        labels.codePoints().forEach(c -> counts.computeIfPresent(c, (key, count) -> count - 1));
        counts.values().removeIf(count -> count <= 0);
        assertThat(counts).as("letters lost of %s", words).isEmpty();
    }

    private static void collect(Segment segment, int[] seen, StringBuilder labels) {
        if (segment instanceof Segment.Prose prose) {
            mark(prose.text(), seen);
        } else if (segment instanceof Segment.Point point) {
            labels.append(point.marker().label());
            mark(point.text(), seen);
            mark(point.more(), seen);
        } else if (segment instanceof Segment.Question question) {
            labels.append(question.marker().label());
            mark(question.question(), seen);
            question.options().forEach(option -> {
                labels.append(option.label());
                mark(option.text(), seen);
            });
            question.answer().ifPresent(answer -> {
                labels.append(answer.label());
                boolean ofTicks = answer.label().isEmpty() && !question.right().isEmpty();
                mark(answer.text(), ofTicks ? 1 : 2, seen);
            });
        }
    }

    private static void mark(Excerpt excerpt, int[] seen) {
        mark(excerpt, 2, seen);
    }

    /** @param most an answer made of ticked options says them again */
    private static void mark(Excerpt excerpt, int most, int[] seen) {
        for (Span span : excerpt.spans()) {
            for (int at = span.start(); at < span.end(); at++) {
                seen[at] = Math.min(seen[at] + 1, most);
            }
        }
    }
}
