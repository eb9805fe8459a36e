package dev.lyceum.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Rewrites a title so that Java's collator sorts it as Unicode's root order does, which Hugo follows. Java passes over blanks
 * and hyphens (so that "AI Hub" came after "aide"), has its own order of signs, and puts what it does not know (emoji,
 * Chinese brackets, {@code ø}, full-width letters) behind all letters.
 */
final class SortableTitle {
    /** Signs in Unicode's order; all of them come before the digits, and those not named between the two halves. */
    private static final String SIGNS =
            " _-\u2013\u2014,\u3001;:!\u00a1?\u00bf.\u3002\u00b7\u30fb'\u2018\u2019\"\u201c\u201d\u00ab\u00bb"
                    + "()[]{}\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u00a7\u00b6@*/\\&#%\u2020\u2022`\u00b4^\u00b0"
                    + "\u00a9\u00ae+\u00b1\u00f7\u00d7<=>|\u00a6~";

    private static final String CURRENCIES = "\u00a4\u00a2$\u00a3\u00a5\u20ac";
    /** The lowest signs that Java's collator weighs, in its order: two of them stand for each of ours. */
    private static final String DIGITS = "_\u00af,!?/.([";

    /** Letters with a stroke, which are kinds of the plain letter except where the language has them as its own. */
    private static final String STROKED = "\u00f8\u00d8\u0142\u0141\u0111\u0110\u0131\u1e9e";

    private static final String PLAIN = "oOlLdDiS";
    private static final Set<String> OWN_LETTERS =
            Set.of("da", "no", "nb", "nn", "pl", "vi", "hr", "sr", "bs", "tr", "az", "fo", "se");

    private final boolean plainLetters;

    SortableTitle(Locale locale) {
        this.plainLetters = !OWN_LETTERS.contains(locale.getLanguage());
    }

    String of(String title) {
        String text = Normalizer.normalize(title, Normalizer.Form.NFKC);
        StringBuilder sortable = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int sign = Character.isWhitespace(c) ? 0 : SIGNS.indexOf(c);
            int stroked = plainLetters ? STROKED.indexOf(c) : -1;
            if (sign >= 0) {
                append(sortable, sign);
            } else if (CURRENCIES.indexOf(c) >= 0) {
                append(sortable, SIGNS.length() + 1 + CURRENCIES.indexOf(c));
            } else if (stroked >= 0) {
                sortable.append(PLAIN.charAt(stroked));
            } else {
                if (!isPartOfWord(c)) {
                    append(sortable, SIGNS.length());
                }
                sortable.appendCodePoint(c);
            }
        }
        return sortable.toString();
    }

    private static void append(StringBuilder sortable, int sign) {
        sortable.append(DIGITS.charAt(sign / DIGITS.length())).append(DIGITS.charAt(sign % DIGITS.length()));
    }

    private static boolean isPartOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
