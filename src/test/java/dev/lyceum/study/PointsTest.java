package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PointsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void findsThePoints(String shape, String body, List<String> expected) {
        assertThat(StudyPages.points("Keypoint", body)).isEqualTo(expected);
    }

    static Stream<Arguments> findsThePoints() {
        List<String> two = List.of("One.", "Two.");
        return Stream.of(
                arguments("numbers", "1. One.\n2. Two.", two),
                arguments("blank lines between", "1. One.\n\n\n2. Two.\n", two),
                arguments("brackets", "1) One.\n2) Two.", two),
                arguments("dashes", "- One.\n- Two.", two),
                arguments("stars with blank lines", "* One.\n\n* Two.", two),
                arguments("dots", "•One.\n•Two.", two),
                arguments("dashes without space", "-One.\n-Two.", two),
                arguments("Chinese numerals", "一、One.\n二、Two.", two),
                arguments("circled numbers", "① One.\n② Two.", two),
                arguments("letters", "a) One.\nb) Two.", two),
                arguments("labels", "Q1: One.\nQ2: Two.", two),
                arguments("labels above", "### Question 1\n\nOne.\n\n### Question 2\n\nTwo.", two),
                arguments("bold labels above", "**Question 1**\n\nOne.\n\nmore\n\n**Question 2**\n\nTwo.\n\nmore", two),
                arguments("labels alone", "1. Question 1\n2. Question 2", List.of("Question 1", "Question 2")),
                arguments("bold numbers", "**1.** One.\n**2. Two.**", two),
                arguments("Markdown", "1. **One**.\n2. `Two`.", two),
                arguments("an introduction", "Moons:\n\n1. One.\n2. Two.", two),
                arguments("an introduction that touches", "Moons:\n1. One.\n2. Two.", two),
                arguments("a closing paragraph", "1. One.\n2. Two.\n\nSo much for moons.", two),
                arguments("an indented list", "  1. One.\n  2. Two.", two),
                arguments("wrapped lines", "- One\n  more.\n- Two\nmore.", List.of("One more.", "Two more.")),
                arguments("sub-points", "- One.\n  - a\n  - b\n- Two.", two),
                arguments("sub-points that are not indented", "1. One.\n- a\n- b\n\n2. Two.\n- c", two),
                arguments("sub-points behind a blank line", "1. One.\n\n- a\n- b\n\n2. Two.", two),
                arguments("lettered sub-points", "1. One.\n   a. x\n   b. y\n2. Two.", two),
                arguments("titles with paragraphs", "1. One.\n\nText.\n\n2. Two.\n\nText.", two),
                arguments("titles with paragraphs and a closing one", "1. One.\n\na\n\n2. Two.\n\nb\n\nclosing", two),
                arguments("two lists", "One:\n1. a\n2. b\n\nTwo:\n1. c\n2. d", List.of("a", "b", "c", "d")),
                arguments("lists below headings", "### One\n- a\n- b\n### Two\n1. c", List.of("a", "b", "c")),
                arguments("numbered headings", "### 1. One.\n\na\n\n### 2. Two.\n\n- b", two),
                arguments("headings", "### One.\n\na\n\nb\n\n### Two.\n\nc", two),
                arguments("bold titles", "**One.**\n\na\n\n**Two.**\n\nb", two),
                arguments("headings with text at once below", "### 1. One.\na\n### 2. Two.\nb", two),
                arguments("pictures", "✅ One.\n✅ Two.", two),
                arguments("pictures of several kinds", "🌊 One.\n\n🔥 Two.", two),
                arguments("arrows", "→ One.\n→ Two.", two),
                arguments("code below", "1. One.\n\n```\n2. x\n```\n\n2. Two.", two),
                arguments("prose only", "I need to know more about your moon.", List.of()),
                arguments("one dash in prose", "A list\n-of words", List.of()));
    }

    @Test
    void findsPreviewQuestionsThatNothingMarks() {
        assertThat(StudyPages.points("Preview", "Here they are:\n\nWhat is it?\n誰去過？\n"))
                .containsExactly("What is it?", "誰去過？");
    }

    @Test
    void keepsCaptionsWhereAnItemAnswersItself() {
        assertThat(StudyPages.points("Preview", "1. Question: Which?\n2. 問題：何者？解法：此者。"))
                .containsExactly("Which?", "問題：何者？解法：此者。");
    }

    @Test
    void keepsWhatIsBelowAPointApart() {
        String body = "1. **One**\n   a\n\n   - b\n     - c\n\n   ```\n   d\n   ```\n2. Two\n";
        String text = "## Keypoint\n\n" + body;
        Segment.Point point =
                (Segment.Point) StudyPages.part("Keypoint", body).segments().get(0);

        assertThat(point.text().of(text)).isEqualTo("**One**\na");
        assertThat(point.words()).isEqualTo("One a");
        assertThat(point.more().of(text)).isEqualTo("- b\n  - c\n\n```\nd\n```");
        assertThat(point.marker()).isEqualTo(new Segment.Marker("", 1));
        assertThat(point.offset()).isEqualTo(text.indexOf("1."));
    }

    @Test
    void leavesAParagraphBehindTheListAsProse() {
        assertThat(StudyPages.prose("Keypoint", "Intro:\n\n1. a\n2. b\n\nClosing.\n\nMore."))
                .containsExactly("Intro:", "Closing.\n\nMore.");
    }

    @Test
    void keepsTheLabelOfAQuestion() {
        Segment.Point point = (Segment.Point)
                StudyPages.part("Preview", "**問題2：** 何者？").segments().get(0);

        assertThat(point.marker()).isEqualTo(new Segment.Marker("問題2：", 2));
        assertThat(point.words()).isEqualTo("何者？");
    }

    @Test
    void takesAnIdFromTheEndOfTheFirstLine() {
        String body = "1. One {#one}\n2. Two {#2nd-one}\n3. Three {not} {# x}\n4. {#four}\n5. Five {#one}";
        List<Segment.Point> points = StudyPages.part("Keypoint", body).segments().stream()
                .map(Segment.Point.class::cast)
                .toList();

        assertThat(points)
                .extracting(Segment.Point::words)
                .containsExactly("One", "Two", "Three {not} {# x}", "", "Five");
        assertThat(points.get(0).id()).isEqualTo("one");
        assertThat(points.get(1).id()).isEqualTo("2nd-one");
        assertThat(points.get(2).id()).hasSize(12);
        assertThat(points.get(4).id()).isEqualTo("one-2");
        assertThat(StudyPages.problems("## Keypoint\n" + body)).containsExactly("card-id-twice");
    }

    @Test
    void warnsWhereThereIsNoList() {
        assertThat(StudyPages.problems("## Keypoint\nSorry.\n\n## Preview\nSorry.\n\n## Preview\n"))
                .containsExactly("keypoint-no-points", "preview-no-questions", "part-empty");
    }
}
