package dev.lyceum.study;

/** Placeholder: see the study room's contract. */
final class CardId {
    private CardId() {}
}
