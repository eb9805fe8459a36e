package dev.lyceum.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Choices under {@code [study]}.
 *
 * @param promptShortcode the shortcode that holds the prompt of a part; {@code ask_chatgpt} by default
 * @param enabled whether the site has study pages and cards
 * @param path the folder of the study pages, without slashes at its ends
 * @param cards what cards are made of on a page that does not say otherwise
 * @param ledger the file that keeps the ids of cards, relative to the site's root; empty where there is none
 * @param downloads formats of the study data that pages offer for download, in the author's order
 * @param report the address that a learner reports a question to, with {@code {url}}, {@code {id}} and the like in it; empty
 *     where there is none
 */
public record StudyConfig(
        String promptShortcode,
        boolean enabled,
        String path,
        Set<CardKind> cards,
        Optional<String> ledger,
        List<String> downloads,
        String report) {
    public static final StudyConfig DEFAULT = new StudyConfig(
            "ask_chatgpt",
            true,
            "study",
            Set.of(CardKind.REVIEW, CardKind.KEYPOINT),
            Optional.of("study-ids.tsv"),
            List.of(),
            "");

    public StudyConfig {
        cards = Set.copyOf(cards);
        downloads = List.copyOf(downloads);
    }
}
