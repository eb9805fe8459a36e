package dev.lyceum.shortcode;

import dev.lyceum.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One call in the text, closed or not.
 *
 * @param name as written, sub-folders with {@code /}
 * @param opening its opening tag as written, with the delimiters
 * @param span the whole call, from the opening delimiter to the end of the closing tag
 * @param markup true for {@code {{% %}}}, false for {@code {{< >}}}
 * @param inner the text between opening and closing tag; empty for a call without closing tag or a self-closing one
 * @param nested the calls inside {@code inner}, in order
 */
public record ShortcodeCall(
        String name,
        String opening,
        Span span,
        boolean markup,
        Arguments arguments,
        Optional<Span> inner,
        List<ShortcodeCall> nested) {
    public ShortcodeCall {
        nested = List.copyOf(nested);
    }

    /** Whether the call says by its slash that nothing belongs into it. */
    public boolean isSelfClosing() {
        int inside = Math.max(0, opening.length() - ShortcodeLexer.DELIMITER_LENGTH);
        return opening.substring(0, inside).stripTrailing().endsWith("/");
    }

    /** The call without those inside it. */
    public ShortcodeCall alone() {
        return nested.isEmpty() ? this : new ShortcodeCall(name, opening, span, markup, arguments, inner, List.of());
    }

    /** Its closing tag; empty where there is none. */
    public String closing() {
        return inner.isEmpty() ? "" : markup ? "{{% /" + name + " %}}" : "{{< /" + name + " >}}";
    }
}
