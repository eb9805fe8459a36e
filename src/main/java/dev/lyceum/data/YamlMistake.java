package dev.lyceum.data;

import dev.lyceum.problem.Severity;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Something wrong in YAML text, as it is told to an author. */
record YamlMistake(Severity severity, String code, int offset, String message, String hint) {
    private static final String SYNTAX = "yaml-syntax";
    private static final String QUOTE_IT = "put the value in quotes";

    static YamlMistake syntax(int offset, String message, String hint) {
        return new YamlMistake(Severity.ERROR, SYNTAX, offset, message, hint);
    }

    static YamlMistake duplicate(String key, int offset) {
        return new YamlMistake(
                Severity.WARNING,
                "duplicate-key",
                offset,
                "\"" + key + "\" is given twice",
                "give the key once; the last one counts");
    }

    static YamlMistake explain(MarkedYamlEngineException error, String text, Offsets offsets) {
        String problem = error.getProblem();
        Optional<Mark> context = error.getContextMark();
        int offset = error.getProblemMark()
                .map(mark -> offsets.ofCodePoint(mark.getIndex()))
                .orElse(0);
        if (problem.startsWith("mapping values")) {
            return syntax(offset, "a colon and a blank inside a value", QUOTE_IT + ", or check the indentation");
        }
        if (problem.contains("(TAB)")) {
            return syntax(offset, "YAML is not indented with tabs", "use blanks");
        }
        if (problem.contains("cannot start any token")) {
            String sign = offset < text.length() ? Character.toString(text.codePointAt(offset)) : "this sign";
            return syntax(offset, "a value cannot begin with " + sign, QUOTE_IT);
        }
        if (problem.contains("end of stream") && context.isPresent()) {
            int quote = offsets.ofCodePoint(context.get().getIndex());
            return syntax(quote, "the text in quotes is never closed", "close it with the quote it began with");
        }
        if (context.isPresent() && error.getContext().contains("flow")) {
            int bracket = offsets.ofCodePoint(context.get().getIndex());
            return syntax(
                    bracket, "the bracket is never closed, or a comma is missing", "write [a, b] or {a: 1, b: 2}");
        }
        if (context.isPresent() && error.getContext().contains("alias")) {
            int star = offsets.ofCodePoint(context.get().getIndex());
            return syntax(star, "a value cannot begin with *", QUOTE_IT);
        }
        if (problem.contains("<block end>")) {
            return syntax(
                    offset,
                    "unexpected text behind a value, or wrong indentation",
                    "put the whole value in quotes; a quote inside is written \\\" between \" and '' between '");
        }
        if (problem.contains("expected ':'")) {
            return syntax(offset, "a colon is missing", "write key: value, with a blank behind the colon");
        }
        return syntax(offset, problem, QUOTE_IT + ", or check the indentation");
    }

    /** For text that is no list of keys and values at all. */
    static YamlMistake notATable(int offset, String text) {
        if (text.contains("=")) {
            return syntax(
                    offset,
                    "expected key: value",
                    "YAML parts key and value by a colon and a blank; TOML stands between +++ lines");
        }
        return syntax(offset, "expected key: value", "write a key, a colon, a blank and the value");
    }
}
