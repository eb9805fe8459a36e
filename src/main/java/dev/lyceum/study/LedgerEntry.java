package dev.lyceum.study;

/**
 * One item as it was when the site was built last.
 *
 * @param page the path of its file
 * @param wording the id that its words make by themselves, see {@link CardId}
 * @param context see {@link CardText#context}
 * @param words shortened
 */
record LedgerEntry(String page, PartKind kind, String id, String wording, String context, String words) {
    /** The same item on another page. */
    LedgerEntry on(String other) {
        return new LedgerEntry(other, kind, id, wording, context, words);
    }
}
