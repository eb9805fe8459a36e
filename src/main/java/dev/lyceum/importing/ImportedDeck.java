package dev.lyceum.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was found in a file.
 *
 * @param media files that cards show, by name
 * @param leftOut what is not taken over, in words for the user
 */
record ImportedDeck(List<ImportedCard> cards, Map<String, byte[]> media, List<String> leftOut) {
    ImportedDeck {
        cards = List.copyOf(cards);
        leftOut = List.copyOf(leftOut);
    }

    /** The same deck, where something more is left out. */
    ImportedDeck lacking(String words) {
        List<String> all = new ArrayList<>(leftOut);
        all.add(words);
        return new ImportedDeck(cards, media, all);
    }
}
