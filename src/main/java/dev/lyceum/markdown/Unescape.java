package dev.lyceum.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** Resolves backslash escapes and entities. */
final class Unescape {
    private static final int LONGEST_ENTITY = 40;
    private static final int LONGEST_NUMBER = "&#1234567;".length();

    private final Manuscript manuscript;

    Unescape(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    String text(CharSequence source) {
        String text = source.toString();
        if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int entityEnd = c == '&' ? entityEnd(text, i) : i;
            if (entityEnd > i) {
                plain.append(entity(text.substring(i, entityEnd)));
                i = entityEnd;
            } else {
                boolean escape = c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1));
                plain.append(escape ? text.charAt(i + 1) : c);
                i += escape ? 2 : 1;
            }
        }
        return plain.toString();
    }

    /** The characters of an entity, given with its sign and semicolon; an unknown one stands for itself. */
    String entity(String entity) {
        if (entity.charAt(1) != '#') {
            return Html5Entities.entityToString(entity);
        }
        // CommonMark knows at most six hexadecimal or seven decimal digits.
        boolean tooLong = entity.length() > LONGEST_NUMBER;
        return tooLong
                ? entity
                : manuscript.protect(Html5Entities.entityToString(entity).codePointAt(0));
    }

    private static int entityEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_ENTITY);
        boolean number = start + 1 < limit && text.charAt(start + 1) == '#';
        boolean hex = number && start + 2 < limit && (text.charAt(start + 2) == 'x' || text.charAt(start + 2) == 'X');
        int first = start + (hex ? 3 : number ? 2 : 1);
        int i = first;
        while (i < limit && (hex ? Character.digit(text.charAt(i), 16) >= 0 : isPart(text.charAt(i), number))) {
            i++;
        }
        return i > first && i < limit && text.charAt(i) == ';' ? i + 1 : start;
    }

    private static boolean isPart(char c, boolean number) {
        return (c >= '0' && c <= '9') || (!number && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')));
    }

    /** Whether a backslash in front of it escapes the character. */
    static boolean isPunctuation(char c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }
}
