package dev.lyceum.shortcode;

import dev.lyceum.source.ProblemCollector;
import java.util.List;

/** Cuts one tag into tokens, from its left to its right delimiter. */
final class TagLexer {
    private static final String SYNTAX = "shortcode-syntax";
    private static final String UNCLOSED = "shortcode-unclosed";

    private static final String STRAIGHT_QUOTES = "use straight double quotes: \"";

    static final String INLINE_SUFFIX = ".inline";

    private enum Style {
        UNKNOWN,
        POSITIONAL,
        NAMED
    }

    private final String text;
    private final int end;
    private final List<Token> tokens;
    private final ProblemCollector problems;
    private int start;
    private String right = "";
    private int pos;
    private Style style = Style.UNKNOWN;

    /** Reads {@code text} up to {@code end} and adds to {@code tokens} and {@code problems}. */
    TagLexer(String text, int end, List<Token> tokens, ProblemCollector problems) {
        this.text = text;
        this.end = end;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Whether the tag that starts at a place is well-formed; if not, a problem says why. */
    boolean lex(int tagStart, String rightDelimiter) {
        start = tagStart;
        right = rightDelimiter;
        style = Style.UNKNOWN;
        pos = tagStart + ShortcodeLexer.DELIMITER_LENGTH;
        emit(TokenType.LEFT, tagStart, pos);
        skipSpace();
        boolean closing = at(pos) == '/';
        if (closing) {
            slash();
            skipSpace();
        }
        if (!name()) {
            return false;
        }
        if (closing) {
            skipSpace();
            return rightDelimiter("a closing tag holds nothing but the name");
        }
        while (true) {
            skipSpace();
            if (at(pos) == '/') {
                slash();
                skipSpace();
                return rightDelimiter("behind the / of a self-closing call comes " + right);
            } else if (atRightDelimiter()) {
                return rightDelimiter("");
            } else if (!parameter()) {
                return false;
            }
        }
    }

    /** Behind a well-formed tag; in a broken one, where it was found to be broken. */
    int position() {
        return pos;
    }

    private void slash() {
        emit(TokenType.SLASH, pos, pos + 1);
        pos++;
    }

    private boolean rightDelimiter(String rule) {
        if (!atRightDelimiter()) {
            return unexpected(rule);
        }
        emit(TokenType.RIGHT, pos, pos + right.length());
        pos += right.length();
        return true;
    }

    private boolean atRightDelimiter() {
        return text.startsWith(right, pos) && pos + right.length() <= end;
    }

    private boolean name() {
        int nameStart = pos;
        while (isWord(codePoint()) || (at(pos) == '/' && pos > nameStart)) {
            pos += Character.charCount(codePoint());
        }
        if (pos > nameStart && atRightDelimiter() && at(pos - 1) == '/') {
            pos--;
        }
        if (pos == nameStart) {
            return atRightDelimiter()
                    ? fail(SYNTAX, start, "shortcode call without a name", "write it as {{< name >}}")
                    : unexpected("here the name of the shortcode is expected");
        }
        if (at(pos) == '.') {
            int period = pos++;
            while (isWord(codePoint())) {
                pos += Character.charCount(codePoint());
            }
            if (!text.substring(period, pos).equals(INLINE_SUFFIX)) {
                return fail(
                        SYNTAX,
                        period,
                        "a period in a shortcode's name",
                        "only NAME.inline has one; folders are parted by /");
            }
        }
        emit(TokenType.NAME, nameStart, pos);
        return true;
    }

    private boolean parameter() {
        char c = at(pos);
        if (c == '"' || c == '`' || c == '\\') {
            return admit(Style.POSITIONAL, pos, "") && quoted(TokenType.PARAMETER);
        }
        int wordStart = pos;
        if (!word()) {
            return unexpected("values with other signs than letters, digits, - and . stand in double quotes");
        }
        int wordEnd = pos;
        skipSpace();
        boolean named = at(pos) == '=';
        if (!admit(named ? Style.NAMED : Style.POSITIONAL, wordStart, text.substring(wordStart, wordEnd))) {
            return false;
        }
        emit(TokenType.PARAMETER, wordStart, wordEnd);
        return !named || value();
    }

    private boolean value() {
        pos++;
        skipSpace();
        char c = at(pos);
        if (c == '"' || c == '`' || c == '\\') {
            return quoted(TokenType.VALUE);
        }
        int valueStart = pos;
        while (inPlainValue()) {
            pos++;
        }
        String value = text.substring(valueStart, pos);
        if (isQuote(c)) {
            if (value.length() == 1 || !isQuote(value.charAt(value.length() - 1))) {
                pos = valueStart;
                return unexpected("");
            }
            problems.warning(
                    "shortcode-quotes", valueStart, "the quotes " + c + " belong to the value", STRAIGHT_QUOTES);
        }
        emit(TokenType.VALUE, valueStart, pos);
        return true;
    }

    /** A value without quotes may hold any sign and ends at a space, as in Hugo, and at the end of the call. */
    private boolean inPlainValue() {
        boolean ends = pos >= end
                || Character.isWhitespace(at(pos))
                || atRightDelimiter()
                || (at(pos) == '/' && text.startsWith(right, pos + 1))
                || text.startsWith("{{<", pos)
                || text.startsWith("{{%", pos);
        return !ends;
    }

    private boolean word() {
        int wordStart = pos;
        while (isWord(codePoint()) || at(pos) == '.') {
            pos += Character.charCount(codePoint());
        }
        return pos > wordStart;
    }

    private boolean admit(Style found, int place, String word) {
        if (style == Style.UNKNOWN || style == found) {
            style = found;
            return true;
        }
        String what = word.isEmpty() ? "this parameter" : '"' + word + '"';
        String clash = found == Style.NAMED
                ? " is a parameter with a name behind one without"
                : " is a parameter without a name behind one with a name";
        return fail(SYNTAX, place, what + clash, "give all parameters of a call names, or none");
    }

    private boolean quoted(TokenType type) {
        char c = at(pos);
        if (c == '`') {
            return rawString(type);
        } else if (c == '"') {
            return quotedString(type);
        } else if (at(pos + 1) == '"') {
            pos++;
            return escapedString(type);
        }
        return fail(SYNTAX, pos, "a backslash stands only before a double quote", "remove it");
    }

    private boolean rawString(TokenType type) {
        int valueStart = pos + 1;
        int close = text.indexOf('`', valueStart);
        if (close < 0 || close >= end) {
            return fail(UNCLOSED, pos, "the text in back-quotes is never closed", "end it with `");
        }
        pos = close + 1;
        emitQuoted(type, valueStart, text.substring(valueStart, close));
        return true;
    }

    /** A string in which {@code \"} is a quote; any other backslash is one. */
    private boolean quotedString(TokenType type) {
        int valueStart = pos + 1;
        StringBuilder value = new StringBuilder();
        for (int i = valueStart; i < end && at(i) != '\n'; i++) {
            char c = at(i);
            if (c == '"') {
                pos = i + 1;
                emitQuoted(type, valueStart, value.toString());
                return true;
            }
            if (c == '\\' && at(i + 1) == '"') {
                i++;
                c = '"';
            }
            value.append(c);
        }
        return unterminated(valueStart + value.length());
    }

    /** A string between {@code \"} and {@code \"}, as in a call inside a quoted parameter of another call. */
    private boolean escapedString(TokenType type) {
        int valueStart = pos + 1;
        int i = valueStart;
        for (; i < end && at(i) != '\n'; i++) {
            char c = at(i);
            boolean escapedEnd = c == '\\' && at(i + 1) == '"';
            if (escapedEnd || c == '"') {
                pos = i + (escapedEnd ? 2 : 1);
                emitQuoted(type, valueStart, text.substring(valueStart, i));
                return true;
            }
        }
        return unterminated(i);
    }

    private boolean unterminated(int reached) {
        int quote = pos;
        pos = reached;
        return fail(UNCLOSED, quote, "the text in quotes is never closed", "end it with \" on the same line");
    }

    private boolean unexpected(String rule) {
        if (pos >= end) {
            return fail(UNCLOSED, start, "shortcode call is never closed", "end it with " + right);
        }
        if (text.startsWith("{{", pos)) {
            return fail(UNCLOSED, start, "shortcode call is not closed before the next one", "end it with " + right);
        }
        if (hasBlankLine(start, pos)) {
            return fail(UNCLOSED, start, "shortcode call is not closed in its paragraph", "end it with " + right);
        }
        String other = right.charAt(0) == '>' ? "%}}" : ">}}";
        if (text.startsWith(other, pos)) {
            return fail(
                    SYNTAX,
                    pos,
                    "a call that starts with " + left() + " cannot end with " + other,
                    "end it with " + right);
        }
        String sign = Character.toString(codePoint());
        if (isQuote(codePoint())) {
            return fail(SYNTAX, pos, "unexpected " + sign + " in a shortcode call", STRAIGHT_QUOTES);
        }
        return fail(SYNTAX, pos, "unexpected " + sign + " in a shortcode call", rule);
    }

    private boolean hasBlankLine(int from, int to) {
        boolean blank = false;
        for (int i = from; i < to; i++) {
            char c = at(i);
            if (c == '\n' && blank) {
                return true;
            }
            blank = c == '\n' || (blank && Character.isWhitespace(c));
        }
        return false;
    }

    private String left() {
        return text.substring(start, start + ShortcodeLexer.DELIMITER_LENGTH);
    }

    private boolean fail(String code, int place, String message, String hint) {
        problems.error(code, place, message, hint);
        return false;
    }

    private void emit(TokenType type, int from, int to) {
        tokens.add(new Token(type, from, to, text.substring(from, to), false));
    }

    private void emitQuoted(TokenType type, int valueStart, String value) {
        tokens.add(new Token(type, valueStart, pos, value, true));
    }

    private void skipSpace() {
        while (pos < end && Character.isWhitespace(at(pos))) {
            pos++;
        }
    }

    /** The character at a place; NUL behind the end, which no rule accepts. */
    private char at(int index) {
        return index < end ? text.charAt(index) : '\0';
    }

    private int codePoint() {
        return pos < end ? text.codePointAt(pos) : 0;
    }

    /** Whether a sign is a quote of another kind than the one that shortcodes know. */
    private static boolean isQuote(int codePoint) {
        return "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'".indexOf(codePoint) >= 0;
    }

    private static boolean isWord(int codePoint) {
        return codePoint == '_' || codePoint == '-' || Character.isLetterOrDigit(codePoint);
    }
}
