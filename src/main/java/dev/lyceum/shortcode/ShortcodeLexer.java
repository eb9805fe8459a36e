package dev.lyceum.shortcode;

import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a page's body into tokens, by the rules of Hugo's page lexer. Unlike Hugo it does not stop at a mistake: it
 * reports it, ends the tag with an {@link TokenType#ERROR} and takes what follows the tag's left delimiter as text again.
 */
final class ShortcodeLexer {
    static final int DELIMITER_LENGTH = 3;
    private static final String SUMMARY_DIVIDER = "<!--more-->";
    private static final String COMMENT_START = "/*";
    /** How many times the length of the body may be read in vain before broken tags are skipped as a whole. */
    private static final int REREADS = 8;

    private final String text;
    private final int begin;
    private final int end;
    private final ProblemCollector problems;
    private final TagLexer tagLexer;
    private final List<Token> tokens = new ArrayList<>();
    private long rereadable;
    private int pos;
    private int textStart;

    private ShortcodeLexer(SourceText file, Span body, ProblemCollector problems) {
        this.text = file.text();
        this.begin = body.start();
        this.end = body.end();
        this.problems = problems;
        this.tagLexer = new TagLexer(text, end, tokens, problems);
        this.rereadable = (long) REREADS * body.length();
        this.pos = begin;
        this.textStart = begin;
    }

    /** The tokens cover the body in order; the text of a tag that ends in an error follows the error once more. */
    static List<Token> lex(SourceText file, Span body, ProblemCollector problems) {
        ShortcodeLexer lexer = new ShortcodeLexer(file, body, problems);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        int divider = find(SUMMARY_DIVIDER, pos);
        while (true) {
            int left = findLeftDelimiter(pos);
            if (divider < pos) {
                divider = find(SUMMARY_DIVIDER, pos);
            }
            if (divider < left) {
                summaryDivider(divider);
                divider = end;
            } else if (left < end) {
                tag(left);
            } else {
                emitText(end, false);
                return;
            }
        }
    }

    private void summaryDivider(int start) {
        emitText(start, false);
        pos = start + SUMMARY_DIVIDER.length();
        if (pos < end && text.charAt(pos) == '\r') {
            pos++;
        }
        if (pos < end && text.charAt(pos) == '\n') {
            pos++;
        }
        tokens.add(new Token(TokenType.SUMMARY_DIVIDER, start, pos, text.substring(start, pos), false));
        textStart = pos;
    }

    private void tag(int start) {
        boolean markup = text.charAt(start + 2) == '%';
        int inside = start + DELIMITER_LENGTH;
        String right = markup ? "%}}" : ">}}";
        emitText(start, markup);
        boolean wellFormed;
        if (text.startsWith(COMMENT_START, inside)) {
            wellFormed = comment(start, right);
        } else {
            wellFormed = tagLexer.lex(start, right);
            pos = tagLexer.position();
        }
        if (wellFormed) {
            textStart = pos;
        } else {
            tokens.add(new Token(TokenType.ERROR, start, pos, "", false));
            textStart = start;
            rereadable -= pos - inside;
            if (rereadable >= 0) {
                pos = inside;
            }
        }
    }

    private boolean comment(int start, String right) {
        int inner = start + DELIMITER_LENGTH + COMMENT_START.length();
        int close = find("*/" + right, inner);
        if (close == end) {
            pos = end;
            problems.error(
                    "shortcode-unclosed",
                    start,
                    "commented-out shortcode call is never closed",
                    "end it with */" + right + ", as in {{</* name */>}}");
            return false;
        }
        pos = close + 2 + right.length();
        String shown = text.substring(start, start + DELIMITER_LENGTH) + text.substring(inner, close) + right;
        tokens.add(new Token(TokenType.LITERAL, start, pos, shown, false));
        return true;
    }

    private void emitText(int to, boolean splitIndentation) {
        int indentation = to;
        if (splitIndentation) {
            while (indentation > textStart && isBlank(text.charAt(indentation - 1))) {
                indentation--;
            }
            if (indentation > begin && text.charAt(indentation - 1) != '\n') {
                indentation = to;
            }
        }
        emit(TokenType.TEXT, textStart, indentation);
        emit(TokenType.INDENTATION, indentation, to);
    }

    private void emit(TokenType type, int from, int to) {
        if (to > from) {
            tokens.add(new Token(type, from, to, text.substring(from, to), false));
        }
    }

    private int findLeftDelimiter(int from) {
        for (int i = find("{{", from); i + 2 < end; i = find("{{", i + 1)) {
            char mark = text.charAt(i + 2);
            if (mark == '<' || mark == '%') {
                return i;
            }
        }
        return end;
    }

    /** The place of a string at or after {@code from}; {@code end} where there is none. */
    private int find(String string, int from) {
        int found = text.indexOf(string, from);
        return found < 0 || found + string.length() > end ? end : found;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
