package dev.lyceum.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the items of one page their ids, under which a learner's progress is kept: the author's own; else the one that an
 * item of the same words had before; else that of an item that was reworded into it; else one made of its words. Items of
 * the same words are told apart by their answers.
 */
final class IdAssigner {
    /** So many items that are new on a page are compared with those that have gone. */
    private static final int MOST_COMPARED = 60;

    private final Ledger ledger;
    private final String page;
    private final TakenIds taken;
    private final CardId hash = new CardId();
    private final List<Slot> slots = new ArrayList<>();
    private final List<LedgerEntry> free = new ArrayList<>();

    /**
     * @param taken the ids that the author has given on this page
     */
    IdAssigner(Ledger ledger, String page, TakenIds taken) {
        this.ledger = ledger;
        this.page = page;
        this.taken = taken;
    }

    /** An item that waits for its id. */
    private static final class Slot {
        final CardText card;
        final String wording;
        private final CardId hash;
        private Optional<String> context = Optional.empty();
        String id;

        Slot(CardText card, CardId hash) {
            this.card = card;
            this.wording = hash.of(card.kind(), card.words());
            this.hash = hash;
            this.id = card.id();
        }

        /** Made only where it is asked for. */
        String context() {
            String made = context.orElseGet(() -> card.context(hash));
            context = Optional.of(made);
            return made;
        }

        boolean isOpen() {
            return id.isEmpty();
        }
    }

    /** The same parts with ids. */
    List<Part> assign(List<Part> parts) {
        for (Part part : parts) {
            for (Segment segment : part.segments()) {
                CardText.of(part.kind(), segment).ifPresent(card -> slots.add(new Slot(card, hash)));
            }
        }
        if (slots.isEmpty()) {
            return parts;
        }
        List<String> wordings = slots.stream().map(slot -> slot.wording).toList();
        for (LedgerEntry entry : ledger.entries(page, wordings)) {
            if (!taken.has(entry.id())) {
                free.add(entry);
            }
        }
        keepSame();
        keepReworded();
        makeNew();
        return named(parts);
    }

    private void keepSame() {
        if (free.isEmpty()) {
            return;
        }
        Map<String, List<LedgerEntry>> byWording = new HashMap<>();
        free.forEach(entry -> byWording
                .computeIfAbsent(entry.wording(), wording -> new ArrayList<>())
                .add(entry));
        byWording(slots).forEach((wording, same) -> {
            List<LedgerEntry> before = byWording.getOrDefault(wording, List.of());
            if (same.size() > 1 || before.size() > 1) {
                same.forEach(slot -> before.stream()
                        .filter(entry -> slot.isOpen() && entry.context().equals(slot.context()))
                        .filter(entry -> !taken.has(entry.id()))
                        .findFirst()
                        .ifPresent(entry -> take(slot, entry)));
            }
            for (Slot slot : same) {
                before.stream()
                        .filter(entry -> slot.isOpen() && !taken.has(entry.id()))
                        .findFirst()
                        .ifPresent(entry -> take(slot, entry));
            }
        });
        free.removeIf(entry -> taken.has(entry.id()));
    }

    private record Pair(Slot slot, LedgerEntry entry, double likeness) {}

    private void keepReworded() {
        List<Slot> open =
                slots.stream().filter(Slot::isOpen).limit(MOST_COMPARED).toList();
        if (open.isEmpty() || free.isEmpty()) {
            return;
        }
        List<LedgerEntry> gone = free.subList(0, Math.min(free.size(), MOST_COMPARED));
        Map<LedgerEntry, Wording> goneWords = new HashMap<>();
        gone.forEach(entry -> goneWords.put(entry, Wording.of(entry.words())));
        List<Pair> pairs = new ArrayList<>();
        for (Slot slot : open) {
            Wording words = Wording.of(CardText.shortened(slot.card.words()));
            boolean telling = slot.card.isTelling();
            for (LedgerEntry entry : gone) {
                Wording before = goneWords.get(entry);
                if (before != null && entry.kind() == slot.card.kind()) {
                    boolean sameAnswer = telling && entry.context().equals(slot.context());
                    words.rewordedFrom(before, sameAnswer)
                            .ifPresent(likeness -> pairs.add(new Pair(slot, entry, likeness)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : pairs) {
            if (pair.slot().isOpen() && !taken.has(pair.entry().id())) {
                take(pair.slot(), pair.entry());
            }
        }
    }

    private void take(Slot slot, LedgerEntry entry) {
        slot.id = entry.id();
        taken.take(entry.id());
    }

    private void makeNew() {
        for (List<Slot> same : byWording(slots).values()) {
            if (same.size() > 1) {
                same.sort(Comparator.comparing(Slot::context));
            }
            same.forEach(slot -> slot.id = made(slot));
        }
    }

    /** The items that wait for their ids, those of the same words together. */
    private static Map<String, List<Slot>> byWording(List<Slot> slots) {
        Map<String, List<Slot>> byWording = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (slot.isOpen()) {
                byWording
                        .computeIfAbsent(slot.wording, wording -> new ArrayList<>())
                        .add(slot);
            }
        }
        return byWording;
    }

    /** The id that the words make; that of a second item of the same words has something of its answer behind it. */
    private String made(Slot slot) {
        String id = slot.wording;
        if (taken.take(id)) {
            return id;
        }
        String context = slot.context();
        if (!context.isEmpty() && taken.take(id + '-' + context.substring(0, 4))) {
            return id + '-' + context.substring(0, 4);
        }
        return taken.takeNumbered(id);
    }

    private List<Part> named(List<Part> parts) {
        List<Part> named = new ArrayList<>();
        int next = 0;
        for (Part part : parts) {
            List<Segment> segments = new ArrayList<>();
            for (Segment segment : part.segments()) {
                if (segment instanceof Segment.Point point) {
                    segments.add(point.with(slots.get(next++).id));
                } else if (segment instanceof Segment.Question question) {
                    segments.add(question.with(slots.get(next++).id));
                } else {
                    segments.add(segment);
                }
            }
            named.add(new Part(part.kind(), part.heading(), part.headingLine(), part.prompt(), part.body(), segments));
        }
        return named;
    }
}
