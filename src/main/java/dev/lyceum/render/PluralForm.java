package dev.lyceum.render;

import java.util.Locale;

/**
 * The forms of a word beside a whole number, as CLDR names them. A browser knows the rules of every language; here are
 * those of the theme's. Any other language has a form for exactly one and the general one.
 */
enum PluralForm {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** What is added to the key of the words; the general form's words may also be under the mere key. */
    String suffix() {
        return "_" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form that a language takes beside a number.
     *
     * @param language a language tag ({@code pt-BR}), of which the language decides
     * @param number not negative
     */
    static PluralForm of(String language, long number) {
        int end = language.indexOf('-');
        return switch (end < 0 ? language : language.substring(0, end)) {
            case "ar" -> arabic(number);
            case "fr", "pt" -> number < 2 ? ONE : OTHER;
            // Chinese, Japanese and Korean have no form for one: then it is a word in another language
            default -> number == 1 ? ONE : OTHER;
        };
    }

    private static PluralForm arabic(long number) {
        if (number < 3) {
            return number == 0 ? ZERO : number == 1 ? ONE : TWO;
        }
        long lastTwo = number % 100;
        return lastTwo < 3 ? OTHER : lastTwo < 11 ? FEW : MANY;
    }
}
