package dev.lyceum.render;

import dev.lyceum.problem.EditDistance;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.TemplateLoader.Source;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Token;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Finds the variables that a site's templates name and that nothing gives them, for which Pebble shows nothing. A name that
 * any template sets counts as known in all of them, so that what is reported is wrong for certain.
 */
final class UnknownVariables {
    private static final String SHORTCODES = "shortcodes/";
    private static final int MOST_SLIPS = 2;

    /** Pebble's own, and those that only some pages and calls are given. */
    private static final Set<String> ALWAYS = Set.of("loop", "locale", "template", "_context", "first", "map", "entry");

    private static final Set<String> OF_ALL_CALLS = Set.of("parent");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "is",
            "with",
            "as",
            "only",
            "ignore",
            "missing",
            "true",
            "false",
            "null",
            "none",
            "contains",
            "matches",
            "equals");
    /** Tags with names of their own instead of expressions. */
    private static final Set<String> NAMING = Set.of(
            "block",
            "endblock",
            "macro",
            "endmacro",
            "import",
            "from",
            "filter",
            "endfilter",
            "autoescape",
            "parallel");

    private final Set<String> toPages = ConcurrentHashMap.newKeySet();
    private final Set<String> toShortcodes = ConcurrentHashMap.newKeySet();
    private final Supplier<PebbleEngine> engine;

    UnknownVariables(Supplier<PebbleEngine> engine) {
        this.engine = engine;
    }

    /** A template is rendered with these variables. */
    void given(String template, Set<String> names) {
        (template.startsWith(SHORTCODES) ? toShortcodes : toPages).addAll(names);
    }

    /** A place in a template, and the name that stands there. */
    private record Use(int line, String name) {}

    private record Names(Set<Use> used, Set<String> set) {}

    List<Problem> problems(TemplateLoader loader, TemplateProblems templates) {
        Map<String, Source> own = loader.ownUsed();
        List<Problem> problems = new ArrayList<>();
        if (own.isEmpty()) {
            return problems;
        }
        Set<String> set = new HashSet<>(ALWAYS);
        loader.used().forEach((name, source) -> set.addAll(names(name, source).set()));
        Set<String> ofShortcodes = templates.reachedFrom(SHORTCODES);
        own.forEach((name, source) -> {
            Set<String> known = new TreeSet<>(set);
            if (!name.startsWith(SHORTCODES)) {
                known.addAll(toPages);
            }
            if (ofShortcodes.contains(name)) {
                known.addAll(toShortcodes);
                known.addAll(OF_ALL_CALLS);
            }
            for (Use use : names(name, source).used()) {
                if (!known.contains(use.name())) {
                    problems.add(templates.unknownVariable(name, use.line(), use.name(), nearest(use.name(), known)));
                }
            }
        });
        return problems;
    }

    private static Optional<String> nearest(String name, Set<String> known) {
        String best = "";
        int distance = Math.min(MOST_SLIPS, name.length() / 2) + 1;
        for (String candidate : known) {
            int slips = EditDistance.between(name, candidate, MOST_SLIPS);
            if (slips < distance && candidate.charAt(0) == name.charAt(0)) {
                best = candidate;
                distance = slips;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private Names names(String name, Source source) {
        Names names = new Names(new HashSet<>(), new HashSet<>());
        List<Token> tokens;
        try {
            var operators = engine.get().getExtensionRegistry();
            tokens = new LexerImpl(
                            engine.get().getSyntax(),
                            operators.getUnaryOperators().values(),
                            operators.getBinaryOperators().values())
                    .tokenize(new StringReader(source.text()), name)
                    .getTokens();
        } catch (PebbleException e) {
            return names; // rendering tells
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean tag = tokens.get(i - 1).test(Token.Type.EXECUTE_START);
            if (tag && NAMING.contains(token.getValue())) {
                for (; !tokens.get(i).test(Token.Type.EXECUTE_END); i++) {
                    if (tokens.get(i).test(Token.Type.NAME)) {
                        names.set().add(tokens.get(i).getValue());
                    }
                }
            } else if (tag) {
                if (token.test(Token.Type.NAME, "for", "set")) {
                    i++;
                    names.set().add(tokens.get(i).getValue());
                }
            } else if (token.test(Token.Type.STRING) && isBefore(tokens, i, ":")) {
                names.set().add(token.getValue()); // what an include is given
            } else if (token.test(Token.Type.NAME) && isVariable(tokens, i)) {
                names.used().add(new Use(token.getLineNumber(), token.getValue()));
            }
        }
        return names;
    }

    private static boolean isVariable(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        boolean field = before.getValue() != null
                && (before.getValue().equals(".") || before.getValue().equals("|") || isTest(before));
        return !field
                && !WORDS.contains(tokens.get(at).getValue())
                && !isBefore(tokens, at, "(")
                && !isBefore(tokens, at, "=")
                && !isBefore(tokens, at, ":");
    }

    /** {@code is} and {@code is not}. */
    private static boolean isTest(Token token) {
        return token.test(Token.Type.OPERATOR)
                && (token.getValue().equals("is") || token.getValue().startsWith("is "));
    }

    private static boolean isBefore(List<Token> tokens, int at, String sign) {
        return tokens.get(at + 1).test(Token.Type.PUNCTUATION, sign);
    }
}
