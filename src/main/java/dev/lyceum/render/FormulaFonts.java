package dev.lyceum.render;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which of KaTeX's fonts a site needs: those of all formulas, and those for letters of a kind that only a command gives. */
final class FormulaFonts {
    private static final String BEGINS = "assets/vendor/katex/fonts/KaTeX_";
    /** The kind of formulas that may need any font. */
    static final String ANY = "";

    /** Half of a letter that is mathematical by itself, whose font is not looked up. */
    private static final char MATHEMATICAL = '\uD835';

    private static final List<Kind> KINDS = List.of(
            new Kind("Caligraphic", "mathcal|cal"),
            new Kind("Fraktur", "mathfrak|frak"),
            new Kind("SansSerif", "mathsf|textsf|sf|mathsfit"),
            new Kind("Script", "mathscr"),
            new Kind("Typewriter", "mathtt|texttt|tt|verb|url"));

    private FormulaFonts() {}

    /** The kinds of letters in some HTML with formulas. */
    static Set<String> kinds(String html) {
        if (html.indexOf(MATHEMATICAL) >= 0) {
            return Set.of(ANY);
        }
        Set<String> kinds = new TreeSet<>();
        for (Kind kind : KINDS) {
            if (kind.command.matcher(html).find()) {
                kinds.add(kind.font);
            }
        }
        return kinds;
    }

    /** Whether pages with these features need a file of KaTeX. */
    static boolean needed(String path, Collection<PageView.Features> features) {
        if (!path.startsWith(BEGINS)) {
            return true;
        }
        for (Kind kind : KINDS) {
            if (path.startsWith(kind.font, BEGINS.length())) {
                return features.stream()
                        .anyMatch(page -> page.letters().contains(kind.font)
                                || page.letters().contains(ANY));
            }
        }
        return true;
    }

    private static final class Kind {
        private final String font;
        private final Pattern command;

        Kind(String font, String commands) {
            this.font = font;
            command = Pattern.compile("\\\\(?:" + commands + ")(?![a-zA-Z])");
        }
    }
}
