package dev.lyceum.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Finds items that went from one page to another with the same words, which a page cannot tell by itself. */
public final class LedgerMoves {
    private final Ledger ledger;
    private final Map<String, Supplier<StudyPage>> pages;

    private LedgerMoves(Ledger ledger, Map<String, Supplier<StudyPage>> pages) {
        this.ledger = ledger;
        this.pages = new TreeMap<>(pages); // of two pages with the same words, always the same one has them
    }

    /**
     * @param ledger in which the moved items stand with the pages they are on now
     * @param pages that have to be read again with it
     */
    public record Moved(Ledger ledger, Set<String> pages) {
        public Moved {
            pages = Set.copyOf(pages);
        }
    }

    /**
     * @param ledger with which the pages were read
     * @param pages all of a site, by the paths of their files; they are asked only for what is needed
     */
    public static Moved find(Ledger ledger, Map<String, Supplier<StudyPage>> pages) {
        return new LedgerMoves(ledger, pages).find();
    }

    private Moved find() {
        Map<String, List<LedgerEntry>> gone = gone();
        Map<LedgerEntry, String> moves = new HashMap<>();
        if (!gone.isEmpty()) {
            pages.forEach((page, study) -> move(page, study.get(), gone, moves));
        }
        return moves.isEmpty()
                ? new Moved(ledger, Set.of())
                : new Moved(ledger.moved(moves), new HashSet<>(moves.values()));
    }

    /** What pages that are still there had and have no more, by its words. */
    private Map<String, List<LedgerEntry>> gone() {
        Map<String, List<LedgerEntry>> gone = new HashMap<>();
        pages.forEach((page, study) -> {
            List<LedgerEntry> before = ledger.entries(page);
            if (!before.isEmpty()) {
                Set<String> ids = ids(study.get());
                before.stream()
                        .filter(entry -> !ids.contains(entry.id()))
                        .forEach(entry -> gone.computeIfAbsent(entry.wording(), wording -> new ArrayList<>())
                                .add(entry));
            }
        });
        return gone;
    }

    /** Gives each item that is new on a page the first entry of the same words that has gone elsewhere. */
    private void move(
            String page, StudyPage study, Map<String, List<LedgerEntry>> gone, Map<LedgerEntry, String> moves) {
        CardId hash = new CardId();
        Set<String> ids = ids(study);
        Set<String> known = new HashSet<>();
        ledger.entries(page).forEach(entry -> known.add(entry.id()));
        for (CardText card : cards(study)) {
            if (!known.contains(card.id())) {
                gone.getOrDefault(hash.of(card.kind(), card.words()), List.of()).stream()
                        .filter(entry -> !moves.containsKey(entry) && !ids.contains(entry.id()))
                        .findFirst()
                        .ifPresent(entry -> moves.put(entry, page));
            }
        }
    }

    private static Set<String> ids(StudyPage study) {
        Set<String> ids = new HashSet<>();
        cards(study).forEach(card -> ids.add(card.id()));
        return ids;
    }

    private static List<CardText> cards(StudyPage study) {
        List<CardText> cards = new ArrayList<>();
        for (Part part : study.parts()) {
            part.segments().forEach(segment -> CardText.of(part.kind(), segment).ifPresent(cards::add));
        }
        return cards;
    }
}
