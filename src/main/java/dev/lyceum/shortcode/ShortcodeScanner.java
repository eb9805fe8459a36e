package dev.lyceum.shortcode;

import dev.lyceum.data.Data;
import dev.lyceum.shortcode.ShortcodeScan.Literal;
import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the shortcode calls in a page's body. A closing tag belongs to the nearest open call of its name; calls opened
 * in between, like any call without a closing tag, have no inner text.
 */
public final class ShortcodeScanner {
    private static final String MISMATCH = "shortcode-mismatch";

    private final String text;
    private final ProblemCollector problems;
    /** Calls whose place in the tree is settled as far as the text has been read, in order. */
    private final List<ShortcodeCall> calls = new ArrayList<>();

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();
    private final List<Literal> literals = new ArrayList<>();
    private Optional<Span> divider = Optional.empty();

    /** A call that a closing tag may still belong to; it stands at {@code index} in {@link #calls}. */
    private record Open(String name, int index) {}

    private ShortcodeScanner(String text, ProblemCollector problems) {
        this.text = text;
        this.problems = problems;
    }

    public static ShortcodeScan scan(SourceText file, Span body) {
        ProblemCollector problems = new ProblemCollector(file);
        List<Token> tokens = ShortcodeLexer.lex(file, body, problems);
        ShortcodeScanner scanner = new ShortcodeScanner(file.text(), problems);
        scanner.build(tokens);
        Optional<Span> divider = scanner.divider.filter(scanner::isOutsideCalls);
        return new ShortcodeScan(scanner.calls, scanner.literals, divider, problems.toList());
    }

    private void build(List<Token> tokens) {
        int left = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.type()) {
                case LEFT -> left = i;
                case RIGHT -> tag(tokens.subList(left, i + 1));
                case LITERAL -> literals.add(new Literal(new Span(token.start(), token.end()), token.text()));
                case SUMMARY_DIVIDER -> divider = Optional.of(new Span(token.start(), token.end()));
                default -> {}
            }
        }
    }

    private void tag(List<Token> tag) {
        boolean closing = tag.get(1).type() == TokenType.SLASH;
        Token name = tag.get(closing ? 2 : 1);
        Span span = new Span(tag.get(0).start(), tag.get(tag.size() - 1).end());
        if (closing) {
            close(name, span);
            return;
        }
        Open innermost = open.peek();
        if (innermost != null && innermost.name().endsWith(TagLexer.INLINE_SUFFIX)) {
            problems.error(
                    "shortcode-syntax",
                    span.start(),
                    "inline shortcode \"" + innermost.name() + "\" cannot hold other shortcodes",
                    "close it before this call with {{< /" + innermost.name() + " >}}");
            forgetInnermost();
            return;
        }
        boolean selfClosing = tag.get(tag.size() - 2).type() == TokenType.SLASH;
        boolean markup = tag.get(0).text().endsWith("%");
        if (!selfClosing) {
            open.push(new Open(name.text(), calls.size()));
            openByName.merge(name.text(), 1, Integer::sum);
        }
        List<Token> parameters = tag.subList(2, tag.size() - (selfClosing ? 2 : 1));
        calls.add(new ShortcodeCall(
                name.text(), span.of(text), span, markup, arguments(parameters), Optional.empty(), List.of()));
    }

    private void close(Token name, Span tag) {
        if (!openByName.containsKey(name.text())) {
            mismatch(name);
            return;
        }
        Open match = forgetInnermost();
        while (!match.name().equals(name.text())) {
            match = forgetInnermost();
        }
        ShortcodeCall opening = calls.get(match.index());
        List<ShortcodeCall> inside = calls.subList(match.index() + 1, calls.size());
        int innerStart = opening.span().end();
        Span inner = new Span(innerStart, tag.start());
        ShortcodeCall call = new ShortcodeCall(
                opening.name(),
                opening.opening(),
                new Span(opening.span().start(), tag.end()),
                opening.markup(),
                opening.arguments(),
                Optional.of(inner),
                inside);
        inside.clear();
        calls.set(match.index(), call);
    }

    private Open forgetInnermost() {
        Open innermost = open.pop();
        openByName.computeIfPresent(innermost.name(), (name, count) -> count == 1 ? null : count - 1);
        return innermost;
    }

    private void mismatch(Token name) {
        Open innermost = open.peek();
        String message = "closing tag for shortcode \"" + name.text() + "\", which is not open here";
        String hint = innermost == null
                ? "remove it, or open the shortcode before with {{< " + name.text() + " >}}"
                : "the shortcode opened last is \"" + innermost.name() + "\"; shortcodes close in the opposite order";
        problems.error(MISMATCH, name.start(), message, hint);
    }

    private boolean isOutsideCalls(Span place) {
        return calls.stream().noneMatch(call -> call.span().contains(place.start()));
    }

    private static Arguments arguments(List<Token> parameters) {
        if (parameters.isEmpty()) {
            return Arguments.NONE;
        }
        if (parameters.size() > 1 && parameters.get(1).type() == TokenType.VALUE) {
            Map<String, Data> named = new LinkedHashMap<>();
            for (int i = 0; i + 1 < parameters.size(); i += 2) {
                named.put(parameters.get(i).text(), ParameterValue.of(parameters.get(i + 1)));
            }
            return new Arguments.Named(named);
        }
        return new Arguments.Positional(
                parameters.stream().map(ParameterValue::of).toList());
    }
}
