package dev.lyceum.study;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a ledger as {@link LedgerWriter} writes it. What cannot be read is reported, the rest is used. */
public final class LedgerReader {
    private static final int MARK = 7;

    private LedgerReader() {}

    /**
     * @param problems lines that cannot be understood; with any, the file must not be written over
     */
    public record ReadLedger(Ledger ledger, List<Problem> problems) {
        public ReadLedger {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param pages the paths of all files that there are
     */
    public static ReadLedger read(SourceText file, Set<String> pages) {
        List<LedgerEntry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int start = 0;
        for (String line : file.text().split("\n", -1)) {
            String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (isMark(text)) {
                if (text.charAt(0) == '<') {
                    problems.add(file.error("ledger-conflict", start, "two versions of this file were not merged")
                            .withHint("delete the lines <<<<<<<, ======= and >>>>>>> and keep all lines between them"));
                }
            } else if (!text.isBlank() && text.charAt(0) != '#') {
                Optional<LedgerEntry> entry = LedgerLine.read(text);
                entry.ifPresent(entries::add);
                if (entry.isEmpty()) {
                    problems.add(file.warning("ledger-line", start, "this line of the ids of cards is damaged")
                            .withHint("take it from an earlier version of the file, or delete it"));
                }
            }
            start += line.length() + 1;
        }
        return new ReadLedger(Ledger.of(entries, pages), problems);
    }

    /** Whether version control has left a line here. */
    private static boolean isMark(String line) {
        if (line.length() < MARK || "<|=>".indexOf(line.charAt(0)) < 0) {
            return false;
        }
        for (int at = 1; at < MARK; at++) {
            if (line.charAt(at) != line.charAt(0)) {
                return false;
            }
        }
        return line.length() == MARK || line.charAt(MARK) == ' ';
    }
}
