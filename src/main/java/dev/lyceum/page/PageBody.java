package dev.lyceum.page;

import dev.lyceum.markdown.Converted.Feature;
import dev.lyceum.markdown.Heading;
import dev.lyceum.markdown.Piece;
import dev.lyceum.study.PartKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The converted text of a page.
 *
 * @param lead what stands before the first part; the whole text of a page without parts
 * @param headings all headings, in order of place
 * @param summary the beginning of the text as plain text
 * @param marked whether the author said where it ends ({@code <!--more-->})
 * @param truncated whether the text goes on behind it
 * @param words the number of words
 * @param cjk whether they were counted as Chinese, Japanese or Korean ones: by characters
 */
public record PageBody(
        List<Piece> lead,
        List<PartBody> parts,
        List<Heading> headings,
        Set<Feature> features,
        String summary,
        boolean marked,
        boolean truncated,
        int words,
        boolean cjk) {
    public PageBody {
        lead = List.copyOf(lead);
        parts = List.copyOf(parts);
        headings = List.copyOf(headings);
        features = Set.copyOf(features);
    }

    /**
     * @param prompt the words of the prompt; empty where there is none
     */
    public record PartBody(PartKind kind, Optional<Heading> heading, String prompt, List<ItemBody> items) {
        public PartBody {
            items = List.copyOf(items);
        }
    }

    /** One stretch of a part, converted: see {@link dev.lyceum.study.Segment}. */
    public sealed interface ItemBody {
        record ProseBody(List<Piece> html) implements ItemBody {}

        record PointBody(String id, String label, int number, List<Piece> html) implements ItemBody {}

        record QuestionBody(
                String id,
                String label,
                int number,
                List<Piece> html,
                List<OptionBody> options,
                List<Integer> right,
                Optional<AnswerBody> answer)
                implements ItemBody {}
    }

    public record OptionBody(String label, List<Piece> html) {}

    public record AnswerBody(String label, List<Piece> html) {}
}
