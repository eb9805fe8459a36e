package dev.lyceum.importing;

import java.util.List;

/**
 * A question from another program; question and answer are Markdown and not empty.
 *
 * @param deck the names of its deck and those around it, outermost first; often empty
 * @param media the names of the files that its text shows
 */
record ImportedCard(List<String> deck, String question, String answer, List<String> tags, List<String> media) {
    ImportedCard {
        deck = List.copyOf(deck);
        tags = List.copyOf(tags);
        media = List.copyOf(media);
    }
}
