package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One stretch of a part. The segments of a part follow each other; together they hold every word of it.
 */
public sealed interface Segment {
    /** Where it begins in the file. */
    int offset();

    /** Text that is just shown. */
    record Prose(Excerpt text, int offset) implements Segment {}

    /**
     * A preview question or a key point.
     *
     * @param id see {@link CardId}
     * @param marker the list marker as written ({@code 1.}, {@code -}, {@code Q1:}); empty where there is none
     * @param text what to render, without marker
     * @param words the author's words as one line of plain text, as in the study export
     * @param more text that belongs to the point but is not its statement (sub-points, a paragraph below a title)
     */
    record Point(String id, Marker marker, Excerpt text, String words, Excerpt more, int offset) implements Segment {
        Point with(String other) {
            return new Point(other, marker, text, words, more, offset);
        }
    }

    /**
     * A review question.
     *
     * @param question what to render, without marker
     * @param words the question as plain text, as in the study export
     * @param right the options that the answer names, from 0 and in order; empty where it names none
     * @param answer absent where the page gives none
     */
    record Question(
            String id,
            Marker marker,
            Excerpt question,
            String words,
            List<Option> options,
            List<Integer> right,
            Optional<Answer> answer,
            int offset)
            implements Segment {
        public Question {
            options = List.copyOf(options);
            right = List.copyOf(right);
        }

        Question with(String other) {
            return new Question(other, marker, question, words, options, right, answer, offset);
        }
    }

    /**
     * What stands in front of an item.
     *
     * @param label as written, shown to the reader where it is more than the number of a Markdown list ({@code Q1:},
     *     {@code 問題1：}, {@code 一、}); empty otherwise
     * @param number the item's number in a numbered list; 0 where there is none
     */
    record Marker(String label, int number) {
        public static final Marker NONE = new Marker("", 0);
    }

    /**
     * One choice.
     *
     * @param label as written ({@code A)}, {@code (b)}); empty where there is none
     */
    record Option(String label, Excerpt text, String words) {}

    /**
     * @param label as written ({@code Answer:}, {@code 答案：}); empty where the answer is not marked
     * @param words the answer as plain text; code keeps its line breaks
     * @param span from the label to the end of the answer
     */
    record Answer(String label, Excerpt text, String words, Span span) {}
}
