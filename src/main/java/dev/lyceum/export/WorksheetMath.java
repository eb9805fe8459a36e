package dev.lyceum.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What draws the formulas of a page that stands alone. KaTeX goes into the page with a few lines that make MathML of each
 * formula, because MathML needs neither a style sheet nor fonts; without scripts the formulas stand there as TeX.
 */
final class WorksheetMath {
    private static final String MARK = "class=\"math ";
    private static final String KATEX = "/dev/lyceum/theme/assets/vendor/katex/katex.min.js";
    private static final String DRAW = """
            for (const math of document.querySelectorAll(".math")) {
              katex.render(math.textContent.trim().replace(/^\\\\[([]|\\\\[)\\]]$/g, ""), math,
                { displayMode: math.classList.contains("display"), output: "mathml", throwOnError: false });
            }
            """;

    private WorksheetMath() {}

    /** The scripts that a page needs at its end; none where it has no formula. */
    static String scripts(CharSequence page) {
        if (!page.toString().contains(MARK)) {
            return "";
        }
        try (InputStream katex = WorksheetMath.class.getResourceAsStream(KATEX)) {
            if (katex == null) {
                throw new IllegalStateException("not packed: " + KATEX);
            }
            return "<script>/* KaTeX, MIT licence, https://katex.org */\n"
                    + new String(katex.readAllBytes(), StandardCharsets.UTF_8)
                    + "</script>\n<script>\n" + DRAW + "</script>\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
