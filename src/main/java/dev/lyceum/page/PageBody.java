package dev.lyceum.page;

import dev.lyceum.markdown.Heading;
import dev.lyceum.markdown.Piece;
import dev.lyceum.study.PartKind;
import java.util.List;
import java.util.Optional;

/**
 * The converted text of a page.
 *
 * @param lead what stands before the first part; the whole text of a page without parts
 */
public record PageBody(List<Piece> lead, List<PartBody> parts) {
    public PageBody {
        lead = List.copyOf(lead);
        parts = List.copyOf(parts);
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
