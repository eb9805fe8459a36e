package dev.lyceum.shortcode;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * All that the scanner found in a page's body, in order of place. Calls do not overlap, nor do literals; a literal may
 * stand in the inner text of a call.
 *
 * @param calls the outermost calls
 * @param literals commented-out calls, which stand for themselves without the comment marks
 * @param summaryDivider the place of {@code <!--more-->}, its line break included, if there is one outside of calls
 * @param problems syntax errors; the text in question is in none of the lists and so stays plain text
 */
public record ShortcodeScan(
        List<ShortcodeCall> calls, List<Literal> literals, Optional<Span> summaryDivider, List<Problem> problems) {
    public ShortcodeScan {
        calls = List.copyOf(calls);
        literals = List.copyOf(literals);
        problems = List.copyOf(problems);
    }

    /** Text such as <code>{{&lt;/&#42; x &#42;/&gt;}}</code>, to be shown as <code>{{&lt; x &gt;}}</code>. */
    public record Literal(Span span, String text) {}
}
