package dev.lyceum.export;

import java.util.List;
import java.util.stream.Collectors;

/** What both of Moodle's formats say in the same way. */
final class MoodleNames {
    private static final int LONGEST_TITLE = 200;
    /** The shares that Moodle knows of a mark, for one to ten right (or wrong) options. */
    private static final List<String> SHARES =
            List.of("100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10");

    private MoodleNames() {}

    /** The category's path; a slash in a name is doubled. */
    static String category(List<String> names) {
        return names.stream()
                .map(name -> name.replaceAll("\\s+", " ").strip().replace("/", "//"))
                .collect(Collectors.joining("/", "$course$/top/", ""));
    }

    /** A name that teachers know the question by: page, words and id. */
    static String title(CardPage page, Card card) {
        String end = " (" + card.id() + ")";
        String words = page.title() + ": " + card.words();
        int most = LONGEST_TITLE - end.length();
        if (words.length() > most) {
            int cut = Character.isHighSurrogate(words.charAt(most - 2)) ? most - 2 : most - 1;
            words = words.substring(0, cut) + "…";
        }
        return words + end;
    }

    /** Whether there are shares of a mark for each option. */
    static boolean canWeigh(Card card) {
        int right = card.right().size();
        int wrong = card.options().size() - right;
        return right > 0 && wrong > 0 && (right == 1 || right <= SHARES.size() && wrong <= SHARES.size());
    }

    /** The share of the mark that an option brings: 100 for the only right one, 0 or less for a wrong one. */
    static String share(Card card, int place) {
        int right = card.right().size();
        if (card.right().contains(place)) {
            return SHARES.get(right - 1);
        }
        return right == 1 ? "0" : "-" + SHARES.get(card.options().size() - right - 1);
    }

    static String giftMark(Card card, int place) {
        if (card.right().size() == 1) {
            return card.right().contains(place) ? "=" : "~";
        }
        return "~%" + share(card, place) + "%";
    }
}
