package dev.lyceum.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds bare addresses in text as goldmark's Linkify does; the patterns are only tried where one may begin. */
final class Linkifier {
    private static final String HOST = "[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-z]+";
    private static final String PATH = "(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'\">^{}\\[\\]`]*)?";
    private static final Pattern URL = Pattern.compile("(?:http|https|ftp)://" + HOST + "(?::\\d+)?" + PATH);
    private static final Pattern WWW = Pattern.compile("www\\." + HOST + PATH);
    private static final Pattern MAIL_DOMAIN = Pattern.compile(
            "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    private final String text;
    private final Matcher url;
    private final Matcher www;
    private final Matcher mailDomain;

    /** @param text the whole text of the document */
    Linkifier(String text) {
        this.text = text;
        url = URL.matcher(text);
        www = WWW.matcher(text);
        mailDomain = MAIL_DOMAIN.matcher(text);
    }

    /** Whether the text can hold an address at all. */
    static boolean isWorthwhile(String text) {
        return text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
    }

    /** An address in the text; the target is the text of it behind the prefix. */
    record Address(int start, int end, String prefix) {
        boolean exists() {
            return start < Integer.MAX_VALUE;
        }
    }

    static final Address NONE = new Address(Integer.MAX_VALUE, Integer.MAX_VALUE, "");

    /**
     * The first address that begins in a range, or one beyond all offsets.
     *
     * @param limit where an address that begins in the range must end
     * @param atStart whether an address may begin at {@code start}
     */
    Address find(int start, int end, int limit, boolean atStart) {
        for (int i = start; i < end; i++) {
            Address found = NONE;
            switch (text.charAt(i)) {
                case ':' -> found = url(i, start, limit, atStart);
                case '.' -> found = www(i, start, limit, atStart);
                case '@' -> found = mail(i, start, limit, atStart);
                default -> {}
            }
            if (found.exists()) {
                return found;
            }
        }
        return NONE;
    }

    private Address url(int colon, int start, int limit, boolean atStart) {
        if (!text.startsWith("://", colon)) {
            return NONE;
        }
        for (String scheme : new String[] {"https", "http", "ftp"}) {
            int from = colon - scheme.length();
            if (from >= start && text.startsWith(scheme, from)) {
                return mayBegin(from, start, atStart) && match(url, from, limit)
                        ? new Address(from, trimmed(from, url.end()), "")
                        : NONE;
            }
        }
        return NONE;
    }

    private Address www(int dot, int start, int limit, boolean atStart) {
        int from = dot - 3;
        boolean begins = from >= start && text.startsWith("www", from) && mayBegin(from, start, atStart);
        return begins && match(www, from, limit) ? new Address(from, trimmed(from, www.end()), "https://") : NONE;
    }

    private Address mail(int at, int start, int limit, boolean atStart) {
        int from = at;
        int earliest = Math.max(start, at - 256);
        for (int i = at - 1; i >= earliest && isMailChar(text.charAt(i)); i--) {
            if (mayBegin(i, start, atStart) && !Unescape.isPunctuation(text.charAt(i))) {
                from = i;
            }
        }
        if (from == at || !match(mailDomain, at + 1, limit)) {
            return NONE;
        }
        int end = mailDomain.end();
        boolean dotted = text.substring(at, end - 1).indexOf('.') >= 0;
        boolean cut = end < limit && (text.charAt(end) == '-' || text.charAt(end) == '_');
        return dotted && !cut ? new Address(from, end, "mailto:") : NONE;
    }

    private static boolean match(Matcher matcher, int from, int limit) {
        return matcher.region(from, limit).lookingAt();
    }

    private boolean mayBegin(int at, int start, boolean atStart) {
        if (at == start) {
            return atStart;
        }
        // Quotation marks, dashes and single back-ticks are nodes of goldmark's, behind which it looks for addresses
        // too.
        return " \t*_~(\"'`".indexOf(text.charAt(at - 1)) >= 0 || text.startsWith("--", at - 2);
    }

    /** The end without closing brackets that belong to the text around, entities and punctuation. */
    private int trimmed(int start, int matched) {
        int end = matched;
        char last = text.charAt(end - 1);
        if (last == ')') {
            end -= Math.max(0, surplusClosing(start, end));
        } else if (last == ';') {
            end = withoutEntity(start, end);
        }
        while (end > start && "?!.,:*_~'\"".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private int surplusClosing(int start, int end) {
        int surplus = 0;
        for (int i = start; i < end; i++) {
            surplus += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
        }
        return surplus;
    }

    private int withoutEntity(int start, int end) {
        int i = end - 2;
        while (i > start && Character.isLetterOrDigit(text.charAt(i))) {
            i--;
        }
        return i < end - 2 && text.charAt(i) == '&' ? i : end;
    }

    private static boolean isMailChar(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "!#$%&'*+-./=?^_`{|}~".indexOf(c) >= 0;
    }
}
