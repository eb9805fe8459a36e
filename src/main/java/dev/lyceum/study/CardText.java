package dev.lyceum.study;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an item says, as far as its id depends on it.
 *
 * @param id the author's own, or the one it was given; empty before
 * @param words the question or the point
 * @param given the options and the answer of a question; empty elsewhere
 */
record CardText(PartKind kind, String id, String words, String given) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Answers of fewer letters may be those of several questions. */
    private static final int TELLING = 12;

    /** So much of the words is kept in the ledger and compared: the beginning and the end. */
    private static final int MOST = 200;

    private static final int HEAD = 130;

    /** What a stretch of a part asks; absent for prose. */
    static Optional<CardText> of(PartKind kind, Segment segment) {
        if (segment instanceof Segment.Point point) {
            return Optional.of(new CardText(kind, point.id(), point.words(), ""));
        } else if (segment instanceof Segment.Question question) {
            StringBuilder given = new StringBuilder();
            question.options().forEach(option -> given.append(option.words()).append('\n'));
            question.answer().ifPresent(answer -> given.append(answer.words()));
            return Optional.of(new CardText(kind, question.id(), question.words(), given.toString()));
        }
        return Optional.empty();
    }

    /** A hash of options and answer; empty where there are none. */
    String context(CardId ids) {
        String folded = CardId.fold(given);
        return folded.isEmpty() ? "" : ids.ofFolded(folded).substring(0, 8);
    }

    /** Whether options and answer are long enough that no other question has the same. */
    boolean isTelling() {
        return CardId.fold(given).length() >= TELLING;
    }

    /** The words in one line, the middle left out where they are many. */
    static String shortened(String words) {
        String line = SPACE.matcher(words.strip()).replaceAll(" ");
        if (line.length() <= MOST) {
            return line;
        }
        int head = Character.isLowSurrogate(line.charAt(HEAD)) ? HEAD - 1 : HEAD;
        int tail = line.length() - (MOST - HEAD);
        tail += Character.isLowSurrogate(line.charAt(tail)) ? 1 : 0;
        return line.substring(0, head) + "…" + line.substring(tail);
    }
}
