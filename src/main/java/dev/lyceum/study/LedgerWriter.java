package dev.lyceum.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

    /** The lines of one page's items. */
    public static List<String> lines(String page, StudyPage study) {
        CardId hash = new CardId();
        List<String> lines = new ArrayList<>();
        for (Part part : study.parts()) {
            for (Segment segment : part.segments()) {
                CardText.of(part.kind(), segment).ifPresent(card -> {
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
        return lines;
    }

    /** The whole file. */
    public static String text(Collection<String> lines) {
        StringBuilder text = new StringBuilder(HEAD);
        lines.stream().sorted().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
