package dev.lyceum.shortcode;

import dev.lyceum.data.Data;

/** Types parameters as Hugo does: unquoted booleans, whole and decimal numbers; all else is text. */
final class ParameterValue {
    private static final int SAFE_DIGITS = 18;

    private ParameterValue() {}

    static Data of(Token parameter) {
        String text = parameter.text();
        int offset = parameter.start();
        if (parameter.quoted()) {
            return new Data.Text(text, offset);
        }
        if (text.equals("true") || text.equals("false")) {
            return new Data.Bool(text.equals("true"), offset);
        }
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int point = digitsFrom(text, sign);
        if (point == text.length() && isWhole(text, sign)) {
            return new Data.Whole(Long.parseLong(text), offset);
        }
        boolean fraction = point < text.length() - 1 && text.charAt(point) == '.';
        if (fraction && digitsFrom(text, point + 1) == text.length()) {
            return new Data.Decimal(Double.parseDouble(text), offset);
        }
        return new Data.Text(text, offset);
    }

    /** Not so with a leading zero or more digits than a number holds: an id such as 0042 must stay as it is. */
    private static boolean isWhole(String text, int firstDigit) {
        int digits = text.length() - firstDigit;
        return digits > 0 && digits <= SAFE_DIGITS && (digits == 1 || text.charAt(firstDigit) != '0');
    }

    private static int digitsFrom(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
