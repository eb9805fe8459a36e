package dev.lyceum.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a ledger: one item a line, sorted, so that two branches that change different items merge by themselves.
 */
public final class LedgerWriter {
    private static final String HEAD = """
        # The ids of this site's cards. Lyceum writes this file; keep it under version control.
        # With it learners keep their progress when a question is reworded or its page moves.
        # page\tkind\tid\twording (= as the id)\tanswer\twords
        """;

    private LedgerWriter() {}

    /**
     * The lines of one page's items. A part that is empty or gone keeps the lines it had: its heading may be misspelt for a
     * while, and its items will want their ids when they are back.
     *
     * @param before what the site was built with last
     */
    public static List<String> lines(String page, StudyPage study, Ledger before) {
        CardId hash = new CardId();
        Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
        List<String> lines = new ArrayList<>();
        for (Part part : study.parts()) {
            for (Segment segment : part.segments()) {
                CardText.of(part.kind(), segment).ifPresent(card -> {
                    kinds.add(card.kind());
                    String wording = hash.of(card.kind(), card.words());
                    lines.add(LedgerLine.write(new LedgerEntry(
                            page,
                            card.kind(),
                            card.id(),
                            wording,
                            card.context(hash),
                            CardText.shortened(card.words()))));
                });
            }
        }
        for (LedgerEntry entry : before.entries(page)) {
            if (!kinds.contains(entry.kind())) {
                lines.add(LedgerLine.write(entry));
            }
        }
        return lines;
    }

    /**
     * What a ledger has of a page, as {@link #joined} makes of the page's lines; absent where the page may have come from
     * another place, so that entries of other pages count for it.
     */
    public static Optional<String> linesOf(String page, Ledger ledger) {
        List<LedgerEntry> entries = ledger.entries(page);
        return entries.isEmpty() && ledger.hasMoved()
                ? Optional.empty()
                : Optional.of(joined(entries.stream().map(LedgerLine::write).toList()));
    }

    /** One page's lines as one text. */
    public static String joined(Collection<String> lines) {
        return lines.stream().sorted().distinct().collect(Collectors.joining("\n"));
    }

    /** The whole file. */
    public static String text(Collection<String> lines) {
        StringBuilder text = new StringBuilder(HEAD);
        lines.stream().sorted().distinct().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
