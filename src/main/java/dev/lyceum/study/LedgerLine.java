package dev.lyceum.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of a ledger: page, kind, id, wording ({@code =} where it is the id), context ({@code -} for none) and words,
 * with tabs between them.
 */
final class LedgerLine {
    private static final char TAB = '\t';
    private static final int FIELDS = 6;
    private static final String SAME = "=";
    private static final String NONE = "-";

    private LedgerLine() {}

    static String write(LedgerEntry entry) {
        return String.join(
                "\t",
                field(entry.page()),
                entry.kind().key(),
                entry.id(),
                entry.wording().equals(entry.id()) ? SAME : entry.wording(),
                entry.context().isEmpty() ? NONE : entry.context(),
                field(entry.words()));
    }

    /** The entry of a line; absent where the line is damaged. */
    static Optional<LedgerEntry> read(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        if (fields.size() != FIELDS) {
            return Optional.empty();
        }
        String id = fields.get(2);
        String wording = fields.get(3).equals(SAME) ? id : fields.get(3);
        String context = fields.get(4).equals(NONE) ? "" : fields.get(4);
        boolean whole = !fields.get(0).isBlank()
                && isId(id)
                && isId(wording)
                && (context.isEmpty() || isId(context))
                && !fields.get(5).isBlank();
        return Stream.of(PartKind.PREVIEW, PartKind.KEYPOINT, PartKind.REVIEW)
                .filter(kind -> whole && kind.key().equals(fields.get(1)))
                .findFirst()
                .map(kind -> new LedgerEntry(fields.get(0), kind, id, wording, context, fields.get(5)));
    }

    private static boolean isId(String field) {
        return !field.isEmpty() && field.chars().allMatch(c -> ItemIdReader.isIdCharacter((char) c));
    }

    private static String field(String text) {
        String plain = text.replace(TAB, ' ').strip();
        return plain.isEmpty() ? NONE : plain;
    }
}
