package dev.lyceum.cli;

import java.util.Map;

/**
 * What the output is shown on.
 *
 * @param interactive whether a person watches it, so that a line may be drawn over
 * @param colours whether colours are wanted
 */
record Terminal(boolean interactive, boolean colours) {
    /** The launcher says by {@code lyceum.terminal} whether standard error is a terminal; Java itself cannot tell. */
    static Terminal current() {
        return of(System.getProperty("lyceum.terminal", ""), System.getenv());
    }

    static Terminal of(String property, Map<String, String> environment) {
        boolean terminal = property.equals("true");
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(terminal && !dumb, terminal && !dumb && !noColour);
    }

    /** A text in a colour (an SGR code such as {@code 31;1}) where colours are wanted. */
    String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
