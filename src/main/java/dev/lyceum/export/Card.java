package dev.lyceum.export;

import dev.lyceum.config.CardKind;
import dev.lyceum.html.HtmlText;
import java.util.List;
import java.util.Optional;

/**
 * A review question, or a key point to be completed, on its way out of the site. All HTML is finished, as seen from its
 * page.
 *
 * @param id unique on its page
 * @param right the places of the right ones among the options, from 0; empty where that is not known
 * @param answer absent where the page gives none
 */
public record Card(
        CardKind kind, String id, String question, List<Choice> options, List<Integer> right, Optional<String> answer) {
    public Card {
        options = List.copyOf(options);
        right = List.copyOf(right);
    }

    /**
     * @param label as the author wrote it ({@code A)}); often empty
     */
    public record Choice(String label, String html) {}

    /** The question as one line of plain text. */
    public String words() {
        return HtmlText.of(question);
    }

    /** Whether another program can mark it by itself. */
    public boolean isChoice() {
        return options.size() > 1 && !right.isEmpty();
    }
}
